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

describe('signing in', () => {
  it('keeps what was typed and says why, in Chinese, when the password is wrong; the page has no barrier', async () => {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(server.url);
    await page.waitForURL(/sign-in/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('工号').fill('juniorAgent');
    await page.getByLabel('密码', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('alert').first().textContent()).toMatch(/[\u4e00-\u9fff]/);
    expect(await page.getByLabel('工号').inputValue()).toBe('juniorAgent');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('leads into the system, and out of it again', async () => {
    const { page, complaints, context } = await sitDown(browser, server.url, 'juniorAgent', testPassword);
    expect(await page.title()).toContain('闭环');
    expect(complaints).toEqual([]);
    await context.clearCookies();
    await page.goto(server.url);
    await page.waitForURL(/sign-in/);
    await context.close();
  });
});
