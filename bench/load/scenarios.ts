import { randomUUID } from 'node:crypto';
import { diceOf } from '../../apps/server/src/modules/demo/dice.ts';
import { formOf, type KnownCustomer, matterFor } from '../../apps/server/src/modules/demo/intake.ts';
import { rulesInForce } from '../../apps/server/src/modules/settings/public.ts';
import type { Database } from '../../apps/server/src/platform/database/database.ts';
import type { Request } from './client.ts';
import type { Operation } from './generator.ts';
import { type SignedIn, signInAll } from './people.ts';

/** What is measured, and what it is to reach. */
export interface Scenario {
  readonly name: string;
  readonly clients: number;
  readonly cycle: boolean;
  readonly p99Ms: number | null;
  readonly perSecond: number | null;
  readonly operations: (database: Database, most: number) => Promise<Operation[]>;
}

/** The measured uses of the product, by the name on the command line. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  register: {
    name: 'register a case (with its idempotency key)',
    clients: 16,
    cycle: false,
    p99Ms: null,
    perSecond: 1_000,
    operations: registrations,
  },
  desk: {
    name: 'a page of 50 of a desk or a list, with filters and sorting',
    clients: 8,
    cycle: true,
    p99Ms: 20,
    perSecond: null,
    operations: deskPages,
  },
  open: {
    name: 'open a ticket with its whole timeline (two requests)',
    clients: 4,
    cycle: true,
    p99Ms: 15,
    perSecond: null,
    operations: openings,
  },
  take: {
    name: 'take next',
    clients: 4,
    cycle: false,
    p99Ms: 20,
    perSecond: null,
    operations: takings,
  },
  reply: {
    name: 'reply of a department',
    clients: 4,
    cycle: false,
    p99Ms: 25,
    perSecond: null,
    operations: replies,
  },
};

/** Filled-in forms of customers from the whole base. */
export async function registrations(database: Database, most: number): Promise<Operation[]> {
  const dice = diceOf(performance.now());
  const agents = await signInAll(database, 'juniorAgent');
  const rules = await rulesInForce(database);
  const customers = await database.query<KnownCustomer>(
    `select c.id, c.name, c.class, c.address, c.area, c.branch_id, k.value as phone, l.number as line
     from (select * from customer tablesample bernoulli (least(100, 2000000.0 / greatest(1, (select reltuples from pg_class where relname = 'customer')))) limit 20000) c
     join lateral (select value from customer_contact where customer_id = c.id limit 1) k on true
     join lateral (select number from customer_line where customer_id = c.id order by number desc limit 1) l on true`,
  );
  return Array.from({ length: most }, (_, n) => {
    const customer = dice.pick(customers);
    const form = formOf(customer, matterFor(customer, dice), dice, rules);
    return [post('/api/tickets', form, of(agents, n), true)];
  });
}

async function deskPages(database: Database): Promise<Operation[]> {
  const [agents, seniors, surveyors, leaders, managers, handlers] = await Promise.all(
    ['juniorAgent', 'seniorAgent', 'surveyor', 'teamLeader', 'managerHotline', 'departmentHandler'].map(
      (role) => signInAll(database, role),
    ),
  );
  const natures = await database.query<{ id: string }>("select id from classification where tree = 'nature'");
  const page = (path: string, people: readonly SignedIn[] | undefined, n: number): Operation => [
    get(path, of(people ?? [], n)),
  ];
  return Array.from({ length: 200 }, (_, n) => [
    page('/api/desks/agent?limit=50', agents, n),
    page('/api/desks/senior?limit=50', seniors, n),
    page('/api/desks/senior?limit=50&reason=review', seniors, n),
    page('/api/desks/surveyor?limit=50', surveyors, n),
    page('/api/desks/teamLeader?limit=50&reason=opinion', leaders, n),
    page('/api/desks/manager?limit=50', managers, n),
    page('/api/desks/department?limit=50', handlers, n),
    page('/api/desks/department?limit=50&reason=inWork', handlers, n),
    page('/api/tickets?limit=50', seniors, n),
    page('/api/tickets?limit=50&status=open&status=dispatched&sort=oldest', seniors, n),
    page(`/api/tickets?limit=50&natureId=${natures[n % natures.length]?.id}`, seniors, n),
    page('/api/tickets?limit=50&kind=complaint&urgent=true', leaders, n),
    page(`/api/tickets?limit=50&ownerId=${agents?.[n % 160]?.id}&sort=oldest`, leaders, n),
    page('/api/orders?limit=50&state=overdue', surveyors, n),
    page('/api/orders?limit=50&state=live', surveyors, n),
    page('/api/orders?limit=50&state=all', handlers, n),
  ]).flat();
}

async function openings(database: Database): Promise<Operation[]> {
  const seniors = await signInAll(database, 'seniorAgent');
  const tickets = await database.query<{ id: string }>(
    `(select id from ticket order by registered_at desc limit 500)
     union all (select id from ticket tablesample system (1) limit 1500)`,
  );
  return tickets.map(({ id }, n) => [
    get(`/api/tickets/${id}`, of(seniors, n)),
    get(`/api/tickets/${id}/events?limit=200`, of(seniors, n)),
  ]);
}

async function takings(database: Database, most: number): Promise<Operation[]> {
  const desks = [
    ['agent', 'juniorAgent'],
    ['senior', 'seniorAgent'],
    ['manager', 'managerHotline'],
    ['department', 'departmentHandler'],
    ['dataManager', 'dataManager'],
  ] as const;
  const crews = await Promise.all(desks.map(([, role]) => signInAll(database, role)));
  const { free } = await database.one<{ free: number }>(
    'select count(*) as free from desk_item where user_id is null',
  );
  return Array.from({ length: Math.min(most, Math.floor(free / 2)) }, (_, n) => {
    const place = n % desks.length;
    return [post(`/api/desks/${desks[place]?.[0]}/next`, {}, of(crews[place] ?? [], n), false)];
  });
}

async function replies(database: Database, most: number): Promise<Operation[]> {
  const handlers = await signInAll(database, 'departmentHandler');
  const ofUnit = new Map(handlers.map((one) => [one.unitId, one]));
  const orders = await database.query<{ id: string; ticketId: string; departmentId: string }>(
    `select o.id, o.ticket_id as "ticketId", o.department_id as "departmentId" from work_order o
     join ticket t on t.id = o.ticket_id
     where o.status = 'accepted' and o.kind in ('dispatch', 'redispatch') and t.status = 'dispatched'
       and not exists (select from work_order a where a.refers_to_id = o.id and a.status = 'issued') limit $1`,
    [most],
  );
  const operations: Operation[] = [];
  for (const { id, ticketId, departmentId } of orders) {
    const handler = ofUnit.get(departmentId);
    if (handler === undefined) continue;
    const file = randomUUID();
    await database.run(
      `insert into stored_file (id, name, media_type, size, sha256, created_at, created_by, subject_type, subject_id)
       values ($1, '现场测试记录.txt', 'text/plain', 43, decode(repeat('00', 32), 'hex'), now(), $2, 'upload', '')`,
      [file, handler.id],
    );
    const input = {
      cause: '分光器端口老化，光衰超标',
      measures: '更换分光器端口并重新熔接',
      result: '连续测试两小时无掉线，用户确认恢复',
      evidence: [file],
    };
    operations.push([
      post(`/api/tickets/${ticketId}/orders/${id}/commands/reply`, { input }, handler.cookie, true),
    ]);
  }
  return operations;
}

function of(people: readonly SignedIn[], n: number): string {
  const person = people[n % people.length];
  if (person === undefined) throw new Error('nobody is signed in');
  return person.cookie;
}

function get(path: string, cookie: string): Request {
  return { method: 'GET', path, cookie };
}

function post(path: string, body: unknown, cookie: string, retryable: boolean): Request {
  const request = { method: 'POST', path, cookie, body: JSON.stringify(body) } as const;
  return retryable ? { ...request, key: randomUUID() } : request;
}
