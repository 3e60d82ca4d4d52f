import { type Client, ticketRoutes } from '@redress/contract';
import type { Scope } from '@redress/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '#testing/listen.ts';
import {
  anotherLine,
  complaintForm,
  type Form,
  give,
  networkTask,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { addPerson, testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let senior: Client;
/** Every case of the test, by who is concerned by it. */
const cases: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer();
  form = await complaintForm(server.database);
  senior = await server.signIn('seniorAgent');
  const places = {
    watcherTeam: testUnits.teamTwo,
    watcherBranch: testUnits.branch,
    watcherDepartment: testUnits.network,
  };
  for (const [employeeNumber, unitId] of Object.entries(places)) {
    await addPerson(server.database, { employeeNumber, roles: ['recordingClerk'], unitId });
  }
  await addPerson(server.database, {
    employeeNumber: 'teamMate',
    roles: ['juniorAgent'],
    unitId: testUnits.teamTwo,
  });
  await addPerson(server.database, {
    employeeNumber: 'branchMate',
    roles: ['juniorAgent'],
    unitId: testUnits.branch,
  });
  const line = { ...form, facts: { ...form.facts, lineNumber: '02599990000' } };
  const of = async (employeeNumber: string) => registered(await server.signIn(employeeNumber), line);
  cases.stranger = await of('juniorAgent');
  cases.ownTeam = await of('watcherTeam');
  cases.ownBranch = await of('watcherBranch');
  cases.ownDepartment = await of('watcherDepartment');
  cases.teamMate = await of('teamMate');
  cases.branchMate = await of('branchMate');
  cases.atDepartment = await registered(senior, {
    ...anotherLine(form),
    firstStep: { command: 'dispatch', input: networkTask },
  });
});
afterAll(() => server.stop());

async function grantScope(scope: Scope | null): Promise<void> {
  await server.database.run(
    `update role set grants = grants - 'ticket.read' || $1::jsonb where code = 'recordingClerk'`,
    [JSON.stringify(scope === null ? {} : { 'ticket.read': scope })],
  );
}

const reach: readonly (readonly [Scope, string, readonly string[]])[] = [
  ['own', 'watcherTeam', ['ownTeam']],
  ['own', 'watcherBranch', ['ownBranch']],
  ['team', 'watcherTeam', ['ownTeam', 'teamMate']],
  ['team', 'watcherBranch', ['ownBranch']],
  ['branch', 'watcherBranch', ['ownBranch', 'ownDepartment', 'branchMate']],
  ['branch', 'watcherTeam', ['ownTeam']],
  ['department', 'watcherDepartment', ['atDepartment']],
  ['department', 'watcherTeam', []],
  [
    'all',
    'watcherTeam',
    Object.keys({
      stranger: 1,
      ownTeam: 1,
      ownBranch: 1,
      ownDepartment: 1,
      teamMate: 1,
      branchMate: 1,
      atDepartment: 1,
    }),
  ],
];

describe('the scope of reading holds for every way to a case (V1)', () => {
  it.each(reach)('%s, for %s', async (scope, who, expected) => {
    await grantScope(scope);
    const client = await server.signIn(who);
    const wanted = new Set(expected.map((name) => cases[name] ?? name));
    const listed = value(await client.call(ticketRoutes.list, { query: { limit: 200 } })).items.map(
      (row) => row.id,
    );
    expect(new Set(listed)).toEqual(wanted);
    for (const id of Object.values(cases)) {
      const open = { params: { id } };
      for (const outcome of [
        await client.call(ticketRoutes.page, open),
        await client.call(ticketRoutes.events, open),
      ]) {
        expect({ id, ok: outcome.ok }).toEqual({ id, ok: wanted.has(id) });
        if (!outcome.ok) expect(outcome).toMatchObject({ status: 404, failure: { code: 'ticketNotFound' } });
      }
    }
    const query = { kind: 'complaint', number: '02599990000' } as const;
    const related = value(await client.call(ticketRoutes.related, { query }));
    for (const { id } of related.open) expect(wanted.has(id)).toBe(true);
    const orders = value(await client.call(ticketRoutes.orders, { query: { state: 'all', limit: 200 } }));
    const ofOrders = orders.items.map((row) => row.ticketId);
    expect(ofOrders).toEqual(wanted.has(cases.atDepartment ?? '') ? [cases.atDepartment] : []);
  });

  it('a right that was taken away is gone at the next request', async () => {
    await grantScope('all');
    const client = await server.signIn('watcherTeam');
    expect((await client.call(ticketRoutes.list, { query: {} })).ok).toBe(true);
    await grantScope(null);
    expect(await client.call(ticketRoutes.list, { query: {} })).toMatchObject({
      ok: false,
      status: 403,
      failure: { code: 'forbidden' },
    });
  });

  it('live events follow the same scope', async () => {
    await grantScope('team');
    const heard = await listen(server.url, 'watcherTeam');
    const mate = await server.signIn('teamMate');
    await give(await server.signIn('juniorAgent'), cases.stranger ?? '', 'note', { text: '别组' });
    await give(mate, cases.teamMate ?? '', 'note', { text: '本组' });
    await heard.until('ticket', { ticketId: cases.teamMate });
    expect(heard.heard.filter((one) => one.topic === 'ticket').map((one) => one.data)).toEqual([
      { ticketId: cases.teamMate },
    ]);
    heard.close();
  });

  it('what somebody handles is own work, whoever registered it', async () => {
    await grantScope('own');
    const leader = await server.signIn('teamLeader');
    const watcher = await server.signIn('watcherTeam');
    const id = cases.stranger ?? '';
    expect(await watcher.call(ticketRoutes.page, { params: { id } })).toMatchObject({ status: 404 });
    const { id: userId } = await server.database.one<{ id: string }>(
      "select id from app_user where employee_number = 'watcherTeam'",
    );
    await give(leader, id, 'assign', { userId, reason: '支援' });
    expect((await page(watcher, id)).ticket.handlerId).toBe(userId);
    const listed = value(await watcher.call(ticketRoutes.list, { query: {} })).items.map((row) => row.id);
    expect(new Set(listed)).toEqual(new Set([cases.ownTeam, id]));
  });
});
