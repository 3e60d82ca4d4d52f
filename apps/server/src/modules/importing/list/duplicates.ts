import { civilDay, type ImportedRow, type ImportedTicket } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';

/** Line of a row → what it repeats: the number of a ticket, or `#` and an earlier line of the list. */
export type Duplicates = ReadonlyMap<number, string>;

/**
 * Rows that repeat an earlier row of the list or a ticket that is there: the same outside number; or, where one of them has
 * none, the same customer (phone, else line, else name and address), content and day.
 */
export async function findDuplicates(
  queries: Queries,
  rows: readonly ImportedRow[],
  zone: string,
): Promise<Duplicates> {
  const ready = rows.flatMap((row) => (row.ok ? [{ line: row.line, ticket: row.ticket }] : []));
  return new Map([...withinList(ready, zone), ...(await amongTickets(queries, ready, zone))]);
}

interface Ready {
  readonly line: number;
  readonly ticket: ImportedTicket;
}

function withinList(ready: readonly Ready[], zone: string): Map<number, string> {
  const numbered = new Map<string, number>();
  const bySame = new Map<string, { line: number; numbered: boolean }>();
  const found = new Map<number, string>();
  for (const { line, ticket } of ready) {
    const number = ticket.facts.externalNumber;
    const same = sameness(ticket, zone);
    const earlier = same === null ? undefined : bySame.get(same);
    const repeats =
      numbered.get(number) ?? (earlier && (number === '' || !earlier.numbered) ? earlier.line : undefined);
    if (repeats !== undefined) found.set(line, `#${repeats}`);
    if (number !== '' && !numbered.has(number)) numbered.set(number, line);
    if (same !== null && !earlier) bySame.set(same, { line, numbered: number !== '' });
  }
  return found;
}

function sameness({ facts, registeredAt }: ImportedTicket, zone: string): string | null {
  const { contactPhone, lineNumber, complainantName, contactAddress } = facts;
  const customer = contactPhone || lineNumber || (complainantName && `${complainantName}\n${contactAddress}`);
  return customer === '' ? null : JSON.stringify([customer, facts.content, civilDay(registeredAt, zone)]);
}

// One branch for each way a customer is known, so that each has its index.
const amongTicketsSql = `with given as (
    select * from jsonb_to_recordset($1::jsonb) as given (line integer, external text, phone text, "lineNumber" text,
      name text, address text, content text, at timestamptz)
  ), same_number as (
    select g.line, t.number from given g join ticket t on t.external_number = g.external where g.external <> ''
  ), candidate as (
    select g.line, t.* from given g join ticket t on t.contact_phone = g.phone and t.content = g.content where g.phone <> ''
    union all
    select g.line, t.* from given g join ticket t on t.line_number = g."lineNumber" and t.content = g.content
    where g.phone = '' and g."lineNumber" <> ''
    union all
    select g.line, t.* from given g join ticket t on t.complainant_name = g.name and t.content = g.content
      and t.contact_address = g.address and t.registered_at between g.at - interval '1 day' and g.at + interval '1 day'
    where g.phone = '' and g."lineNumber" = '' and g.name <> ''
  )
  select line, min(number) as number from (
    select line, number from same_number
    union all
    select c.line, c.number from candidate c join given g using (line)
    where (g.external = '' or c.external_number = '')
      and (c.registered_at at time zone $2)::date = (g.at at time zone $2)::date
  ) as repeated group by line`;

async function amongTickets(
  queries: Queries,
  ready: readonly Ready[],
  zone: string,
): Promise<Map<number, string>> {
  const given = ready.map(({ line, ticket: { facts, registeredAt } }) => ({
    line,
    external: facts.externalNumber,
    phone: facts.contactPhone,
    lineNumber: facts.lineNumber,
    name: facts.complainantName,
    address: facts.contactAddress,
    content: facts.content,
    at: moment(registeredAt),
  }));
  const found = await queries.query<{ line: number; number: string }>(amongTicketsSql, [
    JSON.stringify(given),
    zone,
  ]);
  return new Map(found.map(({ line, number }) => [line, number]));
}
