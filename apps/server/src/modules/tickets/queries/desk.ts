import type { InputOf, ReplyOf, ticketRoutes } from '@redress/contract';
import type { Actor, Desk, DeskReason, OrderKind, OrderRequest } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { atDesk, desksOf } from '../access.ts';
import { iso, isoOrNull } from '../present.ts';
import { at, type CursorPart, cut, partsOf } from './cursor.ts';
import { presentBrief, type TicketListRow, ticketColumns } from './rows.ts';

type Row = Omit<TicketListRow, 'dueAt' | 'warnAt'> & {
  readonly desk: Desk;
  readonly reason: DeskReason;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly orderKind: OrderKind | null;
  readonly asked: OrderRequest['kind'] | null;
  readonly task: string | null;
  readonly unitId: string | null;
  readonly userId: string | null;
  readonly itemDueAt: number;
  readonly itemWarnAt: number | null;
  readonly calm: number;
  readonly classRank: number;
  readonly sinceAt: number;
  readonly key: string;
};

const parts: readonly CursorPart[] = ['moment', 'rank', 'rank', 'moment', 'uuid', 'text'];

/** Breach nearest, then urgent, then class, then age. */
const order = 'order by d.due_at, d.calm, d.class_rank, d.since_at, d.ticket_id, d.key';

/** A page of what waits on a desk for this person: breach nearest, then urgent, then class, then age. */
export async function deskPage(
  context: Context,
  desk: Desk,
  query: InputOf<typeof ticketRoutes.desk>['query'],
): Promise<Result<ReplyOf<typeof ticketRoutes.desk>>> {
  const { actor, database } = context;
  if (!atDesk(actor, desk)) return refused('deskNotYours');
  const after = query.after === undefined ? undefined : partsOf(query.after, parts);
  if (after === null) return refused('cursorInvalid');
  const values: unknown[] = [desk];
  const put = (value: unknown) => `$${values.push(value)}`;
  const where = ['d.desk = $1'];
  if (query.reason !== undefined) where.push(`d.reason = ${put(query.reason)}`);
  if (after !== undefined) {
    const [due, calm, rank, since, ticketId, key] = after;
    where.push(`(d.due_at, d.calm, d.class_rank, d.since_at, d.ticket_id, d.key) >
      (${put(at(due))}::timestamptz, ${put(calm)}::smallint, ${put(rank)}::int, ${put(at(since))}::timestamptz, ${put(ticketId)}::uuid, ${put(key)})`);
  }
  // Each way of being seen is a walk along an index of its own, cut at the page: what others hold is never passed over.
  const size = put(query.limit + 1);
  const items = waysToSee(actor, desk, query.mine, put).map(
    (way) => `(select * from desk_item d where ${[way, ...where].join(' and ')} ${order} limit ${size})`,
  );
  const rows = await database.query<Row>(
    `select ${ticketColumns}, d.desk, d.reason, d.order_id as "orderId", o.number as "orderNumber",
       o.kind as "orderKind", o.request->>'kind' as asked,
       left(o.task, 120) as task, d.unit_id as "unitId", d.user_id as "userId", d.due_at as "itemDueAt",
       w.warn_at as "itemWarnAt", d.calm,
       d.class_rank as "classRank", d.since_at as "sinceAt", d.key
     from (select * from (${items.join(' union all ')}) d ${order} limit ${size}) d
     join ticket t on t.id = d.ticket_id left join work_order o on o.id = d.order_id
     left join lateral (select min(c.warn_at) as warn_at from clock c
       where c.ticket_id = d.ticket_id and c.state = 'running' and c.due_at = d.due_at) w on true
     ${order}`,
    values,
  );
  const page = cut(rows, query.limit, (row) => [
    Number.isFinite(row.itemDueAt) ? row.itemDueAt : 'infinity',
    row.calm,
    row.classRank,
    row.sinceAt,
    row.id,
    row.key,
  ]);
  return done({ items: page.items.map(presentDeskRow), next: page.next });
}

function presentDeskRow(row: Row): ReplyOf<typeof ticketRoutes.desk>['items'][number] {
  return {
    desk: row.desk,
    reason: row.reason,
    orderId: row.orderId,
    orderNumber: row.orderNumber,
    orderKind: row.orderKind,
    asked: row.asked,
    unitId: row.unitId,
    userId: row.userId,
    dueAt: isoOrNull(row.itemDueAt),
    warnAt: isoOrNull(row.itemWarnAt),
    sinceAt: iso(row.sinceAt),
    task: row.task,
    ticket: presentBrief(row),
  };
}

/** SQL for the items of `desk_item d` a person at the desk sees, in parts that share no item. */
function waysToSee(actor: Actor, desk: Desk, mine: boolean, put: (value: unknown) => string): string[] {
  if (!mine && desk === 'department') return waysToTake(actor, desk, put);
  const own = `d.user_id = ${put(actor.id)}`;
  return mine ? [own] : [...waysToTake(actor, desk, put), own];
}

/** SQL for the items of `desk_item d` that a person at the desk could take: those of the unit that nobody has. */
export function waysToTake(actor: Actor, desk: Desk, put: (value: unknown) => string): string[] {
  if (desk === 'department') {
    return actor.grants['order.handle'] === 'all' ? ['true'] : [`d.unit_id = ${put(actor.departmentId)}`];
  }
  if (desk !== 'agent') return ['d.user_id is null'];
  return [
    'd.user_id is null and d.unit_id is null',
    `d.user_id is null and d.unit_id = ${put(actor.teamId)}`,
  ];
}

/** How much waits on each desk of this person; a count that reached the cap stays there. */
export async function deskCounts(context: Context): Promise<Result<ReplyOf<typeof ticketRoutes.deskCounts>>> {
  const desks = await Promise.all(desksOf(context.actor).map((desk) => countDesk(context, desk)));
  return done({ desks });
}

const cap = 1_000;

async function countDesk({ actor, database }: Context, desk: Desk) {
  const values: unknown[] = [desk, actor.id, cap];
  const ways = waysToSee(actor, desk, false, (value) => `$${values.push(value)}`);
  const items = ways.map(
    (way) =>
      `(select d.user_id, d.due_at from desk_item d where ${way} and d.desk = $1 order by d.due_at limit $3)`,
  );
  const counts = await database.one<{ waiting: number; mine: number; overdue: number }>(
    `select count(*) as waiting, count(*) filter (where user_id = $2) as mine,
       count(*) filter (where due_at < now()) as overdue
     from (select * from (${items.join(' union all ')}) d order by d.due_at limit $3) d`,
    values,
  );
  return { desk, ...counts };
}
