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

describe('a customer record (F1, F2)', () => {
  it('is made, found, changed without its hidden values, and shown in clear only for a reason (V1)', async () => {
    const { page, complaints, context } = await sitDown(browser, server.url, 'seniorAgent', testPassword);
    await page.goto(`${server.url}/customers`);
    await page.getByText('没有符合条件的客户').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: '新建客户' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('姓名').fill('王芳');
    await form.getByLabel('证件号码').fill('110101199001011234');
    await form.getByLabel('地址', { exact: true }).fill('广东省广州市天河区中山大道1号');
    await form.getByRole('textbox', { name: '号码或地址' }).fill('15400001234');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/customers\/./);

    await form.waitFor({ state: 'hidden' });
    await page.getByText('1101**********1234').waitFor();
    await page.getByText('广东省广州市天河区****').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: '修改资料' }).click();
    await form.getByLabel('备注').fill('喜欢下午接电话');
    await form.getByRole('button', { name: /^保存/ }).click();
    await page.getByText('客户资料已保存').waitFor();
    const kept = await server.database.one('select identity_number, address, note, version from customer');
    expect(kept).toEqual({
      identity_number: '110101199001011234',
      address: '广东省广州市天河区中山大道1号',
      note: '喜欢下午接电话',
      version: 2,
    });

    await page.getByRole('button', { name: /电话/ }).first().click();
    await page.getByRole('tooltip').getByRole('textbox').fill('核对身份后回拨');
    await page.keyboard.press('Enter');
    await page.getByText('15400001234').waitFor();
    const trace = await server.database.query(
      "select actor_name, data->>'reason' as reason from audit_entry where action = 'personalDataUnmasked'",
    );
    expect(trace).toEqual([{ actor_name: 'seniorAgent', reason: '核对身份后回拨' }]);

    await page.goto(`${server.url}/customers?text=王`);
    await page.getByRole('link', { name: '王芳' }).waitFor();
    expect(await page.getByText('154****1234').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
