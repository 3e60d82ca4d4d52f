import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../apps/server/src/testing/composed.ts';
import { roomy } from '../apps/server/src/testing/crowd.ts';
import { testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { accessibilityProblems, launchBrowser, sitDown } from './browser.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer(roomy);
  const junior = await server.signIn('juniorAgent');
  const senior = await server.signIn('seniorAgent');
  await compose(server.database, { junior, senior }, 1);
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('searching everything from anywhere (B7)', () => {
  it('by the keyboard: typed, found, marked, narrowed, opened, and back again', async () => {
    const { page, complaints, context } = await sitDown(browser, server.url, 'seniorAgent', testPassword);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('宽带');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '检索：宽带' }).waitFor();
    const hits = page.getByRole('list', { name: '检索结果' }).getByRole('listitem');
    await hits.first().waitFor();
    expect(await hits.count()).toBeGreaterThan(3);
    for (const hit of await hits.all()) expect(await hit.locator('mark').first().textContent()).toBe('宽带');
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.goto(`${server.url}/search?text=${encodeURIComponent('寬頻')}&kind=customer`);
    await page.getByText('优先处理', { exact: false }).or(page.getByText('請優先處理VIP')).first().waitFor();
    expect(await page.getByRole('textbox', { name: /检索/ }).inputValue()).toBe('寬頻');
    const kinds = await hits.allInnerTexts();
    expect(kinds.every((text) => text.startsWith('客户'))).toBe(true);

    await page.keyboard.press('/');
    await page.keyboard.type('wxm');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '检索：wxm' }).waitFor();
    await page.locator('mark', { hasText: '王小明' }).first().waitFor();
    await hits.filter({ hasText: '受理单' }).first().getByRole('link').click();
    await page.waitForURL(/\/tickets\//);
    await page.goBack();
    await page.getByRole('heading', { name: '检索：wxm' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says what to do when there is nothing, or nothing to search for, in both languages', async () => {
    const { page, complaints, context } = await sitDown(browser, server.url, 'teamLeader', testPassword);
    await page.goto(`${server.url}/search`);
    await page.getByText('输入关键词开始检索').waitFor();
    const box = page.getByRole('textbox', { name: /检索/ });
    await box.fill('不存在的内容');
    await box.press('Enter');
    await page.getByText('没有找到“不存在的内容”').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await box.fill('字'.repeat(10_000));
    await box.press('Enter');
    await page.getByText('检索内容太长（最多 200 个字）').waitFor();
    await box.fill('%%%');
    await box.press('Enter');
    await page.getByText('检索内容里没有文字或数字').waitFor();
    await box.fill('19900000003');
    await box.press('Enter');
    await page.getByText('您没有查看个人信息的权限').waitFor();
    await page
      .getByRole('button', { name: 'English' })
      .or(page.getByText('EN', { exact: true }))
      .first()
      .click();
    await page.getByText('You may not see personal data').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
