import { type Client, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anotherLine,
  attempt,
  attemptOrder,
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
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let junior: Client;
let senior: Client;
let handler: Client;
let surveyor: Client;
let manager: Client;

beforeAll(async () => {
  server = await startTestServer();
  await openContactHours(server.database);
  form = await complaintForm(server.database);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  handler = await server.signIn('departmentHandler');
  surveyor = await server.signIn('surveyor');
  manager = await server.signIn('managerHotline');
});
afterAll(() => server.stop());

const answer = { text: '已处理并致歉。', channel: 'phone' } as const;
const unhappy = { score: 2, reasons: ['态度'], opinion: '仍不满意', task: '', orderId: null };

async function answered(): Promise<string> {
  const id = await registered(junior, anotherLine(form));
  await give(junior, id, 'answer', answer);
  return id;
}

async function repliedAndAnswered(): Promise<{ id: string; orderId: string }> {
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
  await give(senior, id, 'answer', answer);
  return { id, orderId };
}

async function surveyDesk(id: string) {
  const query = { limit: 200 };
  const { items: rows } = value(
    await surveyor.call(ticketRoutes.desk, { params: { desk: 'surveyor' }, query }),
  );
  return rows.filter((row) => row.ticket.id === id);
}

describe('the survey drives the case (G1)', () => {
  it('satisfied: closed; the answer and each reply are settled', async () => {
    const { id } = await repliedAndAnswered();
    expect(await surveyDesk(id)).toHaveLength(1);
    const shown = await give(surveyor, id, 'surveySatisfied', { score: 5, reasons: [], opinion: '很快' });
    expect(shown.ticket).toMatchObject({ status: 'closed', closeReason: 'satisfied' });
    expect(lastOrder(shown)).toMatchObject({ status: 'verified', outcome: 'resolved' });
    expect(shown.surveys).toMatchObject([{ status: 'done', satisfied: true, score: 5, opinion: '很快' }]);
    expect(await surveyDesk(id)).toEqual([]);
  });

  it.each(['apology', 'explanation'] as const)(
    '%s: back to a senior, answered and asked again (G2)',
    async (remedy) => {
      const id = await answered();
      const shown = await give(surveyor, id, 'surveyNotSatisfied', { ...unhappy, remedy });
      expect(shown.ticket).toMatchObject({ status: 'open', level: 'senior', handlerId: null });
      await give(senior, id, 'answer', answer);
      const closed = await give(surveyor, id, 'surveySatisfied', { score: 4, reasons: [], opinion: '' });
      expect(closed.surveys.map((one) => one.satisfied)).toEqual([false, true]);
    },
  );

  it.each(['compensation', 'manager'] as const)('%s: to the manager hotline (P1, C3)', async (remedy) => {
    const id = await answered();
    const shown = await give(surveyor, id, 'surveyNotSatisfied', { ...unhappy, remedy });
    expect(shown.ticket).toMatchObject({ status: 'open', level: 'manager', handlerId: null });
    const { items: rows } = value(
      await manager.call(ticketRoutes.desk, { params: { desk: 'manager' }, query: { limit: 200 } }),
    );
    expect(rows.map((row) => row.ticket.id)).toContain(id);
  });

  it('not satisfied without a reason, a score, or an order to dispatch again is refused (G5, D4)', async () => {
    const id = await answered();
    const bare = { ...unhappy, reasons: [], opinion: ' ', remedy: 'apology' as const };
    expect(await attempt(surveyor, id, 'surveyNotSatisfied', bare)).toMatchObject({
      status: 422,
      failure: { code: 'reasonMissing', fields: { reasons: '请填写理由。' } },
    });
    const again = { ...unhappy, remedy: 'redispatch', task: '再查' } as const;
    expect(await attempt(surveyor, id, 'surveyNotSatisfied', again)).toMatchObject({
      status: 422,
      failure: { code: 'orderToRedispatchMissing' },
    });
    const scored = { ...unhappy, score: 6, remedy: 'apology' } as const;
    expect(await attempt(surveyor, id, 'surveyNotSatisfied', scored)).toMatchObject({ status: 422 });
    expect((await page(surveyor, id)).ticket.status).toBe('answered');
  });

  it('the warning of a second dispatch is acknowledged by the head, and only revoked by the director (D4)', async () => {
    const { id, orderId } = await repliedAndAnswered();
    const again = { ...unhappy, remedy: 'redispatch', task: '再次上门', orderId } as const;
    const shown = await give(surveyor, id, 'surveyNotSatisfied', again);
    const second = lastOrder(shown, 'redispatch');
    expect(second).toMatchObject({ status: 'pendingReview', refersToId: orderId });
    expect(shown.warnings).toEqual([]);
    const approved = await order(senior, id, second.id, 'approve', { note: '' });
    const warningId = approved.warnings[0]?.id ?? '';
    expect(lastOrder(approved)).toMatchObject({ status: 'verified', outcome: 'unresolved' });
    expect(await attemptOrder(handler, id, second.id, 'acknowledgeWarning', { warningId })).toMatchObject({
      status: 403,
    });
    const head = await server.signIn('departmentHead');
    await order(head, id, second.id, 'acknowledgeWarning', { warningId });
    const twice = await attemptOrder(head, id, second.id, 'acknowledgeWarning', { warningId });
    expect(twice).toMatchObject({ status: 409, failure: { code: 'warningAlreadyAcknowledged' } });
    const letter = value(await head.call(ticketRoutes.warning, { params: { id: warningId } }));
    expect(letter).toMatchObject({ firstReply: '恢复', task: '再次上门', departmentId: testUnits.network });
    expect(letter.firstOrderNumber).toBe(lastOrder(approved).number);
    const revoke = { warningId, ground: '责任在外线施工' };
    expect(await attemptOrder(manager, id, second.id, 'revokeWarning', revoke)).toMatchObject({
      status: 403,
    });
    const director = await server.signIn('centreDirector');
    const revoked = await order(director, id, second.id, 'revokeWarning', revoke);
    expect(revoked.warnings).toMatchObject([{ id: warningId, revokeGround: '责任在外线施工' }]);
    await expect(
      server.database.run('delete from written_warning where id = $1', [warningId]),
    ).rejects.toThrow();
  });
});

describe('calling the customer (G4)', () => {
  it('attempts are kept; unreached closes only after three on two days', async () => {
    const id = await answered();
    const attemptOnce = () =>
      give(surveyor, id, 'recordAttempt', { outcome: 'noAnswer', agreedAt: null, note: '无人接听' });
    for (let made = 0; made < 3; made += 1) await attemptOnce();
    expect(await attempt(surveyor, id, 'closeUnreached', {})).toMatchObject({
      status: 409,
      failure: { code: 'attemptsNotUsedUp', message: '须在至少 2 天内尝试 3 次仍未联系上，才能办结。' },
    });
    // The first attempt was the day before.
    await server.database.run(
      `update survey set attempts = jsonb_set(attempts, '{0,attemptedAt}',
         to_jsonb((attempts->0->>'attemptedAt')::bigint - 86400000)) where ticket_id = $1`,
      [id],
    );
    const shown = await give(surveyor, id, 'closeUnreached', {});
    expect(shown.ticket).toMatchObject({ status: 'closed', closeReason: 'unreached' });
    expect(shown.surveys[0]?.attempts).toHaveLength(3);
    expect(shown.surveys[0]?.status).toBe('unreached');
  });

  it('an agreed time lies in the future and decides the place on the desk; another surveyor keeps off', async () => {
    const id = await answered();
    const past = { outcome: 'agreedLater', agreedAt: '2020-01-01T00:00:00Z', note: '' } as const;
    expect(await attempt(surveyor, id, 'recordAttempt', past)).toMatchObject({
      status: 422,
      failure: { code: 'agreedTimeInvalid', fields: { agreedAt: expect.any(String) } },
    });
    const agreedAt = new Date(Date.now() + 26 * 3_600_000).toISOString();
    await give(surveyor, id, 'recordAttempt', { outcome: 'agreedLater', agreedAt, note: '明天再打' });
    expect(await surveyDesk(id)).toMatchObject([{ dueAt: agreedAt }]);
    await server.database.run(
      `update survey set assignee_id = (select id from app_user where employee_number = 'inspector') where ticket_id = $1`,
      [id],
    );
    const other = await attempt(surveyor, id, 'surveySatisfied', { score: 5, reasons: [], opinion: '' });
    expect(other).toMatchObject({ status: 409, failure: { code: 'surveyClaimedByAnother' } });
  });
});

describe('reopening', () => {
  async function closed(): Promise<string> {
    const id = await answered();
    await give(surveyor, id, 'surveySatisfied', { score: 5, reasons: [], opinion: '' });
    return id;
  }

  it('within thirty days, with a ground: a new round on the senior desk', async () => {
    const id = await closed();
    expect(await attempt(senior, id, 'reopen', { ground: ' ' })).toMatchObject({ status: 422 });
    expect(await attempt(junior, id, 'reopen', { ground: '又坏了' })).toMatchObject({ status: 403 });
    const shown = await give(senior, id, 'reopen', { ground: '又坏了' });
    expect(shown.ticket).toMatchObject({
      status: 'open',
      level: 'senior',
      round: 2,
      closedAt: null,
      handlerId: null,
    });
    expect(shown.clocks.filter((clock) => clock.state === 'running').map((clock) => clock.kind)).toContain(
      'first24h',
    );
  });

  it('later it is refused', async () => {
    const id = await closed();
    await server.database.run("update ticket set closed_at = now() - interval '31 days' where id = $1", [id]);
    expect(await attempt(senior, id, 'reopen', { ground: '又坏了' })).toMatchObject({
      status: 409,
      failure: { code: 'reopenTooLate', message: '已超过可重新开启的期限。' },
    });
  });
});

describe('judgement (B4, B5)', () => {
  it('an upheld complaint names department and cause', async () => {
    const id = await registered(senior, anotherLine(form));
    const bare = {
      result: 'upheld',
      ground: '光缆老化',
      responsibleDepartmentId: null,
      causeId: null,
      causeAnalysis: '',
    } as const;
    expect(await attempt(senior, id, 'judge', bare)).toMatchObject({
      failure: { code: 'departmentMissing' },
    });
    const half = { ...bare, responsibleDepartmentId: testUnits.network };
    expect(await attempt(senior, id, 'judge', half)).toMatchObject({
      status: 422,
      failure: { code: 'causeMissing', fields: { causeId: '投诉成立须选择根因。' } },
    });
    const causeId = await entry(server.database, 'cause');
    const shown = await give(senior, id, 'judge', { ...half, causeId, causeAnalysis: '超期服役' });
    expect(shown.ticket.judgement).toMatchObject({ result: 'upheld', causeId, causeAnalysis: '超期服役' });
  });

  it('one that does not stand is explained and may be closed with the answer (B4)', async () => {
    const id = await registered(senior, anotherLine(form));
    const unjudged = await attempt(senior, id, 'answer', { ...answer, close: true });
    expect(unjudged).toMatchObject({ status: 409, failure: { code: 'closeByAnswerOnly' } });
    const ground = '系统记录显示扣费正确';
    const judgement = {
      result: 'notUpheld',
      ground,
      responsibleDepartmentId: null,
      causeId: null,
      causeAnalysis: '',
    } as const;
    await give(senior, id, 'judge', judgement);
    const shown = await give(senior, id, 'answer', { ...answer, close: true });
    expect(shown.ticket).toMatchObject({ status: 'closed', closeReason: 'notUpheld' });
  });
});
