import { customerRoutes, ticketRoutes } from '@redress/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { accessibilityProblems, launchBrowser, sitDown } from './browser.ts';
import { openRegistering, pick, sendRegistration, typeComplaint } from './pages/registering.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  const agent = await server.signIn('juniorAgent');
  for (const [name, number, customerClass] of [
    ['王秀英', '15400000901', 'ordinary'],
    ['江海物流', '15400000902', 'major'],
  ] as const) {
    const made = await agent.call(customerRoutes.createCustomer, {
      body: {
        name,
        class: customerClass,
        identityNumber: '',
        address: '',
        area: 'town',
        provinceCode: '',
        regionCode: '',
        branchId: null,
        preferredChannel: '',
        note: '',
        contacts: [{ kind: 'phone', value: number }],
        lines: [{ number, product: '光纤宽带', state: 'active' }],
      },
    });
    if (!made.ok) throw new Error(made.failure.message);
  }
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const complaint = {
  phone: '15400000901',
  businessType: '光纤',
  nature: '网速',
  content: '晚上网速只有十分之一',
  demand: '恢复签约速率',
} as const;

describe('registering', () => {
  it('knows the caller by the number, keeps what is typed over a reload, and warns of a repeat (F1, B6)', async () => {
    const { page, complaints, context } = await sitDown(browser, server.url, 'juniorAgent', testPassword);
    await openRegistering(page, server.url);
    expect(await accessibilityProblems(page)).toEqual([]);
    await typeComplaint(page, complaint);
    await page.getByText('草稿已保存').waitFor();
    expect(await page.getByLabel('客户姓名').inputValue()).toBe('王秀英');

    await page.reload();
    await page.getByText('草稿已保存').waitFor();
    expect(await page.getByLabel('内容', { exact: true }).inputValue()).toBe(complaint.content);
    const first = await sendRegistration(page);
    expect(first.number).toMatch(/^TS\d{8}-\d{6}$/);

    await openRegistering(page, server.url);
    await typeComplaint(page, complaint);
    await page.getByRole('alert').filter({ hasText: '重复投诉' }).waitFor();
    await page.getByRole('alert').getByRole('link', { name: first.number }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('proposes an order with the keyboard, and a refusal keeps everything typed (C1, C6)', async () => {
    const { page, context } = await sitDown(browser, server.url, 'juniorAgent', testPassword);
    await openRegistering(page, server.url);
    await page.getByRole('button', { name: /^新建一单/ }).click();
    await typeComplaint(page, { ...complaint, phone: '15400000999', name: '赵先生' });
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Control+Enter');
    await page.getByText('此项必填').first().waitFor();
    expect(await page.getByLabel('任务要求').inputValue()).toBe(complaint.demand);
    expect(await page.getByLabel('内容', { exact: true }).inputValue()).toBe(complaint.content);
    await pick(page, '承办部门', '网络');
    const { id } = await sendRegistration(page);
    const agent = await server.signIn('juniorAgent');
    const found = await agent.call(ticketRoutes.page, { params: { id } });
    expect(found.ok && found.value.ticket.status).toBe('dispatched');
    expect(found.ok && found.value.orders.map(({ status }) => status)).toEqual(['pendingReview']);
    await context.close();
  });

  it('says that a major customer goes to a senior at once, and routes so (C4)', async () => {
    const { page, context } = await sitDown(browser, server.url, 'juniorAgent', testPassword);
    await openRegistering(page, server.url);
    await page.getByRole('button', { name: /^新建一单/ }).click();
    await typeComplaint(page, { ...complaint, phone: '15400000902' });
    await page.getByText('登记后直接转高级话务员').waitFor();
    expect(await page.getByRole('button', { name: /^当场答复/ }).isDisabled()).toBe(true);
    const { id } = await sendRegistration(page);
    const senior = await server.signIn('seniorAgent');
    const found = await senior.call(ticketRoutes.page, { params: { id } });
    expect(found.ok && found.value.ticket.level).toBe('senior');
    await context.close();
  });
});
