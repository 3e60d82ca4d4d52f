import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContactHours } from '../apps/server/src/testing/loop.ts';
import { testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { launchBrowser, type Seat, sitDown } from './browser.ts';
import { choose, dialogOf, orderBar, press, rowOf, send, ticketBar, type } from './screens.ts';

let server: TestServer;
let browser: Browser;
const seats: Seat[] = [];
beforeAll(async () => {
  server = await startTestServer();
  await openContactHours(server.database);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function person(role: string): Promise<Page> {
  const seat = await sitDown(browser, server.url, role, testPassword);
  seats.push(seat);
  seat.page.setDefaultTimeout(30_000);
  return seat.page;
}

/** The order's limit as if its time had come: what the world outside does by waiting two days. */
async function letTheLimitPass(orderNumber: string): Promise<void> {
  await server.database.run(
    `with late as (
       update clock set due_at = now() - interval '2 seconds', next_fire_at = now() - interval '2 seconds', warned = true
       where kind = 'order' and order_id = (select id from work_order where number = $1) returning order_id, due_at
     )
     update desk_item d set due_at = late.due_at from late where d.order_id = late.order_id and d.reason = 'inWork'`,
    [orderNumber],
  );
}

async function reply(page: Page, orderNumber: string, cause: string): Promise<void> {
  await page.goto(`${server.url}/desks/department`);
  await rowOf(page, orderNumber).getByRole('button', { name: '回单' }).click();
  const dialog = dialogOf(page);
  await type(dialog, '原因', cause);
  await type(dialog, '措施', '更换光纤跳线并清洁端面');
  await type(dialog, '结果', '测速正常，用户确认恢复');
  await dialog.locator('input[type=file]').setInputFiles({
    name: '现场照片.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  await dialog.getByRole('button', { name: /(移除|删除).*现场照片/ }).waitFor();
  await send(page, '回单');
}

describe('one complaint, from the call to the close, by everybody who has a part in it', () => {
  it('goes through dispatch, review, amendment, urging, overdue alarm, reply, unsatisfied survey, second dispatch with warning, reply, satisfied survey, close', async () => {
    // The junior agent registers the call and proposes an order.
    const junior = await person('juniorAgent');
    await junior.goto(`${server.url}/register`);
    await type(junior, '来电号码', '19900000123');
    await type(junior, '客户姓名', '王小明');
    await choose(junior, '业务类型', '宽带');
    await choose(junior, '投诉性质', '障碍');
    await type(junior, '内容', '宽带每晚八点以后掉线，已经一周。');
    await type(junior, '客户诉求', '尽快修好，并退还一周费用。');
    await junior.keyboard.press('Alt+3');
    await choose(junior, '承办部门', '网络');
    await type(junior, '任务要求', '上门检查用户线路并修复');
    await junior.keyboard.press('Control+Enter');
    await junior.getByRole('heading', { name: /已登记/ }).waitFor();
    const { number, id } = await server.database.one<{ number: string; id: string }>(
      'select number, id from ticket order by registered_at desc limit 1',
    );
    await junior.getByText(number).first().waitFor();
    const orderNumber = async () =>
      (
        await server.database.one<{ number: string }>(
          "select number from work_order where ticket_id = $1 and kind in ('dispatch', 'redispatch') order by proposed_at desc limit 1",
          [id],
        )
      ).number;
    const first = await orderNumber();

    // The senior agent reviews it from the desk, then changes its limit and urges.
    const senior = await person('seniorAgent');
    await senior.goto(`${server.url}/desks/senior`);
    await rowOf(senior, first).getByRole('button', { name: '审核' }).click();
    await send(senior, '审核通过');
    await senior.goto(`${server.url}/tickets/${id}`);
    await press(senior, orderBar(senior, first), '追单');
    await type(dialogOf(senior), '新的任务要求', '上门检查用户线路，今日内修复');
    await type(dialogOf(senior), '原因', '客户要求今日内修复');
    await send(senior, '追单');
    await press(senior, orderBar(senior, first), '催单');
    await type(dialogOf(senior), '催办内容', '客户已来电两次，请尽快上门');
    await send(senior, '催单');

    // The department signs for it and acknowledges the amendment; then its limit passes.
    const handler = await person('departmentHandler');
    await handler.goto(`${server.url}/desks/department`);
    await rowOf(handler, first).getByRole('button', { name: '签收' }).click();
    await rowOf(handler, first).getByRole('button', { name: '回单' }).waitFor();
    await handler.getByRole('button', { name: '查看并确认' }).first().click();
    await send(handler, '确认');
    await letTheLimitPass(first);
    await rowOf(handler, first)
      .getByText(/已超时/)
      .waitFor();
    await senior.goto(`${server.url}/tickets/${id}`);
    await senior
      .getByText(/超时告警|已超时/)
      .first()
      .waitFor();
    await reply(handler, first, '室外跳线接头氧化');

    // The order was overdue: the ticket went up one level by itself; whoever has it answers the customer.
    const { level } = await server.database.one<{ level: string }>('select level from ticket where id = $1', [
      id,
    ]);
    expect(level).toBe('manager');
    const manager = await person('managerHotline');
    await manager.goto(`${server.url}/tickets/${id}`);
    await press(manager, ticketBar(manager), '答复客户');
    await type(dialogOf(manager), '答复', '已更换跳线，测速正常。');
    await send(manager, '答复客户');

    // The surveyor calls; the customer is not satisfied: second dispatch with a written warning.
    const surveyor = await person('surveyor');
    await surveyor.goto(`${server.url}/desks/surveyor`);
    await rowOf(surveyor, number).waitFor();
    await surveyor.goto(`${server.url}/tickets/${id}`);
    await press(surveyor, ticketBar(surveyor), '客户不满意');
    const survey = dialogOf(surveyor);
    await survey.locator('label').filter({ hasText: '很不满意' }).click();
    await type(survey, '客户意见原话', '昨天晚上又掉线了');
    await survey.locator('label').filter({ hasText: '二次派单' }).click();
    await type(survey, '要求部门做什么', '更换分光器后连续观察一小时');
    await send(surveyor, '客户不满意');

    // The manager, on whose desk it lies, issues it; the warning goes with it and the department's head signs for it.
    const second = await orderNumber();
    expect(second).not.toBe(first);
    await manager.goto(`${server.url}/desks/manager`);
    await rowOf(manager, second).getByRole('button', { name: '审核' }).click();
    await send(manager, '审核通过');
    const head = await person('departmentHead');
    await head.goto(`${server.url}/desks/department`);
    await head.getByRole('button', { name: '查看并签收' }).first().click();
    await dialogOf(head).getByText('昨天晚上又掉线了').waitFor();
    await send(head, '签收书面警告');

    // The department works a second time; the customer is told and asked again, and is satisfied.
    await handler.goto(`${server.url}/desks/department`);
    await rowOf(handler, second).getByRole('button', { name: '签收' }).click();
    await reply(handler, second, '分光器端口故障');
    await manager.goto(`${server.url}/tickets/${id}`);
    await press(manager, ticketBar(manager), '答复客户');
    await type(dialogOf(manager), '答复', '已更换分光器并观察一小时，未再掉线。');
    await send(manager, '答复客户');
    await surveyor.goto(`${server.url}/tickets/${id}`);
    await press(surveyor, ticketBar(surveyor), '客户满意');
    await dialogOf(surveyor).locator('label').filter({ hasText: '很满意' }).last().click();
    await send(surveyor, '客户满意');

    // The loop is closed; everything is on the record, in words, for whoever registered it.
    await junior.goto(`${server.url}/tickets/${id}`);
    await junior.getByText('已办结').first().waitFor();
    const history = junior.getByRole('region', { name: '处理过程' });
    for (const words of [
      '登记受理',
      '催单',
      '追单',
      '超时',
      '回单',
      '二次派单',
      '书面警告',
      '客户满意',
      '办结',
    ]) {
      await history.getByText(words).first().waitFor();
    }
    const closed = await server.database.one(
      "select status, close_reason as reason, (select count(*) from clock where ticket_id = $1 and state = 'running') as running from ticket where id = $1",
      [id],
    );
    expect(closed).toMatchObject({ status: 'closed', reason: 'satisfied' });
    expect(seats.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
