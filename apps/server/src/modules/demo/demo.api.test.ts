import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, customerRoutes, identityRoutes, ticketRoutes, withCookies } from '@redress/contract';
import { roleCodes } from '@redress/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfiguration } from '#platform/configuration.ts';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';
import { openLog } from '#platform/log.ts';
import { type RunningServer, startServer } from '#platform/server.ts';
import { testKey } from '#testing/server.ts';
import { modules } from '../../modules.ts';
import { authenticate } from '../identity/public.ts';
import { type DemoAccounts, demoOf, loadDemoData } from './public.ts';

const past = { dataFolder: mkdtempSync(join(tmpdir(), 'redress-demo-')), tickets: 90 };

let at: TestDatabase;
let demo: (DemoAccounts | null)[];
let server: RunningServer;
beforeAll(async () => {
  at = await createTestDatabase();
  demo = await Promise.all([loadDemoData(at.database, past), loadDemoData(at.database, past)]);
  server = await startServer({
    services: {
      database: at.database,
      configuration: readConfiguration({ PORT: '0' }),
      log: openLog('silent'),
      key: testKey,
      dataFolder: past.dataFolder,
    },
    modules,
    authenticate: (token, touch) => authenticate(at.database, token, touch),
  });
});
afterAll(async () => {
  await server.stop();
  await at.drop();
  rmSync(past.dataFolder, { recursive: true, force: true });
});

async function signIn(employeeNumber: string, password: string) {
  const client = createClient({ baseUrl: server.url, fetch: withCookies(fetch), locale: 'zh' });
  return {
    client,
    session: await client.call(identityRoutes.signIn, { body: { employeeNumber, password } }),
  };
}

test('of two processes that start together one loads the demo, and a later start changes nothing', async () => {
  expect(demo.filter((one) => one !== null)).toHaveLength(1);
  expect(await loadDemoData(at.database, past)).toBeNull();
  expect((await demoOf(at.database))?.accounts).toHaveLength(16);
});

test('every role has an account that is told, signs in with the common password and need not change it', async () => {
  const told = demo.find((one) => one !== null);
  expect(told?.accounts.map(({ role }) => role).sort()).toEqual([...roleCodes].sort());
  for (const { employeeNumber, role } of told?.accounts ?? []) {
    const { session } = await signIn(employeeNumber, told?.password ?? '');
    expect(session).toMatchObject({ ok: true, value: { mustFirst: null, roles: [{ code: role }] } });
  }
});

test('two branches with four departments each, and a head and a handler in every department', async () => {
  const rows = await at.database.query<{ branch: string; departments: number; people: number }>(
    `select b.name as branch, count(distinct d.id) as departments, count(u.id) as people
     from org_unit b join org_unit d on d.parent_id = b.id join app_user u on u.unit_id = d.id
     where b.kind = 'branch' group by b.name order by b.name`,
  );
  expect(rows.map(({ departments, people }) => [departments, people])).toEqual([
    [4, 8],
    [4, 8],
  ]);
});

test('an agent finds a customer by the number that calls, and no number can belong to anybody', async () => {
  const { client } = await signIn('1001', 'Redress-2026');
  const found = await client.call(customerRoutes.lookUpCustomers, { query: { number: '15400000001' } });
  expect(found).toMatchObject({ ok: true, value: { items: [{ number: 'KH20240101-000001' }] } });
  const numbers = await at.database.query<{ number: string }>('select number from customer_line');
  expect(numbers.length).toBeGreaterThan(200);
  for (const { number } of numbers) expect(number).toMatch(/^(1540000\d{4}|0250\d{7}|(kd|tv|zx)\d{4})$/);
  const classes = await at.database.query<{ class: string }>(
    'select distinct class from customer order by class',
  );
  expect(classes.map((row) => row.class)).toEqual(['important', 'leasedLine', 'major', 'ordinary']);
});

test('the past was lived through by the rules: nothing refused, nothing in the future, cases at every stage', async () => {
  const lived = demo.find((one) => one !== null)?.lived;
  expect(lived?.refused).toEqual({});
  const figures = await at.database.one<Record<string, number>>(
    `select (select count(*) from ticket) as tickets,
       (select count(*) from ticket where status = 'closed') as closed,
       (select count(*) from ticket where status = 'dispatched') as dispatched,
       (select count(*) from ticket where registered_at < now() - interval '5 days') as old,
       (select count(*) from ticket where registered_at > now() or closed_at > now()) as future,
       (select count(*) from ticket_event where at > now()) as events_in_future,
       (select count(*) from clock where next_fire_at < now() - interval '31 minutes') as clocks_forgotten,
       (select count(*) from stored_file where subject_type = 'upload') as unclaimed_files`,
  );
  expect(figures).toMatchObject({
    tickets: 90,
    future: 0,
    events_in_future: 0,
    clocks_forgotten: 0,
    unclaimed_files: 0,
  });
  for (const some of ['closed', 'dispatched', 'old']) expect(figures[some]).toBeGreaterThan(5);
  const clocks = await at.database.query(`select from pg_namespace where nspname = 'demo_clock'`);
  expect(clocks).toEqual([]);
});

test('no desk is empty: everybody who signs in finds work, a department in each of its parts', async () => {
  // The desk of each role (workflow section 4); who works at further ones finds his own work on this.
  const homes = {
    juniorAgent: 'agent',
    textClerk: 'agent',
    recordingClerk: 'agent',
    seniorAgent: 'senior',
    surveyor: 'surveyor',
    dataManager: 'dataManager',
    teamLeader: 'teamLeader',
    managerHotline: 'manager',
    departmentHandler: 'department',
    departmentHead: 'department',
    serviceHead: 'serviceHead',
  } as const;
  for (const { employeeNumber, role } of demo.find((one) => one !== null)?.accounts ?? []) {
    const { client } = await signIn(employeeNumber, 'Redress-2026');
    const counts = await client.call(ticketRoutes.deskCounts);
    if (!counts.ok) throw new Error(counts.failure.code);
    const busy = counts.value.desks.filter(({ waiting }) => waiting > 0).map(({ desk }) => desk);
    const home = Object.entries(homes).find(([one]) => one === role)?.[1];
    if (home !== undefined) expect({ role, busy }).toEqual({ role, busy: expect.arrayContaining([home]) });
  }

  const waits = async (
    employeeNumber: string,
    desk: 'agent' | 'senior' | 'department' | 'teamLeader',
    reason: string,
  ) => {
    const { client } = await signIn(employeeNumber, 'Redress-2026');
    const page = await client.call(ticketRoutes.desk, { params: { desk }, query: { reason } });
    if (!page.ok) throw new Error(page.failure.code);
    return { employeeNumber, reason, some: page.value.items.length > 0 };
  };
  const parts = [
    ['2111', 'department', ['accept', 'inWork', 'acknowledge', 'warning']],
    ['2112', 'department', ['accept', 'inWork', 'acknowledge', 'warning']],
    ['1101', 'senior', ['handle', 'review', 'declinedOrder', 'request']],
    ['1001', 'agent', ['handle', 'rejectedOrder']],
    ['1601', 'teamLeader', ['opinion']],
  ] as const;
  for (const [employeeNumber, desk, reasons] of parts) {
    for (const reason of reasons) {
      expect(await waits(employeeNumber, desk, reason)).toEqual({ employeeNumber, reason, some: true });
    }
  }
  const { client } = await signIn('1601', 'Redress-2026');
  const overdue = await client.call(ticketRoutes.orders, { query: { state: 'overdue' } });
  expect(overdue.ok && overdue.value.items.length).toBeGreaterThan(0);
  // Every department, not only those whose people are told.
  const { idle } = await at.database.one<{ idle: number }>(
    `select count(*) as idle from org_unit u where kind = 'department'
       and not exists (select from desk_item d where d.desk = 'department' and d.unit_id = u.id)`,
  );
  expect(idle).toBe(0);
});
