import type { Queries } from '../../apps/server/src/platform/database/database.ts';
import { type Verdict, verdict } from '../../tools/day/checks/evidence.ts';
import type { LiveConsole } from './console.ts';
import type { Fleet } from './fleet.ts';
import type { Memory } from './memory.ts';

/** Every acknowledged registration is there with its number, and nothing else is: none lost, none doubled. */
export async function registrationsVerdict(queries: Queries, { registered }: Memory): Promise<Verdict> {
  const rows = await queries.query<{ id: string; number: string }>('select id, number from ticket');
  const stored = new Map(rows.map(({ id, number }) => [id, number]));
  return verdict('registrations: none lost, none doubled', stored.size, [
    ...[...registered].filter(([id]) => !stored.has(id)).map(([, number]) => `${number} was lost`),
    ...[...registered]
      .filter(([id, number]) => stored.has(id) && stored.get(id) !== number)
      .map(([, number]) => `${number} has another number now`),
    ...rows
      .filter(({ id }) => !registered.has(id))
      .map(({ number }) => `${number} was made twice, or by nobody`),
  ]);
}

/** Each acknowledged command happened as often as it was acknowledged, on its very ticket and order. */
export async function commandsOnceVerdict(queries: Queries, { done }: Memory): Promise<Verdict> {
  const told = new Map<string, number>();
  // A dispatch names its order only afterwards.
  const keyOf = (event: string, ticketId: string, orderId: string | null) =>
    `${event} ${ticketId} ${event === 'orderIssued' ? '' : (orderId ?? '')}`;
  for (const { event, ticketId, orderId } of done) {
    const key = keyOf(event, ticketId, orderId);
    told.set(key, (told.get(key) ?? 0) + 1);
  }
  const rows = await queries.query<{ type: string; ticket_id: string; order_id: string | null; n: number }>(
    `select type, ticket_id, order_id, count(*) as n from ticket_event
     where actor_id is not null and type = any($1) group by 1, 2, 3`,
    [['escalated', 'orderIssued', 'urged', 'orderReplied']],
  );
  const happened = new Map<string, number>();
  for (const { type, ticket_id, order_id, n } of rows) {
    const key = keyOf(type, ticket_id, order_id);
    happened.set(key, (happened.get(key) ?? 0) + n);
  }
  const keys = [...new Set([...told.keys(), ...happened.keys()])];
  const wrong = keys.filter((key) => told.get(key) !== happened.get(key));
  return verdict(
    'commands: done exactly as often as acknowledged',
    done.length,
    wrong.map(
      (key) => `${key}: acknowledged ${told.get(key) ?? 0} times, happened ${happened.get(key) ?? 0} times`,
    ),
  );
}

/** What was taken from a desk belongs to who was told so, and never to two people at once. */
export async function claimsVerdict(queries: Queries, { taken, lostTakes }: Memory): Promise<Verdict> {
  const rows = await queries.query<{
    ticketId: string;
    orderId: string | null;
    type: string;
    by: string;
  }>(
    `select e.ticket_id as "ticketId", e.order_id as "orderId", e.type, u.employee_number as by
     from ticket_event e left join app_user u on u.id = e.actor_id order by e.id`,
  );
  const findings: string[] = [];
  const holder = new Map<string, string>();
  const claims = new Map<string, number>();
  for (const { ticketId, orderId, type, by } of rows) {
    if (type === 'orderAccepted' || type === 'claimed') {
      const key = `${ticketId} ${type === 'claimed' ? '' : orderId}`;
      if (holder.has(key)) findings.push(`${key} was taken by ${holder.get(key)} and by ${by}`);
      holder.set(key, by);
      claims.set(`${key} ${by}`, (claims.get(`${key} ${by}`) ?? 0) + 1);
    }
    if (free.has(type)) holder.delete(`${ticketId} `);
  }
  const unknown = new Map(lostTakes);
  for (const { ticketId, orderId, by } of taken) {
    const key = `${ticketId} ${orderId ?? ''} ${by}`;
    const left = claims.get(key) ?? 0;
    if (left === 0) findings.push(`${key}: told to be theirs, and is not`);
    claims.set(key, left - 1);
  }
  for (const [key, left] of claims) {
    const by = key.split(' ').at(-1) ?? '';
    const lost = unknown.get(by) ?? 0;
    if (left > lost) findings.push(`${key}: taken ${left} times more than anybody was told`);
    else unknown.set(by, lost - Math.max(0, left));
  }
  return verdict('claims: each held by one person', taken.length, findings);
}

// What gives a ticket back to its desk.
const free = new Set([
  'released',
  'escalated',
  'escalatedToManager',
  'returnedToSenior',
  'assigned',
  'allOrdersReplied',
]);

/** No server ended that nobody had killed. */
export function serversVerdict({ urls, ownDeaths }: Fleet): Verdict {
  return verdict('servers: none ended by itself', urls.length, ownDeaths);
}

/** Every clock whose time came fired, each of its moments once. */
export async function clocksVerdict(queries: Queries): Promise<Verdict> {
  const { fired } = await queries.one<{ fired: number }>(
    `select count(*) as fired from ticket_event where type in ('clockDueSoon', 'clockOverdue', 'clockStillOverdue')`,
  );
  const twice = await queries.query<{ what: string }>(
    `select concat_ws(' ', type, ticket_id, order_id, data->>'clock', data->>'at') as what from ticket_event
     where type in ('clockDueSoon', 'clockOverdue', 'clockStillOverdue')
     group by type, ticket_id, order_id, data->>'clock', data->>'at', data->>'dueAt' having count(*) > 1`,
  );
  const never = await queries.query<{ what: string }>(
    `select concat_ws(' ', c.kind, c.ticket_id, c.key) as what from clock c
     where c.next_fire_at < now() - interval '5 seconds'
       or (c.kind = 'order' and c.due_at < now() - interval '5 seconds' and coalesce(c.stopped_at, now()) > c.due_at
         and not exists (select from ticket_event e where e.type = 'clockOverdue' and e.order_id = c.order_id
           and e.data->>'clock' = 'order'))`,
  );
  return verdict('clocks: each fired exactly once', fired, [
    ...twice.map(({ what }) => `${what} fired twice`),
    ...never.map(({ what }) => `${what} never fired`),
  ]);
}

/** Each console was told of every change since it was opened; after a resync of those that came later. */
export async function consolesVerdict(
  queries: Queries,
  consoles: readonly LiveConsole[],
  leastConnects = 2,
): Promise<Verdict> {
  const rows = await queries.query<{ ticketId: string; at: number }>(
    `select ids->>'ticketId' as "ticketId", at from live_event where topic = 'ticket'`,
  );
  const findings = consoles.flatMap(({ told, resyncs }, place) => {
    const since = Math.max(0, ...resyncs);
    const wanted = new Map<string, number>();
    for (const { ticketId, at } of rows) {
      if (at > since) wanted.set(ticketId, (wanted.get(ticketId) ?? 0) + 1);
    }
    return [...wanted]
      .filter(([ticketId, times]) => (told.get(ticketId) ?? 0) < times)
      .map(
        ([ticketId, times]) =>
          `console ${place}: ${ticketId} changed ${times} times, told ${told.get(ticketId) ?? 0}`,
      );
  });
  const connects = consoles.map((one) => one.connects());
  const resyncs = consoles.reduce((sum, one) => sum + one.resyncs.length, 0);
  const note = `${rows.length} changes, streams opened ${connects.join(', ')} times, ${resyncs} resyncs`;
  const idle = connects.flatMap((times, place) =>
    times < leastConnects ? [`console ${place} never had to reconnect`] : [],
  );
  return verdict(
    'consoles: reconnected by themselves and missed nothing',
    rows.length,
    [...findings, ...idle],
    note,
  );
}
