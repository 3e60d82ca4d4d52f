import type { SearchQuery } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import type { DirectSearch, Found, Put } from '#platform/search/kinds.ts';
import { lineNumber } from '../../customers/public.ts';
import { reachable } from '../access.ts';

type TicketKindFound = 'ticket' | 'suggestion';

/** A ticket as an entry `e`. */
const asEntry = (kind: TicketKindFound) =>
  `t.id, t.id as ticket_id, '${kind}'::text as kind, t.registered_at as at`;

const ofKind = (kind: TicketKindFound) => `(t.kind = 'suggestion') = ${kind === 'suggestion'}`;

/** Tickets by their number, or how it begins; the prefix may be missing. */
export async function ticketsByNumber(
  { database }: Context,
  { query, narrow, most }: DirectSearch,
  kind: TicketKindFound,
): Promise<Found[]> {
  const beginnings = await beginningsOf(database.reports, query);
  return run(
    database.reports,
    narrow,
    most,
    (put) =>
      `select ${asEntry(kind)} from unnest(${put(beginnings)}::text[]) as p (beginning), lateral (
       select * from ticket t where t.number ~>=~ p.beginning and t.number ~<~ (p.beginning || ':')) t
     where ${ofKind(kind)}`,
  );
}

/** Tickets by the number of the caller or the line, among those whose numbers this person may unmask. */
export async function byLine(
  { actor }: Context,
  { query, narrow, most }: DirectSearch,
  queries: Queries,
  kind: TicketKindFound,
): Promise<Found[]> {
  return run(queries, narrow, most, (put) => {
    const number = put(lineNumber(query.line ?? ''));
    const lines = `(select * from ticket where contact_phone = ${number} and contact_phone <> ''
       union select * from ticket where line_number = ${number} and line_number <> '')`;
    return `select ${asEntry(kind)} from (select * from ticket t where t.id in (select id from ${lines} as l)) t
      where ${ofKind(kind)} and ${reachable(actor, 'personalData.unmask', put)}`;
  });
}

/** What a person with a narrow reach handles, though it belongs to somebody else: too changeable to be in the index. */
export async function handledTickets(
  { database, actor }: Context,
  { query, narrow, most }: DirectSearch,
  kind: TicketKindFound,
): Promise<Found[]> {
  if (!isNarrow(actor.grants['ticket.read'])) return [];
  return run(
    database.reports,
    narrow,
    most,
    (put) =>
      `select ${asEntry(kind)} from ticket t join search_entry s on s.id = t.id
     where t.handler_id = ${put(actor.id)} and ${ofKind(kind)} and ${holdsAll(query, put)}`,
  );
}

/** Whether a reach is one of those that follow who handles a case. */
export function isNarrow(scope: string | undefined): boolean {
  return scope === 'own' || scope === 'team' || scope === 'branch';
}

/** SQL that holds for an entry `s` with every term. */
export function holdsAll({ terms }: SearchQuery, put: Put): string {
  return terms.map((term) => `strpos(s.text, ${put(term)}) > 0`).join(' and ');
}

/** How the numbers begin that may be meant: where no prefix was typed, with every one that was given on that day. */
export async function beginningsOf(queries: Queries, { number }: SearchQuery): Promise<string[]> {
  if (number === null) return [];
  const { prefix, day, place } = number;
  const rest = `${day}${place === '' ? '' : `-${place}`}`;
  if (prefix !== null) return [`${prefix}${rest}`];
  const rows = await queries.query<{ prefix: string }>(
    'select prefix from number_counter where day = $1::date',
    [day],
  );
  return rows.map((row) => `${row.prefix}${rest}`);
}

/** The newest of the entries that a statement gives, narrowed to what may be shown here. */
export async function run(
  queries: Queries,
  narrow: DirectSearch['narrow'],
  most: number,
  entries: (put: Put) => string,
): Promise<Found[]> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const sql = `select e.kind, e.id, e.at from (${entries(put)}) e where ${narrow(put)}
    order by e.at desc, e.id desc limit ${put(most)}`;
  return queries.query<Found>(sql, values);
}
