import { createHash } from 'node:crypto';
import type { Case, DeskItem, Happening, Moment, NumberedThing, Order, Policy } from '@redress/domain';
import { type AuditRow, insertAudit } from '#platform/audit/entry.ts';
import { type Queries, statement } from '#platform/database/database.ts';
import { type DoneRow, insertDone } from '#platform/http/idempotency.ts';
import { insertOutbox, type OutboxRow } from '#platform/jobs/outbox.ts';
import { insertLive, type LiveRow } from '#platform/live/event.ts';
import { type ColumnsOf, columns } from './columns.ts';
import { toRow } from './rows.ts';

/** One case as it was (null when it is new), as it is to be, and what the change leaves behind. */
export interface Change {
  readonly before: Case | null;
  readonly after: Case;
  readonly happened: readonly Happening[];
  readonly actorId: string | null;
  readonly deskBefore: readonly DeskItem[];
  readonly deskAfter: readonly DeskItem[];
  readonly classRank: number;
  readonly audit: readonly AuditRow[];
  readonly live: readonly LiveRow[];
  readonly outbox: readonly OutboxRow[];
  /** The retryable request this is the whole work of: nothing is written where it was done before. */
  readonly done: Omit<DoneRow, 'subject_id'> | null;
  /** What the numbers of new things begin with. */
  readonly prefixes: Policy['numberPrefixes'];
}

/** A case that was written, with the numbers it was given. */
export interface Saved {
  readonly ticketId: string;
  readonly number: string;
}

const saveCases = statement('save_cases', saveStatement());

/**
 * Writes any number of cases, each with its orders, surveys, warnings, clocks, desk items, history, audit entries, live
 * events and messages, in ONE statement. A case that somebody changed since it was loaded is left out, whole: answers
 * those that were written. Numbers are given here, dense and in order, and only to what is written (D1).
 */
export async function save(
  queries: Queries,
  changes: readonly Change[],
  now: Moment,
  civilDay: string,
): Promise<Saved[]> {
  return saveAll(
    queries,
    changes.map((change) => ({ change, now })),
    civilDay,
  );
}

/** A change with the moment at which it was decided. */
export interface DecidedChange {
  readonly change: Change;
  readonly now: Moment;
}

/** Like `save`, for changes that were decided at different moments of one civil day; each case may come only once. */
export async function saveAll(
  queries: Queries,
  decided: readonly DecidedChange[],
  civilDay: string,
): Promise<Saved[]> {
  return queries.query<Saved>(saveCases, [JSON.stringify(parcel(decided)), civilDay]);
}

function parcel(decided: readonly DecidedChange[]) {
  const changes = decided.map((one) => one.change);
  const updated = changes.filter((one) => one.before !== null);
  const orders = changed(changes, (found) => found.orders);
  const registeredAt = new Map(changes.map(({ after: { ticket } }) => [ticket.id, ticket.registeredAt]));
  // The list of a department's tickets walks its orders in the order of their tickets.
  const placed = (order: Order) => ({ ...order, ticketRegisteredAt: registeredAt.get(order.ticketId) });
  const warnings = changed(changes, (found) => found.warnings);
  const prefixes = new Map(changes.map((one) => [one.after.ticket.id, one.prefixes]));
  const prefixOf = (thing: NumberedThing, { ticketId }: { readonly ticketId: string }) => {
    const prefix = prefixes.get(ticketId)?.[thing];
    if (prefix === undefined) throw new Error(`nothing says how the number of a new ${thing} begins`);
    return prefix;
  };
  return {
    numbered: [
      ...changes
        .filter((one) => one.before === null)
        .map(({ after, prefixes }) => ({
          table: 'ticket',
          prefix: prefixes[after.ticket.kind],
          ticket_id: after.ticket.id,
          row: toRow({ ...after.ticket, version: 1 }),
        })),
      ...orders
        .filter(isNew)
        .map((order) => unnumbered('work_order', prefixOf('order', order), placed(order))),
      ...warnings
        .filter(isNew)
        .map((warning) => unnumbered('written_warning', prefixOf('writtenWarning', warning), warning)),
    ],
    tickets: updated.map(({ after }) => toRow(after.ticket)),
    orders: orders.filter((order) => !isNew(order)).map((order) => toRow(placed(order))),
    warnings: warnings.filter((warning) => !isNew(warning)).map(toRow),
    surveys: changed(changes, (found) => found.surveys).map(toRow),
    clocks: changes.flatMap(({ before, after }) => {
      const known = new Set(before?.clocks ?? []);
      return after.clocks
        .filter((clock) => !known.has(clock))
        .map((clock) => ({ ...toRow(clock), ticket_id: after.ticket.id }));
    }),
    ...deskChanges(changes),
    events: decided.flatMap(({ change: { after, happened, actorId }, now }) =>
      happened.map((one) => ({
        ticket_id: after.ticket.id,
        at: new Date(now).toISOString(),
        order_id: one.orderId,
        actor_id: actorId,
        type: one.type,
        data: one.data,
      })),
    ),
    audit: changes.flatMap((one) => one.audit),
    live: changes.flatMap((one) => one.live),
    outbox: changes.flatMap((one) => one.outbox.map((row) => ({ ...row, ticket_id: one.after.ticket.id }))),
    done: changes.flatMap(({ done, after }) =>
      done === null ? [] : [{ ...done, subject_id: after.ticket.id }],
    ),
  };
}

/** The parts of the cases that are not what they were: the rules replace what they change. */
function changed<T extends { readonly id: string }>(
  changes: readonly Change[],
  pick: (found: Case) => readonly T[],
): T[] {
  return changes.flatMap(({ before, after }) => {
    const known = new Set(before === null ? [] : pick(before));
    return pick(after).filter((one) => !known.has(one));
  });
}

function isNew(one: { readonly number: string }): boolean {
  return one.number === '';
}

function unnumbered(table: string, prefix: string, row: { readonly ticketId: string }) {
  return { table, prefix, ticket_id: row.ticketId, row: toRow(row) };
}

/** Only the desk items that differ, so that most commands touch two rows. */
function deskChanges(changes: readonly Change[]) {
  const deskPut: Record<string, unknown>[] = [];
  const deskDrop: { ticket_id: string; key: string }[] = [];
  for (const { deskBefore, deskAfter, classRank } of changes) {
    const before = new Map(deskBefore.map((item) => [keyOf(item), item]));
    const after = new Map(deskAfter.map((item) => [keyOf(item), item]));
    for (const [key, item] of after) {
      const held = before.get(key);
      if (held !== undefined && sameItem(held, item)) continue;
      deskPut.push(deskRow(item, classRank));
    }
    for (const [key, item] of before) {
      if (!after.has(key)) deskDrop.push({ ticket_id: item.ticketId, key });
    }
  }
  return { deskPut, deskDrop };
}

/** The row of a desk item, for a customer whose class has this rank. */
export function deskRow(item: DeskItem, classRank: number): Record<string, unknown> {
  return {
    ...toRow({ ...item, urgent: undefined }),
    due_at: item.dueAt === null ? 'infinity' : new Date(item.dueAt).toISOString(),
    calm: item.urgent ? 0 : 1,
    class_rank: -classRank,
    key: keyOf(item),
  };
}

/** Names a desk item within its ticket. */
function keyOf(item: DeskItem): string {
  const parts = [item.desk, item.reason, item.orderId, item.userId, item.unitId];
  return createHash('sha256').update(parts.join(':')).digest('base64url').slice(0, 12);
}

function sameItem(a: DeskItem, b: DeskItem): boolean {
  return a.dueAt === b.dueAt && a.urgent === b.urgent && a.sinceAt === b.sinceAt;
}

function saveStatement(): string {
  return `
with input as materialized (select $1::jsonb as all_of),
ticket_old as (
  update ticket t set ${assignments(
    columns.ticket.filter((name) => name !== 'version'),
    'p',
  )}, version = t.version + 1
  from input, jsonb_populate_recordset(null::ticket, all_of->'tickets') p
  where t.id = p.id and t.version = p.version
  returning t.id, t.number
),
numbered as materialized (
  select r."table", r.prefix, r."row",
    row_number() over (partition by r.prefix order by r.place) as ordinal,
    count(*) over (partition by r.prefix) as members
  from (
    select x->>'table' as "table", x->>'prefix' as prefix, (x->>'ticket_id')::uuid as ticket_id, x->'row' as "row", place
    from input, jsonb_array_elements(all_of->'numbered') with ordinality as e (x, place)
  ) r
  where r."table" = 'ticket' or r.ticket_id in (select id from ticket_old)
    or r.ticket_id in (select (x->>'ticket_id')::uuid from input, jsonb_array_elements(all_of->'numbered') x where x->>'table' = 'ticket')
),
counter as (
  insert into number_counter (prefix, day, last)
  select prefix, $2::date, count(*) from numbered group by prefix order by prefix
  on conflict (prefix, day) do update set last = number_counter.last + excluded.last
  returning prefix, last
),
named as materialized (
  select n."table", n."row" || jsonb_build_object('number',
    n.prefix || to_char($2::date, 'YYYYMMDD') || '-' || lpad((c.last - n.members + n.ordinal)::text, 6, '0')) as "row"
  from numbered n join counter c using (prefix)
),
ticket_new as (
  insert into ticket (${list(columns.ticket)}) select ${columnsOfP(columns.ticket)}
  from named, lateral jsonb_populate_record(null::ticket, named."row") p where named."table" = 'ticket'
  returning id, number
),
saved as (select id, number from ticket_new union all select id, number from ticket_old),
${writeNumbered('work_order', columns.order, 'orders')},
${writeNumbered('written_warning', columns.warning, 'warnings')},
${upsert('survey', columns.survey, 'surveys')},
${upsert('clock', columns.clock, 'clocks')},
desk_dropped as (
  delete from desk_item d using input, saved, jsonb_to_recordset(all_of->'deskDrop') as x (ticket_id uuid, key text)
  where d.ticket_id = x.ticket_id and d.key = x.key and saved.id = x.ticket_id
),
desk_put as (
  insert into desk_item (${columns.desk.join(', ')})
  select ${columns.desk.map((name) => `p.${name}`).join(', ')}
  from input, jsonb_populate_recordset(null::desk_item, all_of->'deskPut') p join saved on saved.id = p.ticket_id
  on conflict (ticket_id, key) do update
    set due_at = excluded.due_at, calm = excluded.calm, since_at = excluded.since_at, class_rank = excluded.class_rank
),
event as (
  insert into ticket_event (ticket_id, order_id, at, actor_id, type, data)
  select e.ticket_id, e.order_id, e.at, e.actor_id, e.type, e.data
  from input, jsonb_to_recordset(all_of->'events')
    as e (ticket_id uuid, order_id uuid, at timestamptz, actor_id uuid, type text, data jsonb)
  join saved on saved.id = e.ticket_id
),
sent as (${insertOutbox("(select coalesce(jsonb_agg(o), '[]') from input, jsonb_array_elements(all_of->'outbox') o join saved on saved.id::text = o->>'ticket_id')")}),
audited as (${insertAudit("(select coalesce(jsonb_agg(a), '[]') from input, jsonb_array_elements(all_of->'audit') a join saved on saved.id::text = a->>'subject_id')")}),
finished as (${insertDone("(select coalesce(jsonb_agg(f), '[]') from input, jsonb_array_elements(all_of->'done') f join saved on saved.id::text = f->>'subject_id')")}),
shown as (${insertLive("(select coalesce(jsonb_agg(l), '[]') from input, jsonb_array_elements(all_of->'live') l join saved on saved.id::text = l->'ids'->>'ticketId')")})
select id as "ticketId", number from saved`;
}

function writeNumbered(table: string, names: ColumnsOf, key: 'orders' | 'warnings'): string {
  return `${key}_new as (
  insert into ${table} (${list(names)}) select ${columnsOfP(names)}
  from named, lateral jsonb_populate_record(null::${table}, named."row") p where named."table" = '${table}'
),
${key}_old as (
  update ${table} t set ${assignments(names, 'p')}
  from input, jsonb_populate_recordset(null::${table}, all_of->'${key}') p join saved on saved.id = p.ticket_id
  where t.id = p.id
)`;
}

function upsert(table: string, names: ColumnsOf, key: string): string {
  return `${table}_put as (
  insert into ${table} (${list(names)}) select ${columnsOfP(names)}
  from input, jsonb_populate_recordset(null::${table}, all_of->'${key}') p join saved on saved.id = p.ticket_id
  on conflict (id) do update set ${assignments(names, 'excluded')}
)`;
}

function columnsOfP(names: ColumnsOf): string {
  return names.map((name) => `p."${name}"`).join(', ');
}

function list(names: ColumnsOf): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function assignments(names: ColumnsOf, from: string): string {
  return names
    .filter((name) => name !== 'id' && name !== 'number' && name !== 'ticket_id')
    .map((name) => `"${name}" = ${from}."${name}"`)
    .join(', ');
}
