import type { InputOf, ReplyOf, ticketRoutes } from '@redress/contract';
import { availableOnOrder, type OrderStatus } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { readable } from '../access.ts';
import { iso, isoOrNull } from '../present.ts';
import { loadCases } from '../store/load.ts';
import { at, cut, oneOf, partsOf } from './cursor.ts';

type Query = InputOf<typeof ticketRoutes.orders>['query'];
type Reply = ReplyOf<typeof ticketRoutes.orders>;

/** What narrows a list of orders. */
export type OrderFilters = Omit<Query, 'after' | 'limit'>;

/** An order as a list shows it, as it comes from the database. */
export interface OrderListRow {
  readonly id: string;
  readonly number: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly kind: Reply['items'][number]['kind'];
  readonly status: OrderStatus;
  readonly departmentId: string;
  readonly handlerId: string | null;
  readonly task: string;
  readonly urgent: boolean;
  readonly issuedBy: string | null;
  readonly issuedAt: number;
  readonly repliedAt: number | null;
  readonly urgings: number;
  readonly lastUrgedAt: number | null;
  readonly dueAt: number;
  readonly warnAt: number | null;
  readonly clockState: Reply['items'][number]['clockState'];
}

/** The list by which surveyor, sender, team leader and department follow orders: those that run, by due time (E2, O4). */
export async function listOrders(context: Context, query: Query): Promise<Result<Reply>> {
  const after = query.after === undefined ? undefined : partsOf(query.after, ['moment', 'uuid']);
  if (after === null) return refused('cursorInvalid');
  const rows = await orderRows(context, context.database, query, query.limit + 1, after);
  const page = cut(rows, query.limit, (row) => [isRunning(query) ? row.dueAt : row.issuedAt, row.id]);
  return done({ items: await withCommands(context, page.items), next: page.next });
}

function isRunning({ state }: OrderFilters): boolean {
  return state === 'live' || state === 'dueSoon' || state === 'overdue';
}

/** At most `limit` of the orders this person may see, in the order of the list. */
export async function orderRows(
  context: Context,
  database: Pick<Context['database'], 'query'>,
  query: OrderFilters,
  limit: number,
  after?: readonly (string | number)[],
): Promise<OrderListRow[]> {
  const running = isRunning(query);
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const where: string[] = [];
  const own = context.actor.grants['ticket.read'] === 'department';
  const department = own ? context.actor.departmentId : query.departmentId;
  if (own) where.push('o.issued_at is not null');
  else {
    const rights = readable(context.actor, 1);
    values.push(...rights.values);
    where.push(rights.sql);
  }
  if (department !== undefined) where.push(`o.department_id = ${put(department)}`);
  if (query.status !== undefined) where.push(oneOf('o.status', query.status, put));
  if (query.from !== undefined) where.push(`o.issued_at >= ${put(at(query.from))}`);
  if (query.to !== undefined) where.push(`o.issued_at < ${put(at(query.to))}`);
  // A clock that waits is neither due soon nor overdue: its due time moves when it runs on.
  if (query.state === 'dueSoon')
    where.push("c.state = 'running' and c.warn_at <= now() and c.due_at >= now()");
  if (query.state === 'overdue') where.push("c.state = 'running' and c.due_at < now()");
  if (query.state === 'replied') where.push("o.status in ('replied', 'verified')");
  // Only these have a clock that goes on, and their index holds nothing else.
  if (running) where.push("o.status in ('issued', 'accepted') and c.state in ('running', 'paused')");
  if (!running) where.push('o.issued_at is not null');
  if (after !== undefined) {
    const [key, id] = after;
    where.push(
      running
        ? `(c.due_at, c.order_id) > (${put(at(key))}::timestamptz, ${put(id)}::uuid)`
        : `(o.issued_at, o.id) < (${put(at(key))}::timestamptz, ${put(id)}::uuid)`,
    );
  }
  const from = running ? runningOrders(department, put) : everyOrder;
  return database.query<OrderListRow>(
    `select o.id, o.number, t.id as "ticketId", t.number as "ticketNumber", o.kind, o.status,
       o.department_id as "departmentId", o.handler_id as "handlerId", left(o.task, 200) as task, o.urgent,
       o.issued_by as "issuedBy", o.issued_at as "issuedAt", o.replied_at as "repliedAt", o.urgings,
       o.last_urged_at as "lastUrgedAt", c.due_at as "dueAt", c.warn_at as "warnAt", c.state as "clockState"
     from ${from} where ${where.join(' and ')}
     order by ${running ? 'c.due_at, c.order_id' : 'o.issued_at desc, o.id desc'} limit ${put(limit)}`,
    values,
  );
}

const everyOrder =
  "work_order o join ticket t on t.id = o.ticket_id left join clock c on c.order_id = o.id and c.kind = 'order'";

/**
 * Orders that go on with their clocks. What goes on in one department is little, and is fetched whole: along the clocks one
 * would pass those of all the others.
 */
function runningOrders(department: string | null | undefined, put: (value: unknown) => string): string {
  if (department === undefined) {
    return "clock c join work_order o on o.id = c.order_id and c.kind = 'order' join ticket t on t.id = o.ticket_id";
  }
  return `(select * from work_order where department_id = ${put(department)} and status in ('issued', 'accepted') offset 0) o,
    lateral (select * from clock where order_id = o.id and kind = 'order' offset 0) c join ticket t on t.id = c.ticket_id`;
}

/** Each row with the commands this person may give on the order, so that the list can be worked. */
async function withCommands(context: Context, rows: readonly OrderListRow[]): Promise<Reply['items']> {
  const { cases } = await loadCases(context.database, [...new Set(rows.map((row) => row.ticketId))]);
  const byId = new Map(cases.map((found) => [found.ticket.id, found]));
  return rows.map((row) => {
    const found = byId.get(row.ticketId);
    const order = found?.orders.find((one) => one.id === row.id);
    return {
      ...row,
      issuedAt: isoOrNull(row.issuedAt),
      repliedAt: isoOrNull(row.repliedAt),
      lastUrgedAt: isoOrNull(row.lastUrgedAt),
      dueAt: row.dueAt === null ? null : iso(row.dueAt),
      warnAt: isoOrNull(row.warnAt),
      available: found && order ? availableOnOrder(found, order, context.actor) : [],
    };
  });
}
