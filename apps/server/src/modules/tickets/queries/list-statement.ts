import type { InputOf, ticketRoutes } from '@redress/contract';
import type { Actor } from '@redress/domain';
import { lineNumber } from '../../customers/public.ts';
import { readable } from '../access.ts';
import { at, oneOf } from './cursor.ts';
import { nearestClock, ticketColumns } from './rows.ts';

/** What narrows a list of tickets. */
export type TicketFilters = Omit<InputOf<typeof ticketRoutes.list>['query'], 'after' | 'limit'>;

/** The key of a row of the list: when it was registered (epoch milliseconds), and its id. */
export type ListKey = readonly (string | number)[];

/** What part of a list is asked for. */
export interface ListPart {
  readonly limit: number;
  readonly after: ListKey | undefined;
  /** How many tickets are looked at, at most, whether they match or not; null to look at all. */
  readonly look: number | null;
}

/** A statement with its parameters: every value is a parameter, every name is ours. */
export interface ListStatement {
  readonly sql: string;
  readonly values: unknown[];
}

type Put = (value: unknown) => string;

/** The statement of one page. */
export function listStatement(actor: Actor, filters: TicketFilters, part: ListPart): ListStatement {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const walk = walkOf(actor, filters, part, put);
  const order = orderOf('t.registered_at', 't.id', filters);
  const where = filterOf(actor, filters, values, put);
  const cutAt = `limit ${put(part.limit)}`;
  const matching = `select * from (${walk('*')}) t where ${where} ${order} ${cutAt}`;
  const sql = `select ${ticketColumns}, c."dueAt", c."warnAt" from (${matching}) t ${nearestClock} ${order}`;
  return { sql, values };
}

/** The statement that finds the key of the last ticket looked at; it answers no row when there were fewer. */
export function endStatement(
  actor: Actor,
  filters: TicketFilters,
  part: ListPart & { look: number },
): ListStatement {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const walk = walkOf(actor, filters, part, put);
  const order = orderOf('t.registered_at', 't.id', filters);
  const last = `offset ${put(part.look - 1)} limit 1`;
  return {
    sql: `select t.registered_at as at, t.id from (${walk('id, registered_at')}) t ${order} ${last}`,
    values,
  };
}

/** Whether a text names something that an index finds at once, wherever in the list it is. */
export function isLookUp({ text }: TicketFilters): boolean {
  return text !== undefined && (isNumber(text) || isPhone(text));
}

/**
 * The tickets in the order of the list along one index, the most selective there is for these filters: a department's
 * orders, one value of a column, several states side by side, or all. What else narrows the list is judged on the way.
 */
function walkOf(actor: Actor, filters: TicketFilters, { after, look }: ListPart, put: Put) {
  const most = look === null ? null : put(look);
  // Without an end to the looking there is no order either: the planner then takes the way that the filters allow.
  const along = (registeredAt: string, id: string) =>
    most === null ? '' : `${orderOf(registeredAt, id, filters)} limit ${most}`;
  const key = after && `(${put(at(after[0]))}::timestamptz, ${put(after[1])}::uuid)`;
  const bounds = (registeredAt: string, id: string) => [
    ...(filters.from === undefined
      ? []
      : [`${registeredAt} >= ${put(new Date(filters.from).toISOString())}`]),
    ...(filters.to === undefined ? [] : [`${registeredAt} < ${put(new Date(filters.to).toISOString())}`]),
    ...(key === undefined
      ? []
      : [`(${registeredAt}, ${id}) ${filters.sort === 'newest' ? '<' : '>'} ${key}`]),
  ];
  const orders = ordersOf(actor, filters, put);
  if (orders !== null) {
    const where = [...orders, ...bounds('o.ticket_registered_at', 'o.ticket_id')].join(' and ');
    return (columns: string) =>
      `select ${columnsOf(columns)} from work_order o join ticket t on t.id = o.ticket_id where ${where} ${along('o.ticket_registered_at', 'o.ticket_id')}`;
  }
  const order = along('t.registered_at', 't.id');
  const several = severalOf(filters);
  const one = several === null ? onesOf(filters).slice(0, 1) : [];
  const where = [
    ...one.map(([column, value]) => `${column} = ${put(value)}`),
    ...bounds('t.registered_at', 't.id'),
  ];
  const table = (conditions: readonly string[]) => (columns: string) =>
    `select ${columnsOf(columns)} from ticket t${conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`} ${order}`;
  if (several === null) return table(where);
  const values = put(several.values);
  const branch = table([`${several.column} = one.value`, ...where]);
  return (columns: string) =>
    `select t.* from unnest(${values}::text[]) as one (value), lateral (${branch(columns)}) t ${order}`;
}

function columnsOf(columns: string): string {
  return columns
    .split(', ')
    .map((column) => `t.${column}`)
    .join(', ');
}

function orderOf(registeredAt: string, id: string, { sort }: TicketFilters): string {
  const direction = sort === 'newest' ? 'desc' : 'asc';
  return `order by ${registeredAt} ${direction}, ${id} ${direction}`;
}

/** The columns with one wanted value that have an index in the order of the list, the most selective first. */
function onesOf(filters: TicketFilters): readonly (readonly [string, string])[] {
  const { customerId, ownerId, handlerId, natureId, businessTypeId, status, kind } = filters;
  const ones = [
    ['t.customer_id', customerId],
    ['t.owner_id', ownerId],
    ['t.handler_id', handlerId],
    ['t.nature_id', natureId],
    ['t.business_type_id', businessTypeId],
    ['t.status', status?.length === 1 ? status[0] : undefined],
    ['t.kind', kind?.length === 1 ? kind[0] : undefined],
  ] as const;
  return ones.flatMap(([column, value]) => (value === undefined ? [] : [[column, value] as const]));
}

/** A column with several wanted values, each of which is walked along its index by itself: together they have no order. */
function severalOf(filters: TicketFilters) {
  const { status, kind, ...others } = filters;
  if (onesOf(others).length > 0) return null;
  if (status !== undefined && status.length > 1) return { column: 't.status', values: status } as const;
  if (status !== undefined && status.length === 1) return null;
  return kind !== undefined && kind.length > 1 ? ({ column: 't.kind', values: kind } as const) : null;
}

/**
 * What says which orders are walked to list the tickets of a department, once each: its own issued ones for who works there,
 * all of it for who asks for it. Null where no department narrows the list.
 */
function ordersOf(actor: Actor, { departmentId }: TicketFilters, put: Put): readonly string[] | null {
  const own = actor.grants['ticket.read'] === 'department';
  if (!own && departmentId === undefined) return null;
  const walked = put(own ? actor.departmentId : departmentId);
  const issued = (order: string) => (own ? ` and ${order}.issued_at is not null` : '');
  return [
    `o.department_id = ${walked}${issued('o')}`,
    `not exists (select from work_order e where e.ticket_id = o.ticket_id and e.department_id = ${walked}${issued('e')} and e.id < o.id)`,
    ...(own && departmentId !== undefined
      ? [
          `exists (select from work_order e where e.ticket_id = o.ticket_id and e.department_id = ${put(departmentId)} and e.issued_at is not null)`,
        ]
      : []),
  ];
}

function filterOf(actor: Actor, filters: TicketFilters, values: unknown[], put: Put): string {
  const where: string[] = [];
  // A department's walk passes nothing but what the department may read.
  if (actor.grants['ticket.read'] !== 'department') {
    const rights = readable(actor, values.length + 1);
    where.push(rights.sql);
    values.push(...rights.values);
  }
  const among = (column: string, list: readonly string[] | undefined) => {
    if (list !== undefined && list.length > 0) where.push(oneOf(column, list, put));
  };
  among('t.kind', filters.kind);
  among('t.status', filters.status);
  among('t.channel', filters.channel);
  among('t.customer_class', filters.customerClass);
  for (const [column, value] of onesOf({ ...filters, status: undefined, kind: undefined })) {
    where.push(`${column} = ${put(value)}`);
  }
  if (filters.urgent !== undefined) where.push(`t.urgent = ${put(filters.urgent)}`);
  if (filters.repeat !== undefined) where.push(`(t.repeat is not null) = ${put(filters.repeat)}`);
  if (filters.text !== undefined && filters.text !== '') where.push(textFilter(filters.text, put));
  return where.length === 0 ? 'true' : where.join(' and ');
}

/** A number finds what has that number; any other text is looked for in name and content. */
function textFilter(text: string, put: Put): string {
  if (isNumber(text)) {
    const prefix = put(`${text.toUpperCase()}%`);
    // Two look-ups by index; with an `or` between them the whole table would be read.
    return `t.id in (select id from ticket where number like ${prefix}
      union select ticket_id from work_order where number like ${prefix})`;
  }
  if (isPhone(text)) {
    const digits = put(lineNumber(text));
    return `t.id in (select id from ticket where contact_phone = ${digits}
      union select id from ticket where line_number = ${digits}
      union select id from ticket where external_number <> '' and external_number in (${digits}, ${put(text)}))`;
  }
  const part = put(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
  return `(t.complainant_name like ${part} or t.content like ${part} or t.external_number like ${part})`;
}

function isNumber(text: string): boolean {
  return /^[A-Za-z]{2}\d{8}(-\d*)?$/.test(text);
}

function isPhone(text: string): boolean {
  return /^[+\d][\d ()-]{2,}$/.test(text);
}
