import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { accessibilityProblems, launchBrowser, type Seat, sitDown } from './browser.ts';
import { type BusyCentre, fillCentre } from './centre.ts';

let server: TestServer;
let browser: Browser;
let centre: BusyCentre;
beforeAll(async () => {
  server = await startTestServer();
  [centre, browser] = await Promise.all([fillCentre(server), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A screen as somebody sees it: where it is, and what is pressed or clicked there. */
interface Screen {
  readonly at: string | ((centre: BusyCentre) => string);
  readonly open?: (page: Page) => Promise<void>;
}

const key = (name: string) => (page: Page) => page.keyboard.press(name);
const click = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const ticket = (which: keyof BusyCentre) => (filled: BusyCentre) => `/tickets/${filled[which]}`;

const screens: Readonly<Record<string, readonly Screen[]>> = {
  juniorAgent: [
    { at: '/desks/agent' },
    { at: '/register' },
    { at: '/customers' },
    { at: (filled) => `/customers/${filled.customer}` },
    { at: ticket('suggestion') },
    { at: '/nowhere' },
    { at: '/tickets/00000000-0000-7000-8000-000000000000' },
    { at: '/figures' },
    { at: '/imports' },
    { at: '/desks/manager' },
  ],
  seniorAgent: [
    { at: '/desks/senior' },
    { at: '/desks/senior', open: click('审核') },
    { at: ticket('amended') },
    { at: ticket('amended'), open: click('时限怎么算的') },
    { at: ticket('closed') },
    { at: ticket('warned') },
    { at: ticket('revoked') },
  ],
  departmentHead: [{ at: '/desks/department' }, { at: '/warnings' }],
  surveyor: [
    { at: '/desks/surveyor' },
    { at: ticket('answered') },
    { at: ticket('answered'), open: key('1') },
    { at: ticket('answered'), open: key('2') },
    { at: ticket('answered'), open: key('3') },
  ],
  dataManager: [{ at: '/desks/dataManager' }, { at: '/imports' }],
  teamLeader: [
    { at: '/desks/teamLeader' },
    { at: '/orders', open: click(/^通知/) },
    { at: '/tickets', open: click('列设置') },
  ],
  managerHotline: [
    { at: '/desks/manager' },
    { at: ticket('handedUp') },
    { at: (filled) => `/warnings/${filled.warning}/print` },
    { at: (filled) => `/warnings/${filled.revokedWarning}/print` },
  ],
  serviceHead: [{ at: '/desks/serviceHead' }, { at: '/figures' }, { at: '/tickets', open: key('?') }],
  administrator: [{ at: '/admin/users' }],
};

const inEnglish: Readonly<Record<string, readonly Screen[]>> = {
  juniorAgent: [{ at: '/register' }, { at: '/nowhere' }],
  seniorAgent: [{ at: ticket('amended') }, { at: ticket('revoked') }],
  departmentHead: [{ at: '/desks/department' }],
  surveyor: [{ at: ticket('answered'), open: key('2') }],
  teamLeader: [{ at: '/desks/teamLeader' }, { at: '/orders' }],
  managerHotline: [{ at: (filled) => `/warnings/${filled.revokedWarning}/print` }],
};

describe('a screen leads on', () => {
  it('from a warning on the ticket to its letter (D4)', async () => {
    const { page, context } = await sitDown(browser, server.url, 'seniorAgent', testPassword);
    await page.goto(`${server.url}/tickets/${centre.warned}`);
    await page.getByRole('link', { name: /^查看文书 JG/ }).click();
    await page.waitForURL(`**/warnings/${centre.warning}/print`);
    await page.getByRole('article', { name: /^书面警告 JG/ }).waitFor();
    await context.close();
  });

  it('to whoever else is on the same ticket', async () => {
    const one = await sitDown(browser, server.url, 'seniorAgent', testPassword);
    const other = await sitDown(browser, server.url, 'managerHotline', testPassword);
    for (const { page } of [one, other]) await page.goto(`${server.url}/tickets/${centre.amended}`);
    await one.page
      .getByText(/也在查看$/)
      .first()
      .waitFor();
    await other.page
      .getByText(/也在查看$/)
      .first()
      .waitFor();
    await one.context.close();
    await other.context.close();
  });

  it('to nothing that is not allowed, and never out of the product', async () => {
    const { page, context } = await sitDown(browser, server.url, 'juniorAgent', testPassword);
    await page.goto(`${server.url}/imports`);
    await page.getByText('如工作需要，请联系系统管理员开通。').waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await page.goto(`${server.url}/nowhere/at/all`);
    await page.getByText('找不到这个页面').waitFor();
    await page.getByRole('link', { name: '登记受理' }).click();
    await page.waitForURL(/\/register/);
    await context.close();
  });

  it('to a file with the columns that are seen (B7)', async () => {
    const { page, context } = await sitDown(browser, server.url, 'teamLeader', testPassword);
    await page.goto(`${server.url}/tickets`);
    await page.getByRole('button', { name: '列设置' }).click();
    await page.getByRole('checkbox', { name: '客户', exact: true }).uncheck();
    await page.getByRole('checkbox', { name: '所在级别' }).check();
    const [asked] = await Promise.all([
      page.waitForRequest(/export\.csv/),
      page.getByRole('button', { name: '导出' }).click(),
    ]);
    expect(new URL(asked.url()).searchParams.getAll('columns')).toEqual([
      'number',
      'kind',
      'status',
      'excerpt',
      'due',
      'registeredAt',
      'level',
    ]);
    await context.close();
  });
});

// Last: it leaves some people with English screens.
describe('a screen has no barrier, no broken word, and fits (P1, V3)', () => {
  it.each(Object.entries(screens))('as %s sees it', async (role, list) => {
    const seat = await sitDown(browser, server.url, role, testPassword);
    const faults: string[] = [];
    for (const screen of list) faults.push(...(await faultsOf(seat, screen, accessibilityProblems)));
    const english = inEnglish[role] ?? [];
    if (english.length > 0) {
      await seat.page.goto(`${server.url}/tickets`);
      await seat.page.getByRole('button', { name: 'English' }).click();
      await seat.page.getByRole('heading', { name: 'Tickets' }).waitFor();
    }
    for (const screen of english) faults.push(...(await faultsOf(seat, screen, chineseOf)));
    expect(faults).toEqual([]);
    await seat.context.close();
  });

  it('before signing in, and where the API is described', async () => {
    const page = await browser.newPage({ viewport: wide, locale: 'zh-CN' });
    for (const address of ['/sign-in', '/api/docs']) {
      await page.goto(`${server.url}${address}`);
      await page.getByRole('heading').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
    await page.close();
  });
});

const wide = { width: 1280, height: 720 };
const tablet = { width: 1024, height: 768 };

function addressOf({ at }: Screen): string {
  return typeof at === 'string' ? at : at(centre);
}

async function faultsOf(
  { page, complaints }: Seat,
  screen: Screen,
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const address = addressOf(screen);
  complaints.length = 0;
  await page.setViewportSize(wide);
  await page.goto(`${server.url}${address}`);
  await settled(page);
  if (screen.open !== undefined) {
    await screen.open(page);
    await page.locator('[role=dialog], .ant-popover, .ant-modal, [role=tooltip]').first().waitFor();
    await settled(page);
  }
  const faults = await look(page);
  const [text = ''] = await page.locator('body').allInnerTexts();
  faults.push(...(text.match(brokenWord) ?? []).map((word) => `broken word ${word.trim()}`));
  if ((await overflow(page)) > 0) faults.push('wider than 1280');
  await page.setViewportSize(tablet);
  if ((await overflow(page)) > 0) faults.push('wider than 1024');
  faults.push(...complaints);
  return faults.map((fault) => `${address}: ${fault}`);
}

// A key of the catalogues instead of its text, a place that nothing was put in, or a value that is none.
const brokenWord =
  /(?:^|\s)[a-z][A-Za-z]*(?:\.[a-z][A-Za-z0-9]*)+(?=\s|$)|\{\{.*?\}\}|\bundefined\b|\bNaN\b|\[object/g;

async function settled(page: Page): Promise<void> {
  await page.locator('main').getByText(/\S/).first().waitFor();
  const loading = page.locator('[aria-busy=true]').or(page.getByText(/正在加载|^Loading$/));
  await expect.poll(() => loading.count(), { timeout: 20_000 }).toBe(0);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number } };
      innerWidth: number;
    };
    return document.documentElement.scrollWidth - innerWidth;
  });
}

/** What is left in Chinese of headings, headers of tables, labels and buttons on an English screen. */
async function chineseOf(page: Page): Promise<string[]> {
  const texts = await page
    .locator('main :is(h1, h2, h3, th[scope=col], label, button, legend)')
    .allInnerTexts();
  // A file keeps the name it was given.
  return texts.filter((text) => /\p{Script=Han}/u.test(text) && !/\.png$/.test(text));
}
