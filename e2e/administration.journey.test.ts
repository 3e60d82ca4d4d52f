import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { accessibilityProblems, launchBrowser, type Seat, sitDown } from './browser.ts';

let server: TestServer;
let browser: Browser;
let admin: Seat;
beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  admin = await sitDown(browser, server.url, 'administrator', testPassword);
  admin.page.setDefaultTimeout(60_000);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const pages = [
  ['/admin/users', '用户'],
  ['/admin/roles', '角色与权限'],
  ['/admin/organisation', '组织机构'],
  ['/admin/classifications?tab=nature', '分类与客户级别'],
  ['/admin/classifications?tab=customerClass', '分类与客户级别'],
  ['/admin/policy', '时限与规则'],
  ['/admin/policy?part=orderLimits', '时限与规则'],
  ['/admin/policy?part=escalation', '时限与规则'],
  ['/admin/policy?part=routing', '时限与规则'],
  ['/admin/policy?part=handlingApproval', '时限与规则'],
  ['/admin/policy?part=history', '时限与规则'],
  ['/admin/centre', '登录与时区'],
  ['/admin/calendars?year=2027', '工作日历'],
  ['/admin/audit', '审计记录'],
] as const;

async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(`${server.url}${path}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^保存/ }).last().click();
}

describe('administration', () => {
  it.each(pages)('%s has no barrier', async (path, title) => {
    await open(admin.page, path, title);
    expect(await accessibilityProblems(admin.page)).toEqual([]);
  });

  it('adds a person, whose initial password is shown once and must be changed at the first sign-in (V3)', async () => {
    const { page } = admin;
    await open(page, '/admin/users', '用户');
    await page.getByRole('button', { name: '新增用户' }).click();
    const form = page.getByRole('dialog', { name: '新增用户' });
    await form.getByLabel('工号').fill('3001');
    await form.getByLabel('姓名').fill('林知夏');
    await form.getByLabel('所属单位').fill('一班');
    await page.locator('.ant-select-tree-title', { hasText: '一班' }).click();
    await form.getByLabel('岗位').fill('初级');
    await page.locator('.ant-select-item-option', { hasText: '初级话务员' }).click();
    await save(page);
    const password = await page.getByRole('dialog', { name: '初始密码' }).getByRole('textbox').inputValue();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '已交给本人' }).click();
    await page.getByRole('cell', { name: '林知夏', exact: true }).waitFor();

    const context = await browser.newContext({ locale: 'zh-CN' });
    const other = await context.newPage();
    await other.goto(`${server.url}/sign-in`);
    await other.getByLabel('工号').fill('3001');
    await other.getByLabel('密码', { exact: true }).fill(password);
    await other.getByRole('button', { name: '登录' }).click();
    await other.getByText('新密码').first().waitFor();
    await context.close();
  });

  it('changes the limit of dispatching as a new version that says what it changed and why (E1)', async () => {
    const { page } = admin;
    await open(page, '/admin/policy', '时限与规则');
    await page.getByRole('row', { name: /^派单/ }).getByRole('button', { name: '修改' }).click();
    const form = page.getByRole('dialog', { name: '修改时钟：派单' });
    await form.getByLabel('时限', { exact: true }).first().fill('2');
    await form.getByLabel('修改说明').fill('试行两小时');
    await save(page);
    await page.getByText(/第 2 版.*试行两小时/).waitFor();
    await open(page, '/admin/policy?part=history', '时限与规则');
    const changed = page.getByRole('row', { name: /时钟 › 派单 › 时限 › 数量/ });
    expect(await changed.getByRole('cell').allTextContents()).toEqual(['1', '2']);
  });

  it('routes inquiries of key customers to the senior desk, and has the reason on the record (C4)', async () => {
    const { page } = admin;
    await open(page, '/admin/policy?part=routing', '时限与规则');
    await page.getByRole('button', { name: '修改' }).click();
    const form = page.getByRole('dialog', { name: '分流规则' });
    await form.getByRole('button', { name: '增加一条' }).click();
    await form.getByLabel('受理单类型').first().click();
    await page.locator('.ant-select-item-option', { hasText: '咨询' }).click();
    await page.keyboard.press('Escape');
    await form.getByLabel('客户', { exact: true }).first().click();
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: /^重点客户$/ })
      .click();
    await form.getByLabel('修改说明').fill('重点客户的咨询也由高级处理');
    await save(page);
    await page.getByRole('row', { name: /咨询 · 重点客户.*高级话务员工作台/ }).waitFor();
  });

  it('changes the zone of the centre: the times on screen follow (E1)', async () => {
    const { page } = admin;
    await open(page, '/admin/centre', '登录与时区');
    await page.getByRole('button', { name: '修改 · 中心时区' }).click();
    const form = page.getByRole('dialog', { name: '中心时区' });
    await form.getByLabel('中心时区').fill('Urumqi');
    await page.locator('.ant-select-item-option', { hasText: 'Asia/Urumqi' }).click();
    await form.getByLabel('修改说明').fill('迁往新址');
    await save(page);
    await page
      .getByText(/Asia\/Urumqi · /)
      .first()
      .waitFor();
    const shown = page.getByText(/版本 1 · .* · 迁往新址/);
    await shown.waitFor();
    const hour = new Intl.DateTimeFormat('zh-CN', {
      timeZone: 'Asia/Urumqi',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    await expect
      .poll(() => shown.textContent())
      .toMatch(new RegExp(` ${hour.format(new Date()).slice(0, 2)}:`));
    await page.getByRole('button', { name: '修改 · 登录与密码' }).click();
    const rules = page.getByRole('dialog', { name: '登录与密码' });
    await rules.getByLabel('无操作多久后须重新登录').fill('20');
    await rules.getByLabel('修改说明').fill('等保要求');
    await save(page);
    await page.getByText('20 分钟').waitFor();
  });

  it('sets half a day on a calendar, shows what a limit would come to, and saves it as version 2 (E1)', async () => {
    const { page } = admin;
    await open(page, '/admin/calendars?year=2026', '工作日历');
    await page.getByRole('button', { name: '24 · 2026-12-24' }).click();
    await page.getByLabel('特殊时间').check();
    await page.getByLabel('当天时间').fill('09:00-12:00');
    await page.getByRole('button', { name: /^确\s?定$/ }).click();
    await page.getByText('有未保存的修改（1 处）').waitFor();
    await page.getByRole('button', { name: '保存为新版本' }).click();
    await page.getByLabel('修改说明').fill('平安夜下午放假');
    await save(page);
    await page.getByText(/当前第 2 版/).waitFor();
    expect(await page.getByRole('button', { name: '24 · 2026-12-24，特殊时间' }).count()).toBe(1);
  });

  it('tells who lacks the right that the page is not theirs', async () => {
    const { page, context } = await sitDown(browser, server.url, 'juniorAgent', testPassword);
    await page.goto(`${server.url}/admin/users`);
    await page.getByText('您没有进行此操作的权限').first().waitFor();
    await context.close();
  });

  it('never broke a page on the way', () => {
    expect(admin.complaints).toEqual([]);
  });
});
