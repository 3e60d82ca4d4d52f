import type { SearchQuery } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import type { DirectSearch, Found, Put } from '#platform/search/kinds.ts';
import { lineNumber } from '../../customers/public.ts';
import { reachable } from '../access.ts';

/** A ticket as an entry `e`. */
const asEntry = `t.id, t.id as ticket_id, case t.kind when 'suggestion' then 'suggestion' else 'ticket' end as kind,
  t.registered_at as at`;

/** Tickets by their number, or how it begins; the prefix may be missing. */
export async function ticketsByNumber(
  { database }: Context,
  { query, narrow, most }: DirectSearch,
): Promise<Found[]> {
  const beginnings = await beginningsOf(database.reports, query);
  const select = (put: Put) =>
    `select ${asEntry} from ticket t where ${rangesOf(beginnings, 't.number', put)}`;
  return run(database.reports, narrow, most, select);
}

/** Tickets by the number of the caller or the line, among those whose numbers this person may unmask. */
export async function byLine(
  { actor }: Context,
  { query, narrow, most }: DirectSearch,
  queries: Queries,
): Promise<Found[]> {
  return run(queries, narrow, most, (put) => {
    const number = put(lineNumber(query.line ?? ''));
    return `select ${asEntry} from ticket t where t.id in (
        select id from ticket where contact_phone = ${number} and contact_phone <> ''
        union select id from ticket where line_number = ${number} and line_number <> '')
      and ${reachable(actor, 'personalData.unmask', put)}`;
  });
}

/** What a person with a narrow reach handles, though it belongs to somebody else: too changeable to be in the index. */
export async function handledTickets(
  { database, actor }: Context,
  { query, narrow, most }: DirectSearch,
): Promise<Found[]> {
  if (!isNarrow(actor.grants['ticket.read'])) return [];
  const select = (put: Put) =>
    `select ${asEntry} from ticket t join search_entry s on s.id = t.id
     where t.handler_id = ${put(actor.id)} and ${holdsAll(query, put)}`;
  return run(database.reports, narrow, most, select);
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

/**
 * SQL for numbers that begin so; each bound a value of its own, so that the planner sees how few they are. Whatever follows a
 * beginning, digit or hyphen, sorts before a colon.
 */
export function rangesOf(beginnings: readonly string[], column: string, put: Put): string {
  if (beginnings.length === 0) return 'false';
  const range = (beginning: string) =>
    `(${column} ~>=~ ${put(beginning)} and ${column} ~<~ ${put(`${beginning}:`)})`;
  return beginnings.map(range).join(' or ');
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
  // Found first and put in order then: a walk in that order, looking for so few, would go through the whole history.
  const sql = `with e as materialized (${entries(put)}) select e.kind, e.id, e.at from e where ${narrow(put)}
    order by e.at desc, e.id desc limit ${put(most)}`;
  return queries.query<Found>(sql, values);
}
