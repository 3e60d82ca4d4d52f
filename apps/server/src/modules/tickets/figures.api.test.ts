import { type Client, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueIn, untilTraced } from '#testing/clocks.ts';
import {
  anotherLine,
  complaintForm,
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
import { addPerson, testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let junior: Client;
let senior: Client;
let handler: Client;
let director: Client;
const period = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };

beforeAll(async () => {
  server = await startTestServer();
  await openContactHours(server.database);
  form = await complaintForm(server.database);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  handler = await server.signIn('departmentHandler');
  director = await server.signIn('centreDirector');
});
afterAll(() => server.stop());

async function dispatched(departmentId: string = testUnits.network) {
  const id = await registered(senior, {
    ...anotherLine(form),
    firstStep: { command: 'dispatch', input: { ...networkTask, departmentId } },
  });
  return { id, orderId: lastOrder(await page(senior, id)).id };
}

async function replied(late: boolean) {
  const made = await dispatched();
  await order(handler, made.id, made.orderId, 'accept', {});
  if (late) {
    await dueIn(server.database, made.id, 'order', -1_000);
    await untilTraced(server.database, made.id, 'clockOverdue');
  }
  await order(handler, made.id, made.orderId, 'reply', {
    cause: '光衰',
    measures: '换纤',
    result: '恢复',
    evidence: [await evidence(server.database, 'departmentHandler')],
  });
  return made;
}

async function idOf(employeeNumber: string): Promise<string> {
  const { id } = await server.database.one<{ id: string }>(
    'select id from app_user where employee_number = $1',
    [employeeNumber],
  );
  return id;
}

describe('raw figures', () => {
  it('count what each department did with its orders (M5)', async () => {
    await replied(false);
    await replied(true);
    const running = await dispatched();
    await order(senior, running.id, running.orderId, 'urge', { text: '请尽快' });
    const late = await dispatched();
    await dueIn(server.database, late.id, 'order', -1_000);
    await untilTraced(server.database, late.id, 'clockOverdue');
    const wrong = await dispatched();
    await order(handler, wrong.id, wrong.orderId, 'decline', { reason: '非本部门' });
    await dispatched(testUnits.billing);
    // A second dispatch with its warning.
    const again = await replied(false);
    await give(senior, again.id, 'answer', { text: '已修复', channel: 'phone' });
    const surveyor = await server.signIn('surveyor');
    const shown = await give(surveyor, again.id, 'surveyNotSatisfied', {
      score: 1,
      reasons: ['未解决'],
      opinion: '',
      remedy: 'redispatch',
      task: '再查',
      orderId: again.orderId,
    });
    await order(senior, again.id, lastOrder(shown, 'redispatch').id, 'approve', { note: '' });

    const { departments } = value(await director.call(ticketRoutes.figures, { query: period }));
    expect(departments.find((one) => one.departmentId === testUnits.network)).toEqual({
      departmentId: testUnits.network,
      issued: 7,
      replied: 3,
      repliedInTime: 2,
      overdueNow: 1,
      declined: 1,
      redispatches: 1,
      warnings: 1,
      // One by a person, two by clocks that ran out.
      urgings: 3,
    });
    expect(departments.find((one) => one.departmentId === testUnits.billing)).toMatchObject({
      issued: 1,
      replied: 0,
      warnings: 0,
    });
    const before = { from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' };
    expect(value(await director.call(ticketRoutes.figures, { query: before }))).toEqual({
      departments: [],
      ineffective: [],
    });
  });

  it('count the ineffective orders of each agent: rejected in review, or wrongly addressed (D8)', async () => {
    const propose = async () => {
      const id = await registered(junior, anotherLine(form));
      const shown = await give(junior, id, 'proposeOrder', networkTask);
      return { id, orderId: lastOrder(shown).id };
    };
    const rejected = await propose();
    await order(senior, rejected.id, rejected.orderId, 'reject', { reason: '可当场答复' });
    const wrong = await propose();
    await order(senior, wrong.id, wrong.orderId, 'approve', { note: '' });
    await order(handler, wrong.id, wrong.orderId, 'decline', { reason: '应派计费部' });
    await propose();
    const { ineffective } = value(await director.call(ticketRoutes.figures, { query: period }));
    expect(ineffective.find((one) => one.userId === undefined)).toBeUndefined();
    const ofJunior = await idOf('juniorAgent');
    expect(ineffective.find((one) => one.userId === ofJunior)).toEqual({
      userId: ofJunior,
      proposed: 3,
      rejected: 1,
      declined: 1,
    });
  });

  it('a department’s head reads the own department only, and nobody’s ineffective orders (V1)', async () => {
    const head = await server.signIn('departmentHead');
    const seen = value(await head.call(ticketRoutes.figures, { query: period }));
    expect(seen.departments.map((one) => one.departmentId)).toEqual([testUnits.network]);
    expect(seen.ineffective).toEqual([]);
  });

  it('whoever may read one department but belongs to none reads nothing (V1)', async () => {
    await addPerson(server.database, {
      employeeNumber: 'headless',
      roles: ['departmentHead'],
      unitId: testUnits.teamOne,
    });
    const headless = await server.signIn('headless');
    expect(value(await headless.call(ticketRoutes.figures, { query: period }))).toEqual({
      departments: [],
      ineffective: [],
    });
  });
});

describe('competence of juniors and clerks (C7)', () => {
  it('is assessed by a senior, and read newest first, page by page', async () => {
    const assessedId = await idOf('juniorAgent');
    for (const score of [1, 2, 3, 4, 5]) {
      const body = { assessedId, ticketId: null, score, comment: `第 ${score} 次` };
      value(await senior.call(ticketRoutes.assess, { body }));
    }
    const scores: number[] = [];
    let cursor: string | undefined;
    do {
      const query = { assessedId, limit: 2, ...(cursor === undefined ? {} : { after: cursor }) };
      const answer = value(await senior.call(ticketRoutes.assessments, { query }));
      scores.push(...answer.items.map((row) => row.score));
      cursor = answer.next ?? undefined;
    } while (cursor !== undefined);
    expect(scores).toEqual([5, 4, 3, 2, 1]);
    const entry = await server.database.one<{ n: number }>(
      "select count(*) as n from audit_entry where action = 'competence.assess'",
    );
    expect(entry.n).toBe(5);
  });

  it('is not given to oneself, to a senior, or by a junior', async () => {
    const body = { ticketId: null, score: 5, comment: '' };
    const own = await senior.call(ticketRoutes.assess, {
      body: { ...body, assessedId: await idOf('seniorAgent') },
    });
    expect(own).toMatchObject({ ok: false, status: 403, failure: { code: 'ownProposal' } });
    const manager = await server.signIn('managerHotline');
    const peer = { ...body, assessedId: await idOf('seniorAgent') };
    expect(await manager.call(ticketRoutes.assess, { body: peer })).toMatchObject({
      ok: false,
      status: 422,
      failure: { code: 'userUnknown' },
    });
    const byJunior = { ...body, assessedId: await idOf('textClerk') };
    expect(await junior.call(ticketRoutes.assess, { body: byJunior })).toMatchObject({
      ok: false,
      status: 403,
    });
    const wrong = await senior.call(ticketRoutes.assess, { body: { ...byJunior, score: 6 } });
    expect(wrong).toMatchObject({ ok: false, status: 422 });
    const noTicket = { ...byJunior, ticketId: crypto.randomUUID() };
    expect(await senior.call(ticketRoutes.assess, { body: noTicket })).toMatchObject({
      ok: false,
      status: 404,
    });
  });
});
