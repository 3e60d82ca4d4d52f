import type { Client } from '@redress/contract';
import { defaultGrants, type RoleCode } from '@redress/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Queries, Statement } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { anotherLine, complaintForm, type Form, networkTask, registered } from '#testing/loop.ts';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { takeNext } from './commands/take-next.ts';
import { sweepClocks } from './public.ts';
import { deskCounts, deskPage } from './queries/desk.ts';
import { ticketEvents } from './queries/events.ts';
import { listTickets } from './queries/list.ts';
import { listOrders } from './queries/orders.ts';
import { relatedTickets } from './queries/related.ts';
import { listWarnings } from './queries/warnings.ts';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

let server: TestServer;
let form: Form;
let senior: Client;
let sample: { readonly id: string; readonly number: string; readonly line_number: string };
const userId = crypto.randomUUID();

// What grows without end, and must therefore never be read from end to end.
const growing = ['ticket', 'work_order', 'clock', 'desk_item', 'ticket_event', 'survey', 'written_warning'];

beforeAll(async () => {
  server = await startTestServer();
  form = await complaintForm(server.database);
  senior = await server.signIn('seniorAgent');
  await registered(senior, { ...anotherLine(form), firstStep: { command: 'dispatch', input: networkTask } });
  await fill(server.database, 8_000);
  sample = await server.database.one('select id, number, line_number from ticket order by id limit 1');
});
afterAll(() => server.stop());

/** Copies the one dispatched case many times, a year back, one in ten still running. */
async function fill(database: Database, cases: number): Promise<void> {
  const { id } = await database.one<{ id: string }>('select id from ticket');
  await database.run(
    'create table made as select i, gen_random_uuid() as id, i % 10 = 0 as runs from generate_series(1, $1::int) i',
    [cases],
  );
  const copy = (table: string, of: string, changes: string) =>
    database.run(
      `insert into ${table} select copied.* from ${table} t, made, lateral jsonb_populate_record(t,
         jsonb_build_object(${changes})) copied where t.${of} = '${id}'`,
    );
  const when = "now() - made.i * interval '1 hour'";
  const later = "now() + made.i * interval '1 minute'";
  const orderId = 'md5(made.i::text)::uuid';
  await copy(
    'ticket',
    'id',
    `'id', made.id, 'number', 'TS20260101-' || lpad(made.i::text, 6, '0'), 'line_number', '0517' || made.i,
     'contact_phone', '199' || made.i, 'registered_at', ${when}, 'arrived_at', ${when},
     'status', case when runs then 'dispatched' else 'closed' end, 'closed_at', case when not runs then now() end,
     'close_reason', case when not runs then 'satisfied' end`,
  );
  await copy(
    'work_order',
    'ticket_id',
    `'id', ${orderId}, 'ticket_id', made.id, 'number', 'GD20260101-' || lpad(made.i::text, 6, '0'), 'issued_at', ${when},
     'ticket_registered_at', ${when}, 'status', case when runs then 'issued' else 'verified' end`,
  );
  await copy(
    'clock',
    'ticket_id',
    `'id', gen_random_uuid(), 'ticket_id', made.id, 'order_id', case when t.order_id is not null then ${orderId} end,
     'due_at', ${later}, 'state', case when runs then t.state else 'met' end,
     'stopped_at', case when runs then t.stopped_at else now() end,
     'next_fire_at', case when runs and t.state = 'running' then ${later} end`,
  );
  await database.run(
    `insert into desk_item select made.id, made.i::text, desk, reason, null, unit_id, null, ${later}, 1, 0, now()
     from made, (values (0, 'department', 'accept', '${testUnits.network}'::uuid), (1, 'senior', 'handle', null))
       item (half, desk, reason, unit_id) where runs and half = made.i / 10 % 2`,
  );
  await database.run(
    `insert into ticket_event (ticket_id, at, type, data)
     select made.id, now(), 'noted', '{}' from made, generate_series(1, 4)`,
  );
  await database.run(
    `insert into desk_item select made.id, 'agent', 'agent', 'handle', null, '${testUnits.teamTwo}', null, ${later}, 1, 0, now()
     from made`,
  );
  await database.run(
    `insert into survey (id, ticket_id, status, opened_at, attempts, reasons, opinion, satisfied, score)
     select gen_random_uuid(), made.id, 'done', now(), '[]', '[]', '', true, 5 from made where not runs`,
  );
  await database.run(
    `insert into written_warning (id, number, ticket_id, order_id, department_id, ground, issued_by, issued_at, revoke_ground)
     select gen_random_uuid(), 'JG' || made.i, made.id, ${orderId}, '${testUnits.billing}', '未解决', t.owner_id, ${when}, ''
     from made join ticket t on t.id = made.id where made.i % 3 = 0`,
  );
  await database.run('drop table made');
  for (const table of growing) await database.run(`analyze ${table}`);
}

/** Somebody of a role whose every statement is kept instead of trusted. */
function watched(role: RoleCode): { readonly context: Context; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const keep = (sql: string | Statement, values: readonly unknown[] = []) => {
    asked.push({ text: typeof sql === 'string' ? sql : sql.text, values });
  };
  const watch = (on: Queries): Queries => ({
    query: (sql, values) => {
      keep(sql, values);
      return on.query(sql, values);
    },
    one: (sql, values) => {
      keep(sql, values);
      return on.one(sql, values);
    },
    maybeOne: (sql, values) => {
      keep(sql, values);
      return on.maybeOne(sql, values);
    },
    run: on.run,
    kysely: on.kysely,
  });
  const database: Database = {
    ...server.database,
    ...watch(server.database),
    reports: watch(server.database.reports),
    transaction: (work) => server.database.transaction((within) => work(watch(within))),
  };
  const department = role.startsWith('department') ? testUnits.network : null;
  const actor = {
    id: userId,
    name: role,
    employeeNumber: role,
    locale: 'zh',
    roles: [role],
    unitId: department ?? testUnits.teamOne,
    grants: defaultGrants[role],
    teamId: testUnits.teamOne,
    branchId: null,
    departmentId: department,
  };
  const context = { database, actor, locale: 'zh', requestId: crypto.randomUUID(), idempotencyKey: null };
  return { context: context as unknown as Context, asked };
}

/** The growing tables that a statement would read from end to end. */
async function readWhole({ text, values }: Asked): Promise<string[]> {
  const found: string[] = [];
  const look = (plan: Plan) => {
    const table = plan['Relation Name'];
    if (plan['Node Type'] === 'Seq Scan' && table !== undefined && growing.includes(table)) found.push(table);
    for (const inner of plan.Plans ?? []) look(inner);
  };
  const [row] = await server.database.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
    `explain (format json) ${text}`,
    values,
  );
  for (const one of row?.['QUERY PLAN'] ?? []) look(one.Plan);
  return found;
}

const page = { limit: 50 };
const list = { sort: 'newest', ...page } as const;
const orders = { state: 'all', ...page } as const;
const uses: readonly (readonly [string, RoleCode, (context: Context) => Promise<unknown>])[] = [
  ['desk of a senior', 'seniorAgent', (context) => deskPage(context, 'senior', { ...page, mine: false })],
  ['own work at a desk', 'seniorAgent', (context) => deskPage(context, 'senior', { ...page, mine: true })],
  [
    'desk of a department',
    'departmentHandler',
    (context) => deskPage(context, 'department', { ...page, mine: false }),
  ],
  ['counts of desks', 'managerHotline', (context) => deskCounts(context)],
  ['take next', 'managerHotline', (context) => takeNext(context, 'manager')],
  ['list', 'seniorAgent', (context) => listTickets(context, list)],
  ['list of a status', 'seniorAgent', (context) => listTickets(context, { ...list, status: ['dispatched'] })],
  ['list of an owner', 'seniorAgent', (context) => listTickets(context, { ...list, ownerId: userId })],
  ['list of a customer', 'seniorAgent', (context) => listTickets(context, { ...list, customerId: userId })],
  [
    'list by ticket number',
    'seniorAgent',
    (context) => listTickets(context, { ...list, text: sample.number }),
  ],
  [
    'list by order number',
    'seniorAgent',
    (context) => listTickets(context, { ...list, text: 'GD20260101-000007' }),
  ],
  ['list by line', 'seniorAgent', (context) => listTickets(context, { ...list, text: sample.line_number })],
  ['list of a department', 'departmentHandler', (context) => listTickets(context, list)],
  ['orders', 'seniorAgent', (context) => listOrders(context, orders)],
  ['orders that run', 'surveyor', (context) => listOrders(context, { ...orders, state: 'live' })],
  ['orders due soon', 'surveyor', (context) => listOrders(context, { ...orders, state: 'dueSoon' })],
  ['orders overdue', 'surveyor', (context) => listOrders(context, { ...orders, state: 'overdue' })],
  ['orders replied', 'surveyor', (context) => listOrders(context, { ...orders, state: 'replied' })],
  [
    'orders of a department',
    'departmentHandler',
    (context) => listOrders(context, { ...orders, state: 'live' }),
  ],
  ['history', 'seniorAgent', (context) => ticketEvents(context, sample.id, page)],
  [
    'related and repeated',
    'juniorAgent',
    (context) =>
      relatedTickets(context, {
        kind: 'complaint',
        number: sample.line_number,
        customerId: userId,
        businessTypeId: form.facts.businessTypeId ?? '',
        natureId: form.facts.natureId ?? '',
      }),
  ],
  ['warnings', 'seniorAgent', (context) => listWarnings(context, page)],
  ['the sweep', 'seniorAgent', ({ database }) => sweepClocks(database)],
];

describe('no main query reads a growing table from end to end', () => {
  it.each(uses)('%s', async (_name, role, use) => {
    const { context, asked } = watched(role);
    await use(context);
    expect(asked.length).toBeGreaterThan(0);
    for (const one of asked) {
      expect({ text: one.text, whole: await readWhole(one) }).toEqual({ text: one.text, whole: [] });
    }
  });
});

describe('a list of what is rare', () => {
  type Filters = Partial<Parameters<typeof listTickets>[1]>;
  const people: readonly (readonly [string, RoleCode, Filters])[] = [
    ['anybody', 'seniorAgent', {}],
    ['a department', 'departmentHandler', {}],
    ['a status', 'seniorAgent', { status: ['closed', 'withdrawn'] }],
  ];
  it.each(people)(
    'answers with what it has found so far, and goes on where it stopped: %s',
    async (_name, role, more) => {
      const oldest = await server.database.one<{ id: string }>(
        "update ticket set channel = 'fax' where id = (select id from ticket where status = 'closed' order by registered_at limit 1) returning id",
      );
      const { context } = watched(role);
      const found: string[] = [];
      const sizes: number[] = [];
      let cursor: string | null = null;
      do {
        const after: { after?: string } = cursor === null ? {} : { after: cursor };
        const query = { ...list, ...more, channel: ['fax' as const], ...after };
        const answer = await listTickets(context, query);
        if (!answer.ok) throw new Error('refused');
        found.push(...answer.value.items.map((row) => row.id));
        sizes.push(answer.value.items.length);
        cursor = answer.value.next;
      } while (cursor !== null);
      expect(found).toEqual([oldest.id]);
      expect(sizes[0]).toBe(0);
      expect(sizes.length).toBeLessThan(5);
    },
  );
});
