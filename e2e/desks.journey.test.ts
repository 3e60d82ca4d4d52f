import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anotherLine,
  complaintForm,
  type Form,
  networkTask,
  registered,
} from '../apps/server/src/testing/loop.ts';
import { addPerson, testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { accessibilityProblems, launchBrowser, sitDown } from './browser.ts';

let server: TestServer;
let browser: Browser;
let form: Form;
beforeAll(async () => {
  server = await startTestServer();
  await addPerson(server.database, { employeeNumber: 'seniorTwo', roles: ['seniorAgent'] });
  form = await complaintForm(server.database);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const handedUp = { command: 'escalate', input: { reason: '请高级坐席处理' } } as const;
const dispatched = { command: 'dispatch', input: networkTask } as const;

async function claimable(page: Page): Promise<void> {
  await page.getByRole('button', { name: '认领', exact: true }).first().waitFor();
}

describe('a desk', () => {
  it('tells the loser of a race who has it, and moves no row under the hand of a third', async () => {
    const junior = await server.signIn('juniorAgent');
    for (let count = 0; count < 3; count += 1) {
      await registered(junior, { ...anotherLine(form), firstStep: handedUp });
    }
    const winner = await sitDown(browser, server.url, 'seniorAgent', testPassword);
    const loser = await sitDown(browser, server.url, 'seniorTwo', testPassword);
    const watcher = await sitDown(browser, server.url, 'managerHotline', testPassword);
    // The loser's line is broken: the list on that screen is old.
    await loser.page.route('**/api/live', (route) => route.abort());
    for (const { page } of [winner, loser, watcher]) {
      await page.goto(`${server.url}/desks/senior`);
      await claimable(page);
    }
    const places = () => watcher.page.locator('tbody tr th').allInnerTexts();
    await watcher.page.locator('tbody tr').last().hover();
    const before = await places();

    await winner.page.getByRole('button', { name: '认领', exact: true }).first().click();
    await winner.page.getByText(/^已认领 TS/).waitFor();
    await loser.page.getByRole('button', { name: '认领', exact: true }).first().click();
    await loser.page.getByText('该受理单正由他人处理').waitFor();

    await watcher.page.getByText('已不在列表中').waitFor();
    expect(await places()).toEqual(before);
    await watcher.page.getByRole('heading', { level: 1 }).hover();
    await expect.poll(() => places().then(({ length }) => length)).toBe(before.length - 1);
    expect(await accessibilityProblems(winner.page)).toEqual([]);
    expect([...winner.complaints, ...watcher.complaints]).toEqual([]);
  });

  it('gives the most urgent thing at one key, and nothing twice', async () => {
    const seat = await sitDown(browser, server.url, 'seniorTwo', testPassword);
    await seat.page.goto(`${server.url}/desks/senior`);
    await claimable(seat.page);
    await seat.page.keyboard.press('n');
    await seat.page.waitForURL(/\/tickets\/[0-9a-f-]{36}$/);
    expect(seat.complaints).toEqual([]);
  });

  it('of somebody else is refused with a sentence', async () => {
    const seat = await sitDown(browser, server.url, 'juniorAgent', testPassword);
    await seat.page.goto(`${server.url}/desks/manager`);
    await seat.page.getByText('您不在该工作台工作').waitFor();
    expect(await accessibilityProblems(seat.page)).toEqual([]);
  });
});

describe('the desk of a department', () => {
  it('moves on what was signed for with the keyboard, and leaves nothing of it behind (D5)', async () => {
    const senior = await server.signIn('seniorAgent');
    for (let count = 0; count < 3; count += 1) {
      await registered(senior, { ...anotherLine(form), firstStep: dispatched });
    }
    const { page, complaints } = await sitDown(browser, server.url, 'departmentHandler', testPassword);
    await page.goto(`${server.url}/desks/department`);
    const toSign = page
      .getByRole('region', { name: '待签收' })
      .getByRole('button', { name: '签收', exact: true });
    const inWork = page
      .getByRole('region', { name: '处理中' })
      .getByRole('button', { name: '回单', exact: true });
    await toSign.first().waitFor();
    for (let signed = 1; signed <= 3; signed += 1) {
      await toSign.first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => inWork.count()).toBe(signed);
      await expect.poll(() => toSign.count()).toBe(3 - signed);
    }
    expect(await page.getByText('已不在列表中').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('the list of orders', () => {
  it('urges many at once and tells what came of each (O4, D6)', async () => {
    const senior = await server.signIn('seniorAgent');
    for (let count = 0; count < 2; count += 1) {
      await registered(senior, { ...anotherLine(form), firstStep: dispatched });
    }
    const { page, complaints } = await sitDown(browser, server.url, 'teamLeader', testPassword);
    await page.goto(`${server.url}/orders`);
    await page.getByRole('checkbox', { name: '选择本页全部' }).check();
    const chosen = await page.locator('tbody tr').count();
    expect(chosen).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: `催办所选 ${chosen} 张` }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('客户再次来电，请今日回单');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`已催办 ${chosen} 张，未催办 0 张`, { exact: true }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.getByRole('cell', { name: '1', exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the list of tickets', () => {
  it('keeps its filters in the address, and a view brings them back (B7)', async () => {
    const { page, complaints } = await sitDown(browser, server.url, 'teamLeader', testPassword);
    await page.goto(`${server.url}/tickets?status=dispatched`);
    await page.locator('tbody tr a').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /视图/ }).click();
    await page.getByPlaceholder('视图名称').fill('已派单');
    await page.keyboard.press('Enter');
    await page.getByText('已保存视图“已派单”').waitFor();
    await page.goto(`${server.url}/tickets`);
    await page.getByRole('button', { name: /视图/ }).click();
    await page.getByRole('button', { name: '已派单', exact: true }).click();
    await page.waitForURL(/\/tickets\?status=dispatched$/);
    expect(complaints).toEqual([]);
  });
});
