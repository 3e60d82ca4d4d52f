import { type Client, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anotherLine,
  attempt,
  complaintForm,
  entry,
  evidence,
  type Form,
  give,
  lastOrder,
  networkTask,
  openContactHours,
  order,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { testUnits } from '#testing/people.ts';
import { changePolicy } from '#testing/policy.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let junior: Client;
let senior: Client;
let handler: Client;
let head: Client;
let manager: Client;

beforeAll(async () => {
  server = await startTestServer();
  await openContactHours(server.database);
  form = await complaintForm(server.database);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  handler = await server.signIn('departmentHandler');
  head = await server.signIn('departmentHead');
  manager = await server.signIn('managerHotline');
});
afterAll(() => server.stop());

const answer = { text: '已处理。', channel: 'phone' } as const;

async function atHotline(): Promise<string> {
  const id = await registered(junior, anotherLine(form));
  await give(junior, id, 'escalateToManager', { reason: '客户不接受答复', ground: 'replyRefused' });
  return id;
}

async function replied(): Promise<{ id: string; orderId: string }> {
  const firstStep = { command: 'dispatch', input: networkTask } as const;
  const id = await registered(senior, { ...anotherLine(form), firstStep });
  const orderId = lastOrder(await page(senior, id)).id;
  await order(handler, id, orderId, 'accept', {});
  const file = await evidence(server.database, 'departmentHandler');
  await order(handler, id, orderId, 'reply', {
    cause: '光衰',
    measures: '换纤',
    result: '恢复',
    evidence: [file],
  });
  return { id, orderId };
}

describe('the manager hotline (P1, P2)', () => {
  it('takes what the customer does not accept, from a junior too, with all that was recorded (C3)', async () => {
    const id = await atHotline();
    const { ticket, available } = await page(manager, id);
    expect(ticket).toMatchObject({ level: 'manager', handlerId: null, content: form.facts.content });
    expect(available).toEqual(expect.arrayContaining(['claim', 'compensate', 'conclude', 'returnToSenior']));
    expect(await attempt(senior, id, 'answer', answer)).toMatchObject({
      status: 403,
      failure: { code: 'notAtYourDesk' },
    });
  });

  it('replies and closes with the ground on record', async () => {
    const id = await atHotline();
    const conclusion = {
      answer: '已登门致歉并退费。',
      ground: '依据服务补偿办法',
      channel: 'phone',
    } as const;
    const shown = await give(manager, id, 'conclude', conclusion);
    expect(shown.ticket).toMatchObject({
      status: 'closed',
      closeReason: 'concluded',
      answer: conclusion.answer,
    });
    const { items: rows } = value(await manager.call(ticketRoutes.events, { params: { id } }));
    const answered = rows.find((row) => row.type === 'answered');
    expect(answered?.data).toMatchObject({ ground: '依据服务补偿办法' });
  });

  it('compensates within the limit of the role, in all of one case', async () => {
    const id = await atHotline();
    const ground = '服务中断';
    const first = await give(manager, id, 'compensate', { amountFen: 30_000, ground });
    expect(first.ticket.compensationFen).toBe(30_000);
    expect(await attempt(manager, id, 'compensate', { amountFen: 20_001, ground })).toMatchObject({
      status: 422,
      failure: {
        code: 'compensationAboveLimit',
        message: '补偿合计超出您的权限（最多 500 元）。',
        fields: { amountFen: expect.any(String) },
      },
    });
    const full = await give(manager, id, 'compensate', { amountFen: 20_000, ground });
    expect(full.ticket.compensationFen).toBe(50_000);
    for (const amountFen of [0, -1, 1.5, Number.MAX_SAFE_INTEGER]) {
      expect(await attempt(manager, id, 'compensate', { amountFen, ground })).toMatchObject({ status: 422 });
    }
    expect(await attempt(senior, id, 'compensate', { amountFen: 1, ground })).toMatchObject({ status: 403 });
  });

  it('orders a second dispatch with its warning, at once', async () => {
    const { id, orderId } = await replied();
    await give(senior, id, 'escalateToManager', { reason: '部门敷衍', ground: 'beyondAuthority' });
    const task = { ...networkTask, task: '主任带队上门', ground: '回单与事实不符' };
    const shown = await give(manager, id, 'redispatch', task);
    expect(lastOrder(shown, 'redispatch')).toMatchObject({ status: 'issued', refersToId: orderId });
    expect(shown.warnings).toMatchObject([{ departmentId: testUnits.network, ground: '回单与事实不符' }]);
    expect(shown.ticket).toMatchObject({ status: 'dispatched', level: 'manager' });
    expect(
      await attempt(manager, id, 'conclude', { answer: '好', ground: '好', channel: 'phone' }),
    ).toMatchObject({
      status: 409,
    });
    const wrong = { ...task, departmentId: testUnits.billing };
    const other = await attempt(manager, await atHotline(), 'redispatch', wrong);
    expect(other).toMatchObject({ status: 422, failure: { code: 'orderToRedispatchMissing' } });
  });

  it('gives a case back to the senior desk', async () => {
    const shown = await give(manager, await atHotline(), 'returnToSenior', { reason: '按常规处理' });
    expect(shown.ticket).toMatchObject({ level: 'senior', handlerId: null });
  });
});

describe('authority goes up one level at a time (C9)', () => {
  it('a junior who skips one must say it is an emergency, and report afterwards', async () => {
    const id = await registered(junior, anotherLine(form));
    const skip = { reason: '媒体将到场', ground: 'beyondAuthority' } as const;
    expect(await attempt(junior, id, 'escalateToManager', skip)).toMatchObject({
      status: 409,
      failure: { code: 'oneLevelAtATime', fields: { ground: expect.stringContaining('逐级') } },
    });
    const shown = await give(junior, id, 'escalateToManager', { ...skip, ground: 'emergency' });
    expect(shown.ticket).toMatchObject({ level: 'manager', reportDueBy: shown.ticket.ownerId });
    expect(shown.available).toContain('reportEmergency');
    const desk = value(
      await junior.call(ticketRoutes.desk, { params: { desk: 'agent' }, query: { limit: 200 } }),
    );
    expect(desk.items.filter((row) => row.ticket.id === id).map((row) => row.reason)).toEqual(['report']);
    expect(await attempt(senior, id, 'reportEmergency', { text: '代报' })).toMatchObject({
      status: 409,
      failure: { code: 'nothingToReport' },
    });
    // Even when the case has ended meanwhile.
    await give(manager, id, 'conclude', { answer: '已安抚', ground: '现场处置', channel: 'phone' });
    const reported = await give(junior, id, 'reportEmergency', { text: '当时情况紧急，已口头报告' });
    expect(reported.ticket.reportDueBy).toBeNull();
  });
});

describe('handling that a leader must approve (C10)', () => {
  const proposal = { text: '减免三个月费用并更换设备' };

  it('is approved before the customer is answered, where the category demands it', async () => {
    await changePolicy(server.database, { handlingApproval: [{ kind: 'complaint', urgent: true }] });
    const plain = anotherLine(form);
    const id = await registered(senior, { ...plain, facts: { ...plain.facts, urgent: true } });
    expect((await page(senior, id)).ticket.approvalRequired).toBe(true);
    expect(await attempt(senior, id, 'answer', answer)).toMatchObject({
      status: 409,
      failure: { code: 'handlingNotApproved' },
    });
    await give(senior, id, 'proposeHandling', proposal);
    expect(await attempt(senior, id, 'proposeHandling', proposal)).toMatchObject({
      failure: { code: 'handlingPending' },
    });
    expect(await attempt(senior, id, 'approveHandling', { ground: '' })).toMatchObject({ status: 403 });
    const rejected = await give(manager, id, 'rejectHandling', { ground: '减免过多' });
    expect(rejected.ticket.handlingPlan).toMatchObject({ state: 'rejected', decisionGround: '减免过多' });
    expect(await attempt(senior, id, 'answer', answer)).toMatchObject({
      failure: { code: 'handlingNotApproved' },
    });
    await give(senior, id, 'proposeHandling', { text: '减免一个月费用' });
    await give(manager, id, 'approveHandling', { ground: '同意' });
    expect((await give(senior, id, 'answer', answer)).ticket.status).toBe('answered');
    const other = await registered(senior, anotherLine(form));
    expect((await page(senior, other)).ticket.approvalRequired).toBe(false);
  });

  it('a department’s proposal is its own leader’s to decide; the leader’s own goes to the manager', async () => {
    const { id } = await replied();
    await give(handler, id, 'proposeHandling', proposal);
    const desk = value(
      await head.call(ticketRoutes.desk, { params: { desk: 'department' }, query: { limit: 200 } }),
    );
    expect(desk.items.filter((row) => row.ticket.id === id).map((row) => row.reason)).toContain(
      'approveHandling',
    );
    const approved = await give(head, id, 'approveHandling', { ground: '同意' });
    expect(approved.ticket.handlingPlan).toMatchObject({ state: 'approved' });
    const own = await replied();
    await give(head, own.id, 'proposeHandling', proposal);
    expect(await attempt(head, own.id, 'approveHandling', { ground: '' })).toMatchObject({ status: 403 });
    await give(manager, own.id, 'approveHandling', { ground: '' });
  });
});

describe('a suggestion (C2, B3)', () => {
  it('goes to the data manager, is submitted, answered back and closed without a survey', async () => {
    const suggestionSubjectId = await entry(server.database, 'suggestionSubject');
    const plain = anotherLine(form);
    const facts = { ...plain.facts, businessTypeId: null, natureId: null, suggestionSubjectId };
    const id = await registered(junior, { ...plain, kind: 'suggestion', facts });
    const keeper = await server.signIn('dataManager');
    expect((await page(junior, id)).ticket).toMatchObject({ status: 'open', handlerId: null });
    const desk = value(await keeper.call(ticketRoutes.desk, { params: { desk: 'dataManager' } }));
    expect(desk.items.map((row) => row.ticket.id)).toEqual([id]);
    expect(await attempt(senior, id, 'dispatch', networkTask)).toMatchObject({
      status: 409,
      failure: { code: 'notAllowedForKind' },
    });
    expect(await attempt(junior, id, 'answer', answer)).toMatchObject({ status: 403 });
    await give(keeper, id, 'claim', {});
    const units = { text: '建议开设夜间窗口', unitIds: [testUnits.province, testUnits.network] };
    const unknown = { ...units, unitIds: [crypto.randomUUID()] };
    expect(await attempt(keeper, id, 'submitSuggestion', unknown)).toMatchObject({
      status: 422,
      failure: { code: 'unitUnknown' },
    });
    expect((await give(keeper, id, 'submitSuggestion', units)).ticket.status).toBe('submitted');
    await give(keeper, id, 'recordFeedback', { text: '下月试行', adopted: 'partly' });
    const shown = await give(keeper, id, 'answer', { ...answer, close: true });
    expect(shown.ticket).toMatchObject({ status: 'closed', closeReason: 'answered' });
    expect(shown.surveys).toEqual([]);
    const hidden = await attempt(keeper, await registered(junior, anotherLine(form)), 'claim', {});
    expect(hidden).toMatchObject({ status: 403 });
  });
});

it('the owner stays while the work changes hands, and moves only on the record (C8)', async () => {
  const leader = await server.signIn('teamLeader');
  const id = await registered(junior, anotherLine(form));
  const { ownerId } = (await page(junior, id)).ticket;
  await give(junior, id, 'escalate', { reason: '请处理' });
  await give(senior, id, 'claim', {});
  const { ticket } = await page(senior, id);
  expect(ticket.ownerId).toBe(ownerId);
  expect(ticket.handlerId).not.toBe(ownerId);
  const moved = { userId: ticket.handlerId ?? '', reason: '原员工休假' };
  expect(await attempt(senior, id, 'transferOwnership', moved)).toMatchObject({ status: 403 });
  const shown = await give(leader, id, 'transferOwnership', moved);
  expect(shown.ticket.ownerId).toBe(ticket.handlerId);
  const { items: rows } = value(await leader.call(ticketRoutes.events, { params: { id } }));
  expect(rows[0]).toMatchObject({
    type: 'ownershipTransferred',
    data: { from: ownerId, reason: '原员工休假' },
  });
});
