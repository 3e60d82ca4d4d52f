import { type Client, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anotherLine,
  attempt,
  attemptOrder,
  complaintForm,
  evidence,
  type Form,
  give,
  lastOrder,
  networkTask,
  order,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { addPerson, testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let junior: Client;
let senior: Client;
let handler: Client;
let head: Client;
let billing: Client;

beforeAll(async () => {
  server = await startTestServer();
  form = await complaintForm(server.database);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  handler = await server.signIn('departmentHandler');
  head = await server.signIn('departmentHead');
  const unitId = testUnits.billing;
  await addPerson(server.database, {
    employeeNumber: 'billingHandler',
    roles: ['departmentHandler'],
    unitId,
  });
  billing = await server.signIn('billingHandler');
});
afterAll(() => server.stop());

async function said(of = 'departmentHandler') {
  const file = await evidence(server.database, of);
  return { cause: '光衰', measures: '换纤', result: '恢复', evidence: [file] };
}

async function dispatched(): Promise<{ id: string; orderId: string }> {
  const firstStep = { command: 'dispatch', input: networkTask } as const;
  const id = await registered(senior, { ...anotherLine(form), firstStep });
  return { id, orderId: lastOrder(await page(senior, id)).id };
}

async function accepted(): Promise<{ id: string; orderId: string }> {
  const made = await dispatched();
  await order(handler, made.id, made.orderId, 'accept', {});
  return made;
}

async function proposed(): Promise<{ id: string; orderId: string }> {
  const id = await registered(junior, anotherLine(form));
  const shown = await give(junior, id, 'proposeOrder', networkTask);
  return { id, orderId: lastOrder(shown).id };
}

async function seniorDesk(id: string): Promise<string[]> {
  const query = { limit: 200 };
  const { items: rows } = value(await senior.call(ticketRoutes.desk, { params: { desk: 'senior' }, query }));
  return rows.filter((row) => row.ticket.id === id).map((row) => row.reason);
}

describe('review (C6)', () => {
  it('a senior corrects and issues what a junior proposed; the junior cannot', async () => {
    const { id, orderId } = await proposed();
    expect(await seniorDesk(id)).toEqual(['review']);
    expect(await attemptOrder(junior, id, orderId, 'approve', { note: '' })).toMatchObject({
      status: 403,
      failure: { code: 'rightMissing' },
    });
    const corrections = { departmentId: testUnits.billing, task: '核对账单' };
    const shown = await order(senior, id, orderId, 'approve', { note: '改派计费部', corrections });
    expect(lastOrder(shown)).toMatchObject({
      status: 'issued',
      departmentId: testUnits.billing,
      task: '核对账单',
      reviewNote: '改派计费部',
    });
    expect(lastOrder(shown).reviewedBy).not.toBe(lastOrder(shown).proposedBy);
    expect((await order(billing, id, orderId, 'accept', {})).ticket.status).toBe('dispatched');
  });

  it('a rejected proposal leaves the answer to the senior, without an order', async () => {
    const { id, orderId } = await proposed();
    const shown = await order(senior, id, orderId, 'reject', { reason: '可当场答复' });
    expect(shown.ticket).toMatchObject({ status: 'open', level: 'senior' });
    expect(lastOrder(shown)).toMatchObject({ status: 'rejected', endReason: '可当场答复' });
    expect(await seniorDesk(id)).toEqual(['handle']);
    const answered = await give(senior, id, 'answer', { text: '已电话答复', channel: 'phone' });
    expect(answered.ticket.status).toBe('answered');
  });

  it('nobody reviews the own proposal, senior or not (C6)', async () => {
    const both = ['juniorAgent', 'seniorAgent'] as const;
    await addPerson(server.database, { employeeNumber: 'both', roles: both });
    const person = await server.signIn('both');
    const id = await registered(person, anotherLine(form));
    const shown = await give(person, id, 'proposeOrder', networkTask);
    const outcome = await attemptOrder(person, id, lastOrder(shown).id, 'approve', { note: '' });
    expect(outcome).toMatchObject({ ok: false, status: 403, failure: { code: 'ownProposal' } });
  });
});

describe('a supplement of the customer (A13)', () => {
  it('is attached at once, and becomes an amendment after review', async () => {
    const { id, orderId } = await accepted();
    const supplement = { text: '还有电视也不能看', channel: 'phone', answer: '已记录' } as const;
    await give(junior, id, 'supplement', supplement);
    const { items: rows } = value(await junior.call(ticketRoutes.events, { params: { id } }));
    expect(rows[0]).toMatchObject({ type: 'supplemented', data: supplement });
    const own = await registered(junior, anotherLine(form));
    expect(
      await attemptOrder(junior, id, orderId, 'proposeAmendment', {
        task: '同时检查电视',
        limit: null,
        reason: '客户补充',
      }),
    ).toMatchObject({ status: 403, failure: { code: 'outOfScope' } });
    await give(junior, own, 'proposeOrder', networkTask);
    const first = lastOrder(await page(junior, own)).id;
    await order(senior, own, first, 'approve', { note: '' });
    const change = { task: '同时检查电视', limit: null, reason: '客户补充' };
    const shown = await order(junior, own, first, 'proposeAmendment', change);
    const amendment = lastOrder(shown, 'amendment');
    expect(amendment).toMatchObject({ status: 'pendingReview', refersToId: first });
    expect(lastOrder(shown).task).toBe(networkTask.task);
    expect(await attemptOrder(junior, own, first, 'proposeAmendment', change)).toMatchObject({
      status: 409,
      failure: { code: 'amendmentUnderReview' },
    });
    const approved = await order(senior, own, amendment.id, 'approve', { note: '' });
    expect(lastOrder(approved)).toMatchObject({ task: '同时检查电视', previousTask: networkTask.task });
    const seen = await page(handler, own);
    expect(seen.orders.find((one) => one.id === amendment.id)?.available).toContain('acknowledge');
  });

  it('or a withdrawal after review, which the department acknowledges (D3)', async () => {
    const { id, orderId } = await proposed();
    await order(senior, id, orderId, 'approve', { note: '' });
    await order(handler, id, orderId, 'accept', {});
    const shown = await order(junior, id, orderId, 'proposeWithdrawal', { reason: '客户已自行解决' });
    const withdrawal = lastOrder(shown, 'withdrawal');
    expect(lastOrder(shown).status).toBe('accepted');
    const approved = await order(senior, id, withdrawal.id, 'approve', { note: '' });
    expect(lastOrder(approved).status).toBe('withdrawn');
    expect(approved.ticket.status).toBe('open');
    const acknowledged = await order(handler, id, withdrawal.id, 'acknowledge', {});
    expect(lastOrder(acknowledged, 'withdrawal').status).toBe('accepted');
  });

  it('a case the customer gives up: every live order is withdrawn and acknowledged, even afterwards (D3)', async () => {
    const { id } = await accepted();
    await give(senior, id, 'dispatch', { ...networkTask, departmentId: testUnits.billing });
    const shown = await give(senior, id, 'withdraw', { reason: '客户撤诉' });
    expect(shown.ticket).toMatchObject({ status: 'withdrawn', closeReason: null });
    const tasks = shown.orders.filter((one) => one.kind === 'dispatch');
    expect(tasks.map((one) => one.status)).toEqual(['withdrawn', 'withdrawn']);
    const papers = shown.orders.filter((one) => one.kind === 'withdrawal');
    expect(papers).toHaveLength(2);
    expect(shown.clocks.filter((clock) => clock.state === 'running')).toEqual([]);
    const ofNetwork = papers.find((one) => one.departmentId === testUnits.network)?.id ?? '';
    const desk = value(
      await handler.call(ticketRoutes.desk, { params: { desk: 'department' }, query: { limit: 200 } }),
    );
    expect(desk.items.filter((row) => row.ticket.id === id).map((row) => row.reason)).toEqual([
      'acknowledge',
    ]);
    await order(handler, id, ofNetwork, 'acknowledge', {});
    const again = await attemptOrder(handler, id, ofNetwork, 'acknowledge', {});
    expect(again).toMatchObject({ ok: false, status: 409, failure: { code: 'notAllowedInStatus' } });
  });
});

describe('the department (D5)', () => {
  it('declines what is not its own: back to the senior desk with the reason', async () => {
    const { id, orderId } = await dispatched();
    const shown = await order(handler, id, orderId, 'decline', { reason: '属计费部' });
    expect(lastOrder(shown)).toMatchObject({ status: 'declined', endReason: '属计费部' });
    expect(shown.ticket.status).toBe('open');
    expect(await seniorDesk(id)).toEqual(['declinedOrder']);
    await give(senior, id, 'dispatch', { ...networkTask, departmentId: testUnits.billing });
    expect(await seniorDesk(id)).toEqual([]);
  });

  it('its head forwards inside; the handler of another department cannot be chosen', async () => {
    const { id, orderId } = await accepted();
    await addPerson(server.database, {
      employeeNumber: 'networkTwo',
      roles: ['departmentHandler'],
      unitId: testUnits.network,
    });
    const idOf = async (employeeNumber: string) =>
      (
        await server.database.one<{ id: string }>('select id from app_user where employee_number = $1', [
          employeeNumber,
        ])
      ).id;
    const note = { note: '请接手' };
    const forward = { userId: await idOf('networkTwo'), ...note };
    expect(await attemptOrder(handler, id, orderId, 'forward', forward)).toMatchObject({ status: 403 });
    const foreign = { userId: await idOf('billingHandler'), ...note };
    expect(await attemptOrder(head, id, orderId, 'forward', foreign)).toMatchObject({
      status: 422,
      failure: { code: 'assigneeUnfit' },
    });
    const shown = await order(head, id, orderId, 'forward', forward);
    expect(lastOrder(shown).handlerId).toBe(forward.userId);
  });

  it('asks for more time; a senior grants no earlier end and refuses with a reason', async () => {
    const { id, orderId } = await accepted();
    const wantedLimit = { amount: 48, unit: 'hours', calendar: 'always' } as const;
    await order(handler, id, orderId, 'requestExtension', { reason: '备件未到', wantedLimit });
    expect(await seniorDesk(id)).toEqual(['request']);
    const twice = await attemptOrder(handler, id, orderId, 'requestInformation', { reason: '再问' });
    expect(twice).toMatchObject({ ok: false, status: 409, failure: { code: 'requestOpen' } });
    const shorter = { limit: { ...wantedLimit, amount: 12 }, note: '' };
    expect(await attemptOrder(senior, id, orderId, 'grantExtension', shorter)).toMatchObject({
      status: 422,
      failure: { code: 'limitNotLater', fields: { limit: expect.any(String) } },
    });
    await order(senior, id, orderId, 'refuseExtension', { reason: '客户急需' });
    for (let granted = 0; granted < 2; granted += 1) {
      const amount = 48 + granted * 24;
      const limit = { ...wantedLimit, amount };
      await order(handler, id, orderId, 'requestExtension', { reason: '备件未到', wantedLimit: limit });
      const shown = await order(senior, id, orderId, 'grantExtension', { limit, note: '' });
      expect(lastOrder(shown)).toMatchObject({ extensionsGranted: granted + 1, limit: { amount } });
      await order(handler, id, lastOrder(shown, 'amendment').id, 'acknowledge', {});
    }
    const third = { reason: '还要', wantedLimit: { ...wantedLimit, amount: 120 } };
    expect(await attemptOrder(handler, id, orderId, 'requestExtension', third)).toMatchObject({
      status: 409,
      failure: { code: 'tooManyExtensions' },
    });
  });

  it('several departments: replied when all live orders are (D7)', async () => {
    const { id, orderId } = await accepted();
    const both = await give(senior, id, 'dispatch', { ...networkTask, departmentId: testUnits.billing });
    const second = both.orders.find((one) => one.departmentId === testUnits.billing)?.id ?? '';
    const early = await order(handler, id, orderId, 'reply', await said());
    expect(early.ticket.status).toBe('dispatched');
    expect(await attempt(senior, id, 'answer', { text: '已修复', channel: 'phone' })).toMatchObject({
      status: 409,
      failure: { code: 'notAllowedInStatus' },
    });
    await order(billing, id, second, 'accept', {});
    const late = await order(billing, id, second, 'reply', await said('billingHandler'));
    expect(late.ticket.status).toBe('replied');
    expect(await seniorDesk(id)).toEqual(['replied']);
    const { evidence: files } = late.orders[0]?.reply ?? { evidence: [] };
    expect(files).toMatchObject([{ name: '现场照片.png', mediaType: 'image/png' }]);
  });

  it('is urged by the sender, one or many at once, each urging with its trace (D6)', async () => {
    const made = [await accepted(), await accepted()];
    const orderIds = made.map((one) => one.orderId);
    const urged = value(
      await senior.call(ticketRoutes.urgeMany, {
        body: { orderIds: [...orderIds, ...orderIds], text: '请今日内回单' },
      }),
    );
    expect(urged).toEqual({ urged: orderIds, refused: [] });
    for (const { id, orderId } of made) {
      const shown = await page(senior, id);
      expect(lastOrder(shown)).toMatchObject({ id: orderId, urgings: 1 });
      const { items: rows } = value(await senior.call(ticketRoutes.events, { params: { id } }));
      expect(rows[0]).toMatchObject({
        type: 'urged',
        orderId,
        data: { text: '请今日内回单', automatic: false },
      });
    }
    await give(senior, made[0]?.id ?? '', 'withdraw', { reason: '撤诉' });
    const again = value(
      await senior.call(ticketRoutes.urgeMany, {
        body: { orderIds: [...orderIds, crypto.randomUUID()], text: '再催' },
      }),
    );
    expect(again.urged).toEqual([orderIds[1]]);
    expect(again.refused.map((one) => one.code)).toEqual(['notAllowedInStatus', 'orderNotFound']);
    expect(again.refused[0]?.message).toBe('当前状态下不能进行此操作。');
  });
});
