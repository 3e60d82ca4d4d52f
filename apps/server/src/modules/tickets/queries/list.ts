import type { InputOf, ReplyOf, ticketRoutes } from '@redress/contract';
import type { Actor } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { lineNumber } from '../../customers/public.ts';
import { readable } from '../access.ts';
import { at, cut, oneOf, partsOf } from './cursor.ts';
import { nearestClock, presentRow, type TicketListRow, ticketColumns } from './rows.ts';

type Query = InputOf<typeof ticketRoutes.list>['query'];

/** What narrows a list of tickets. */
export type TicketFilters = Omit<Query, 'after' | 'limit'>;

/** A page of the tickets this person may read. */
export async function listTickets(
  context: Context,
  query: Query,
): Promise<Result<ReplyOf<typeof ticketRoutes.list>>> {
  const after = query.after === undefined ? undefined : partsOf(query.after, ['moment', 'uuid']);
  if (after === null) return refused('cursorInvalid');
  const { sql, values } = listStatement(context.actor, query, query.limit + 1, after);
  // A search may be seconds old; a plain list shows what was registered just now.
  const from = query.text ? context.database.reports : context.database;
  const rows = await from.query<TicketListRow>(sql, values);
  const page = cut(rows, query.limit, (row) => [row.registeredAt, row.id]);
  return done({ items: page.items.map(presentRow), next: page.next });
}

/** The statement of one page; every value is a parameter, every name is ours. */
export function listStatement(
  actor: Actor,
  filters: TicketFilters,
  limit: number,
  after?: readonly (string | number)[],
): { readonly sql: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const where: string[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const rights = readable(actor, 1);
  where.push(rights.sql);
  values.push(...rights.values);
  const among = (column: string, list: readonly string[] | undefined) => {
    if (list !== undefined && list.length > 0) where.push(oneOf(column, list, put));
  };
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) where.push(`${column} = ${put(value)}`);
  };
  const several = severalOf(filters);
  if (several?.column !== 't.kind') among('t.kind', filters.kind);
  if (several?.column !== 't.status') among('t.status', filters.status);
  among('t.channel', filters.channel);
  among('t.customer_class', filters.customerClass);
  equal('t.business_type_id', filters.businessTypeId);
  equal('t.nature_id', filters.natureId);
  equal('t.owner_id', filters.ownerId);
  equal('t.handler_id', filters.handlerId);
  equal('t.customer_id', filters.customerId);
  if (filters.departmentId !== undefined) {
    where.push(
      `exists (select from work_order o where o.ticket_id = t.id and o.department_id = ${put(filters.departmentId)})`,
    );
  }
  if (filters.urgent !== undefined) where.push(`t.urgent = ${put(filters.urgent)}`);
  if (filters.repeat !== undefined) where.push(`(t.repeat is not null) = ${put(filters.repeat)}`);
  if (filters.from !== undefined)
    where.push(`t.registered_at >= ${put(new Date(filters.from).toISOString())}`);
  if (filters.to !== undefined) where.push(`t.registered_at < ${put(new Date(filters.to).toISOString())}`);
  if (filters.text !== undefined && filters.text !== '') where.push(textFilter(filters.text, put));
  const newest = filters.sort === 'newest';
  if (after !== undefined) {
    const [registeredAt, id] = after;
    const key = `(${put(at(registeredAt))}::timestamptz, ${put(id)}::uuid)`;
    where.push(`(t.registered_at, t.id) ${newest ? '<' : '>'} ${key}`);
  }
  const direction = newest ? 'desc' : 'asc';
  const order = `order by t.registered_at ${direction}, t.id ${direction}`;
  const cutAt = `limit ${put(limit)}`;
  const matching =
    several === null
      ? `select * from ticket t where ${where.join(' and ')}`
      : `select t.* from unnest(${put(several.values)}::text[]) as one (value), lateral (
           select * from ticket t where ${[`${several.column} = one.value`, ...where].join(' and ')} ${order} ${cutAt}) t`;
  const sql = `select ${ticketColumns}, c."dueAt", c."warnAt" from (
    ${matching} ${order} ${cutAt}) t ${nearestClock} ${order}`;
  return { sql, values };
}

/** A column with several wanted values, each of which is walked along its index by itself: together they have no order. */
function severalOf({ status, kind }: TicketFilters) {
  if (status !== undefined && status.length > 1) return { column: 't.status', values: status } as const;
  return kind !== undefined && kind.length > 1 ? ({ column: 't.kind', values: kind } as const) : null;
}

/** A number finds what has that number; any other text is looked for in name and content. */
function textFilter(text: string, put: (value: unknown) => string): string {
  if (/^[A-Za-z]{2}\d{8}(-\d*)?$/.test(text)) {
    const prefix = put(`${text.toUpperCase()}%`);
    // Two look-ups by index; with an `or` between them the whole table would be read.
    return `t.id in (select id from ticket where number like ${prefix}
      union select ticket_id from work_order where number like ${prefix})`;
  }
  if (/^[+\d][\d ()-]{2,}$/.test(text)) {
    const digits = put(lineNumber(text));
    return `(t.contact_phone = ${digits} or t.line_number = ${digits} or t.external_number in (${digits}, ${put(text)}))`;
  }
  const part = put(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
  return `(t.complainant_name like ${part} or t.content like ${part} or t.external_number like ${part})`;
}
