import { ticketCommandRoutes, ticketRoutes } from '@redress/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { accessibilityProblems, launchBrowser, sitDown } from './browser.ts';
import { openRegistering, pick, sendRegistration, typeComplaint } from './pages/registering.ts';
import {
  actions,
  begin,
  beginOnOrder,
  history,
  newestOrder,
  openForm,
  openTicket,
  sendForm,
} from './pages/ticket.ts';

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

describe('the page of a ticket', () => {
  it('carries an order through review, signing, reply and answer, each at the next one’s screen (C6, D5, G1)', async () => {
    const junior = await sitDown(browser, server.url, 'juniorAgent', testPassword);
    await openRegistering(junior.page, server.url);
    await typeComplaint(junior.page, {
      phone: '15400000911',
      name: '孙女士',
      businessType: '光纤',
      nature: '网速',
      content: '晚上网速只有十分之一',
      demand: '恢复签约速率',
    });
    await junior.page.keyboard.press('Alt+3');
    await pick(junior.page, '承办部门', '网络');
    const { id } = await sendRegistration(junior.page);

    const senior = await sitDown(browser, server.url, 'seniorAgent', testPassword);
    await openTicket(senior.page, server.url, id);
    expect(await accessibilityProblems(senior.page)).toEqual([]);
    await begin(senior.page, '审核通过');
    expect(await accessibilityProblems(senior.page)).toEqual([]);
    await sendForm(senior.page);

    const department = await sitDown(browser, server.url, 'departmentHandler', testPassword);
    await openTicket(department.page, server.url, id);
    await begin(department.page, '签收');
    await actions(department.page).getByRole('button', { name: /^回单/ }).waitFor();
    await begin(department.page, '回单');
    const form = openForm(department.page);
    await form.getByLabel('原因').fill('分光器老化');
    await form.getByLabel('采取的措施').fill('更换分光器');
    await form.getByLabel('处理结果').fill('测速达标');
    await department.page.keyboard.press('Control+Enter');
    await form.getByText('此项必填').waitFor();
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: '测速.txt', mimeType: 'text/plain', buffer: Buffer.from('512') });
    await form.getByText('测速.txt').waitFor();
    expect(await accessibilityProblems(department.page)).toEqual([]);
    await sendForm(department.page);

    // The senior's page learns of the reply by itself.
    await begin(senior.page, '答复客户');
    await openForm(senior.page).getByRole('button', { name: '引用结果' }).click();
    await sendForm(senior.page);
    // The history is read anew after the command.
    await senior.page.getByRole('listitem').filter({ hasText: '进入满意度调查' }).first().waitFor();
    const told = await history(senior.page);
    expect(told[0]).toContain('进入满意度调查');
    expect(told.some((entry) => entry.includes('网络维护部 回单') && entry.includes('分光器老化'))).toBe(
      true,
    );
    expect([...junior.complaints, ...senior.complaints, ...department.complaints]).toEqual([]);
    for (const { context } of [junior, senior, department]) await context.close();
  });

  it('keeps what the loser of a race typed, shows what changed, and sends it again (house rule 4)', async () => {
    const agent = await server.signIn('seniorAgent');
    const made = await agent.call(ticketRoutes.register, {
      body: {
        kind: 'praise',
        facts: {
          customerId: null,
          customerClass: 'ordinary',
          complainantName: '钱先生',
          contactPhone: '15400000912',
          lineNumber: '',
          contactAddress: '',
          channel: 'phone',
          replyChannel: 'phone',
          businessTypeId: null,
          natureId: null,
          suggestionSubjectId: null,
          content: '装机师傅态度很好',
          demand: '',
          cause: '',
          handling: '',
          area: 'town',
          provinceCode: '',
          urgent: false,
          emotion: 'calm',
          replyWantedByAt: null,
          callQueuedAt: null,
          callAnsweredAt: null,
          callGreetedAt: null,
          externalNumber: '',
        },
        arrivedAt: null,
        firstStep: null,
      },
    });
    if (!made.ok) throw new Error(made.failure.message);
    const { id } = made.value;
    const { page, context } = await sitDown(browser, server.url, 'seniorAgent', testPassword);
    await openTicket(page, server.url, id);
    // The page must not hear of the change before it sends: it is offline to live news, not to the server.
    await page.route('**/api/live', (route) => route.abort());
    await page.reload();
    await begin(page, '答复客户');
    await openForm(page).getByLabel('答复内容').fill('感谢您的表扬，已转告师傅。');
    const noted = await agent.call(ticketCommandRoutes.note, {
      params: { id },
      body: { input: { text: '客户希望短信答复' } },
    });
    expect(noted.ok).toBe(true);
    await page.keyboard.press('Control+Enter');
    await openForm(page).getByText('刚才有人改动了这里').waitFor();
    expect(await openForm(page).getByLabel('答复内容').inputValue()).toBe('感谢您的表扬，已转告师傅。');
    await openForm(page).getByRole('button', { name: '查看变化' }).click();
    await openForm(page).getByText('客户希望短信答复').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await openForm(page).getByRole('button', { name: '仍然提交' }).click();
    await openForm(page).waitFor({ state: 'hidden' });
    expect((await history(page))[0]).toContain('答复客户');
    await context.close();
  });

  it('shows an urging on the card of its order (D6)', async () => {
    const senior = await sitDown(browser, server.url, 'seniorAgent', testPassword);
    await openRegistering(senior.page, server.url);
    await typeComplaint(senior.page, {
      phone: '15400000913',
      name: '李女士',
      businessType: '光纤',
      nature: '网速',
      content: '网速慢',
      demand: '恢复',
    });
    await senior.page.keyboard.press('Alt+3');
    await pick(senior.page, '承办部门', '网络');
    await sendRegistration(senior.page);
    const order = await newestOrder(senior.page);
    await beginOnOrder(senior.page, order, '催单');
    await openForm(senior.page).getByLabel('催办内容').fill('客户再次来电');
    await sendForm(senior.page);
    await senior.page.getByText('已催 1 次').waitFor();
    await senior.context.close();
  });
});
