import { ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attempt,
  attemptOrder,
  complaintForm,
  evidence,
  give,
  lastOrder,
  networkTask,
  openContactHours,
  order,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await openContactHours(server.database);
});
afterAll(() => server.stop());

describe('one complaint through the whole loop', () => {
  it('is proposed, reviewed, amended, urged, replied, refused by the customer, dispatched a second time with a warning, and closed', async () => {
    const junior = await server.signIn('juniorAgent');
    const senior = await server.signIn('seniorAgent');
    const handler = await server.signIn('departmentHandler');
    const head = await server.signIn('departmentHead');
    const surveyor = await server.signIn('surveyor');
    const id = await registered(junior, await complaintForm(server.database));
    let shown = await give(junior, id, 'proposeOrder', networkTask);
    expect(shown.ticket).toMatchObject({ status: 'dispatched', level: 'junior' });
    expect(shown.ticket.number).toMatch(/^TS\d{8}-\d{6}$/);
    const first = lastOrder(shown);
    expect(first).toMatchObject({ status: 'pendingReview' });
    expect(first.number).toMatch(/^GD\d{8}-\d{6}$/);

    shown = await order(senior, id, first.id, 'approve', { note: '同意' });
    expect(lastOrder(shown).status).toBe('issued');
    shown = await order(handler, id, first.id, 'accept', {});
    shown = await order(senior, id, first.id, 'amend', {
      task: null,
      limit: { amount: 12, unit: 'hours', calendar: 'always' },
      reason: '客户要求今日内修复',
    });
    expect(lastOrder(shown)).toMatchObject({ limit: { amount: 12 }, previousLimit: { amount: 24 } });
    shown = await order(senior, id, first.id, 'urge', { text: '请尽快处理' });
    expect(lastOrder(shown).urgings).toBe(1);

    const tooSoon = await attemptOrder(handler, id, first.id, 'reply', {
      cause: '光衰过大',
      measures: '更换光纤',
      result: '已恢复',
      evidence: [await evidence(server.database, 'departmentHandler')],
    });
    expect(tooSoon).toMatchObject({ ok: false, failure: { code: 'amendmentNotAcknowledged' } });
    shown = await page(handler, id);
    await order(handler, id, lastOrder(shown, 'amendment').id, 'acknowledge', {});
    shown = await order(handler, id, first.id, 'reply', {
      cause: '光衰过大',
      measures: '更换光纤',
      result: '已恢复',
      evidence: [await evidence(server.database, 'departmentHandler')],
    });
    expect(shown.ticket.status).toBe('replied');

    shown = await give(senior, id, 'answer', { text: '已更换光纤并恢复。', channel: 'phone' });
    expect(shown.ticket.status).toBe('answered');
    shown = await give(surveyor, id, 'surveyNotSatisfied', {
      score: 1,
      reasons: ['未解决'],
      opinion: '昨晚又掉线',
      remedy: 'redispatch',
      task: '再次上门排查',
      orderId: first.id,
    });
    expect(shown.ticket.status).toBe('dispatched');
    const second = lastOrder(shown, 'redispatch');
    shown = await order(senior, id, second.id, 'approve', { note: '' });
    expect(shown.warnings).toHaveLength(1);
    expect(shown.warnings[0]?.number).toMatch(/^JG\d{8}-\d{6}$/);

    const warningId = shown.warnings[0]?.id ?? '';
    await order(head, id, second.id, 'acknowledgeWarning', { warningId });
    await order(handler, id, second.id, 'accept', {});
    await order(handler, id, second.id, 'reply', {
      cause: '分光器故障',
      measures: '更换分光器',
      result: '测试一小时正常',
      evidence: [await evidence(server.database, 'departmentHandler')],
    });
    await give(senior, id, 'answer', { text: '已更换分光器。', channel: 'phone' });
    shown = await give(surveyor, id, 'surveySatisfied', { score: 5, reasons: [], opinion: '这次好了' });
    expect(shown.ticket).toMatchObject({ status: 'closed', closeReason: 'satisfied' });
    expect(shown.clocks.filter((clock) => clock.state === 'running')).toEqual([]);
    expect(shown.available).toEqual(['reopen']);

    const events = value(await senior.call(ticketRoutes.events, { params: { id }, query: { limit: 200 } }));
    const types = events.items.map((one) => one.type).reverse();
    expect(types[0]).toBe('registered');
    expect(types.at(-1)).toBe('closed');
    expect(types.filter((type) => type === 'urged')).toHaveLength(1);
    const audit = await server.database.query<{ action: string }>(
      "select action from audit_entry where subject_type = 'ticket' and subject_id = $1",
      [id],
    );
    expect(audit).toHaveLength(16);
  });

  it('never loses a race unseen: who saw an older version is refused and nothing is written (house rule 4)', async () => {
    const senior = await server.signIn('seniorAgent');
    const id = await registered(senior, await complaintForm(server.database));
    const { ticket } = await page(senior, id);
    await give(senior, id, 'note', { text: '客户再次来电' });
    const late = await attempt(senior, id, 'answer', { text: '已处理', channel: 'phone' }, ticket.version);
    expect(late).toMatchObject({ ok: false, status: 409, failure: { code: 'changedMeanwhile' } });
    expect((await page(senior, id)).ticket.status).toBe('open');
  });

  it('gives a retried registration the first answer: one ticket', async () => {
    const junior = await server.signIn('juniorAgent');
    const form = await complaintForm(server.database);
    const idempotencyKey = 'same-key-1';
    const once = value(await junior.call(ticketRoutes.register, { body: form }, { idempotencyKey }));
    const twice = value(await junior.call(ticketRoutes.register, { body: form }, { idempotencyKey }));
    expect(twice).toEqual(once);
  });

  it('takes the first step with the registration: answered at once (C1)', async () => {
    const junior = await server.signIn('juniorAgent');
    const form = await complaintForm(server.database);
    const firstStep = { command: 'answer', input: { text: '已解释资费。', channel: 'phone' } } as const;
    const { id } = value(await junior.call(ticketRoutes.register, { body: { ...form, firstStep } }));
    expect((await page(junior, id)).ticket.status).toBe('answered');
  });
});
