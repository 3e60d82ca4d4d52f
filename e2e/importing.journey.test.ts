import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { accessibilityProblems, launchBrowser, sitDown } from './browser.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

// April to June 2015 as a day-first system writes American dates: 8 April became 4 August. One row has no text.
const sure = ['22-04', '13-05', '14-05', '15-06', '28-06', '30-04', '17-04', '19-05', '23-05', '29-06'];
const list = [
  '工单号,投诉内容,受理日期,状态',
  ...sure.map((day, at) => `S${at},宽带慢,${day}-2015,已办结`),
  'S10,费用有误,04-08-2015,处理中',
  'S11,,05-07-2015,处理中',
].join('\n');

describe('importing a list of complaints', () => {
  it('from the file over mapping and preview to tickets: a swapped date put right, a bad row left out', async () => {
    const { page, complaints, context } = await sitDown(browser, server.url, 'dataManager', testPassword);
    await page.goto(`${server.url}/imports`);
    await page.getByText('还没有导入过').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '外部投诉.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.waitForURL(/\/imports\/./);

    await page.getByRole('button', { name: '下一步：预览' }).waitFor();
    await page.getByRole('combobox', { name: '添加字段' }).fill('投诉人');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '投诉人的固定值' }).fill('外部客户');
    await page.getByRole('textbox', { name: '名称' }).fill('外部系统');
    await page.getByRole('button', { name: '保存对应关系' }).click();
    await page.getByText('对应关系已保存：外部系统').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '下一步：预览' }).click();

    await page.getByText('2 个日期的日和月写反了，已改正').waitFor();
    await page.getByText('改正后 2 / 2 个落在 2015-04-01 至 2015-06-30 之内，不改正只有 0 个').waitFor();
    expect(await page.getByRole('row', { name: /S0 2015-04-22/ }).count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载不导入的行' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('外部投诉-未导入.csv');
    expect(readFileSync(await saved.path(), 'utf8')).toBe(
      '\uFEFF行号,原因,工单号,投诉内容,受理日期,状态\r\n13,内容: 没有内容,S11,,05-07-2015,处理中\r\n',
    );

    await page.getByRole('button', { name: '导入 11 行' }).click();
    await page.getByText('将导入 11 行；1 行有问题').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '导入 11 行' }).click();
    await page.getByText('已导入 11 行').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const made = await server.database.one(
      `select registered_at, status, complainant_name from ticket where external_number = 'S10'`,
    );
    expect(made).toEqual({
      registered_at: Date.parse('2015-04-08T00:00:00+08:00'),
      status: 'open',
      complainant_name: '外部客户',
    });
    expect(complaints).toEqual([]);
    await context.close();
  });
});
