import { type Client, notificationRoutes, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueIn, traces, untilTraced } from '#testing/clocks.ts';
import {
  anotherLine,
  attempt,
  complaintForm,
  type Form,
  give,
  lastOrder,
  networkTask,
  order,
  type Page,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let junior: Client;
let senior: Client;
let handler: Client;
let form: Form;
const second = 1_000;
const hour = 3_600 * second;
const day = 24 * hour;

beforeAll(async () => {
  server = await startTestServer();
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  handler = await server.signIn('departmentHandler');
  form = await complaintForm(server.database);
});
afterAll(() => server.stop());

const open = () => registered(junior, anotherLine(form));

async function accepted(): Promise<{ id: string; orderId: string }> {
  const firstStep = { command: 'dispatch', input: networkTask } as const;
  const id = await registered(senior, { ...anotherLine(form), firstStep });
  const orderId = lastOrder(await page(senior, id)).id;
  await order(handler, id, orderId, 'accept', {});
  return { id, orderId };
}

function clockOf(shown: Page, kind: Page['clocks'][number]['kind']) {
  const clock = shown.clocks.filter((one) => one.kind === kind).at(-1);
  if (clock === undefined) throw new Error(`no clock ${kind}`);
  return { ...clock, due: Date.parse(clock.dueAt), started: Date.parse(clock.startedAt) };
}

async function reasonsAt(client: Client, desk: 'teamLeader' | 'serviceHead', id: string) {
  const { items: rows } = value(
    await client.call(ticketRoutes.desk, { params: { desk }, query: { limit: 200 } }),
  );
  return rows.filter((row) => row.ticket.id === id).map((row) => row.reason);
}

describe('what is not closed after 24 h (E3)', () => {
  it('is on the duty supervisor’s list until the opinion, and with the service head when it stays', async () => {
    const leader = await server.signIn('teamLeader');
    const head = await server.signIn('serviceHead');
    const id = await open();
    const early = await attempt(leader, id, 'giveOpinion', { text: '请尽快' });
    expect(early).toMatchObject({ ok: false, status: 409, failure: { code: 'notAllowedInStatus' } });
    const due = await dueIn(server.database, id, 'first24h', -second);
    await untilTraced(server.database, id, 'over24h');
    expect((await page(leader, id)).ticket.over24hAt).toBe(new Date(due).toISOString());
    expect(await reasonsAt(leader, 'teamLeader', id)).toEqual(['opinion']);

    const shown = await give(leader, id, 'giveOpinion', { text: '由网络部今日内上门' });
    expect(shown.ticket.opinion?.text).toBe('由网络部今日内上门');
    expect(await reasonsAt(leader, 'teamLeader', id)).toEqual([]);
    const followUp = clockOf(shown, 'opinionFollowUp');
    expect(followUp.due - followUp.started).toBe(24 * hour);
    expect(await reasonsAt(head, 'serviceHead', id)).toEqual([]);

    await dueIn(server.database, id, 'opinionFollowUp', -second);
    await untilTraced(server.database, id, 'steppedUp');
    expect(await reasonsAt(head, 'serviceHead', id)).toContain('steppedUp');
    await expect
      .poll(
        async () =>
          value(await head.call(notificationRoutes.notifications, { query: { limit: 50 } })).items.filter(
            (one) => one.ticketId === id && one.kind === 'clock.overdue',
          ).length,
        { timeout: 5_000 },
      )
      .toBeGreaterThan(0);
  });

  it('is not on the list when it was closed in time', async () => {
    const inquiry = { ...anotherLine(form), kind: 'inquiry' } as const;
    const id = await registered(junior, inquiry);
    await give(junior, id, 'answer', { text: '已解释', channel: 'phone', close: true });
    const { clocks } = await page(junior, id);
    expect(clocks.filter((clock) => clock.state === 'running' || clock.state === 'paused')).toEqual([]);
    expect(clockOf({ clocks } as Page, 'first24h').state).toBe('met');
  });
});

describe('the chain of escalation (E5)', () => {
  it('tells after a day, brings to the senior after three, to the manager after ten', async () => {
    const id = await open();
    await dueIn(server.database, id, 'escalation', -second);
    await untilTraced(server.database, id, 'clockOverdue');
    expect((await page(junior, id)).ticket.level).toBe('junior');
    await dueIn(server.database, id, 'escalation', -second);
    await untilTraced(server.database, id, 'escalated');
    expect((await page(junior, id)).ticket).toMatchObject({ level: 'senior', handlerId: null });
    await dueIn(server.database, id, 'escalation', -second);
    const [up] = await untilTraced(server.database, id, 'escalatedToManager');
    expect(up?.data).toMatchObject({ ground: 'overdue', from: 'senior' });
    const { ticket } = await page(junior, id);
    expect(ticket.level).toBe('manager');
    const { owner } = await server.database.one<{ owner: string }>(
      'select employee_number as owner from app_user where id = $1',
      [ticket.ownerId],
    );
    // First-contact responsibility does not move with the desk (C8).
    expect(owner).toBe('juniorAgent');
  });

  it('is faster for what is urgent: four hours to the senior', async () => {
    const urgent = anotherLine(form);
    const id = await registered(junior, { ...urgent, facts: { ...urgent.facts, urgent: true } });
    const rows = await server.database.query<{ hours: number }>(
      `select extract(epoch from due_at - started_at) / 3600 as hours from clock
       where ticket_id = $1 and kind = 'escalation' order by due_at`,
      [id],
    );
    expect(rows.map((row) => row.hours)).toEqual([4, 24]);
    await dueIn(server.database, id, 'escalation', -second);
    await untilTraced(server.database, id, 'escalated');
    expect((await page(junior, id)).ticket.level).toBe('senior');
  });

  it('an answer that is overdue to the customer goes to the manager hotline (C3)', async () => {
    const id = await open();
    const clock = clockOf(await page(junior, id), 'replyToCustomer');
    // Fifteen calendar days, to the end of the last one in the centre's zone (8 h before midnight in UTC).
    expect((clock.due + 8 * hour) % day).toBe(0);
    expect(Math.ceil((clock.due - clock.started) / day)).toBe(16);
    await dueIn(server.database, id, 'replyToCustomer', -second);
    await untilTraced(server.database, id, 'escalatedToManager');
    expect((await page(junior, id)).ticket.level).toBe('manager');
  });
});

describe('due times move only by rule (E1)', () => {
  it('an extension counts from where the limit did, and the alarm begins anew (D5)', async () => {
    const { id, orderId } = await accepted();
    const before = clockOf(await page(senior, id), 'order');
    expect(before.due - before.started).toBe(24 * hour);
    await order(handler, id, orderId, 'requestExtension', {
      reason: '等待备件',
      wantedLimit: { amount: 48, unit: 'hours', calendar: 'always' },
    });
    const shown = await order(senior, id, orderId, 'grantExtension', {
      limit: { amount: 36, unit: 'hours', calendar: 'always' },
      note: '',
    });
    expect(clockOf(shown, 'order').due).toBe(before.due + 12 * hour);
    expect(lastOrder(shown, 'amendment')).toMatchObject({ status: 'issued', refersToId: orderId });
  });

  it('an amendment of the limit counts from now, and what had fired fires again at its time (D2)', async () => {
    const { id, orderId } = await accepted();
    await dueIn(server.database, id, 'order', hour);
    await untilTraced(server.database, id, 'clockDueSoon');
    const shown = await order(senior, id, orderId, 'amend', {
      task: null,
      limit: { amount: 10, unit: 'hours', calendar: 'always' },
      reason: '客户改约',
    });
    const clock = clockOf(shown, 'order');
    const now = Date.parse(shown.now);
    expect(Math.abs(clock.due - (now + 10 * hour))).toBeLessThan(second);
    await dueIn(server.database, id, 'order', 1.9 * hour);
    expect(await untilTraced(server.database, id, 'clockDueSoon', 2)).toHaveLength(2);
  });

  it('waiting for the customer stops the reply clock for as long as it lasts', async () => {
    const id = await open();
    await dueIn(server.database, id, 'replyToCustomer', 10 * day);
    const before = clockOf(await page(junior, id), 'replyToCustomer').due;
    const waiting = await give(junior, id, 'awaitCustomer', { reason: '等客户提供发票' });
    expect(clockOf(waiting, 'replyToCustomer').state).toBe('paused');
    await server.database.run(
      "update clock set paused_since = paused_since - interval '5 hours' where ticket_id = $1 and state = 'paused'",
      [id],
    );
    const twice = await attempt(junior, id, 'awaitCustomer', { reason: '再等' });
    expect(twice).toMatchObject({ ok: false, failure: { code: 'alreadyWaiting' } });
    const shown = await give(junior, id, 'customerReturned', { text: '已提供' });
    const clock = clockOf(shown, 'replyToCustomer');
    expect(clock.state).toBe('running');
    expect(Math.abs(clock.due - before - 5 * hour)).toBeLessThan(5 * second);
  });

  it('a question of the department stops its clock until the answer (D5)', async () => {
    const { id, orderId } = await accepted();
    await dueIn(server.database, id, 'order', 10 * hour);
    const before = clockOf(await page(senior, id), 'order').due;
    const asked = await order(handler, id, orderId, 'requestInformation', { reason: '缺少门牌号' });
    expect(clockOf(asked, 'order').state).toBe('paused');
    await server.database.run(
      "update clock set paused_since = paused_since - interval '2 hours' where ticket_id = $1 and state = 'paused'",
      [id],
    );
    const shown = await order(senior, id, orderId, 'giveInformation', { text: '3 单元 301' });
    const clock = clockOf(shown, 'order');
    expect(clock.state).toBe('running');
    expect(Math.abs(clock.due - before - 2 * hour)).toBeLessThan(5 * second);
    expect(await traces(server.database, id, 'informationGiven')).toHaveLength(1);
  });
});

it('explains a deadline step by step (E1)', async () => {
  const id = await open();
  await give(junior, id, 'escalate', { reason: '请处理' });
  const limit = { amount: 2, unit: 'workingDays', calendar: 'working' } as const;
  const shown = await give(senior, id, 'dispatch', { ...networkTask, limit });
  const clock = clockOf(shown, 'order');
  const explained = value(await senior.call(ticketRoutes.explanation, { params: { id, clockId: clock.id } }));
  expect(explained).toMatchObject({ calendarId: 'working@1', policyVersion: 1, dueAt: clock.dueAt });
  expect(explained.steps.length).toBeGreaterThan(2);
  const spans = explained.steps.filter(
    (step) => typeof step.from === 'string' && typeof step.to === 'string',
  );
  expect(spans.length).toBeGreaterThan(0);
  const unknown = await senior.call(ticketRoutes.explanation, { params: { id, clockId: id } });
  expect(unknown).toMatchObject({ ok: false, status: 404, failure: { code: 'clockNotFound' } });
});
