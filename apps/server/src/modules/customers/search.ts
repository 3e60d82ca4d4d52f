import type { SearchHit } from '@redress/contract';
import { type CustomerClass, fold, marksIn, type SearchQuery } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { maskPhone } from '#platform/privacy/mask.ts';
import type { SearchEntry } from '#platform/search/entry.ts';
import { bestExcerpt } from '#platform/search/excerpt.ts';
import { initialsOf } from '#platform/search/initials.ts';
import { type DirectSearch, type Found, type Put, perRow, type SearchKind } from '#platform/search/kinds.ts';
import { lineNumber, phoneDigits } from './numbers.ts';
import { reachOf, withinReach } from './reach.ts';

/** What a customer record is found by; telephone, line, address and identity number are masked, so they are not (V1). */
export interface FindableCustomer {
  readonly id: string;
  readonly name: string;
  readonly class: CustomerClass;
  readonly note: string;
  readonly branchId: string | null;
  readonly createdBy: string | null;
  readonly createdAt: number;
}

/** The entry of a customer record. */
export function entryOf(customer: FindableCustomer): SearchEntry {
  const { id, name, note, branchId, createdBy } = customer;
  return {
    id,
    kind: 'customer',
    ticketId: null,
    at: customer.createdAt,
    names: [name],
    texts: [note],
    facets: [
      `class:${customer.class}`,
      ...(branchId === null ? [] : [`customer/branch:${branchId}`]),
      ...(createdBy === null ? [] : [`customer/user:${createdBy}`]),
    ],
  };
}

const columns = `c.id, c.name, c.class, c.note, c.branch_id as "branchId", c.created_by as "createdBy", c.created_at as "createdAt"`;

/** The entries of these records as they stand. */
export async function entriesOf(queries: Queries, ids: readonly string[]): Promise<SearchEntry[]> {
  const sql = `select ${columns} from customer c where c.id = any($1::uuid[])`;
  return (await queries.query<FindableCustomer>(sql, [ids])).map(entryOf);
}

/** Customers as the search box finds them (B7, F1). */
export const customerSearchKind: SearchKind = {
  kind: 'customer',
  scope: (actor) => {
    const { everything, branchId, userId } = reachOf(actor, 'customer.read');
    if (actor.grants['customer.read'] === undefined) return null;
    if (everything) return ['customer'];
    const own = `customer/user:${userId}`;
    return branchId === null ? [own] : [own, `customer/branch:${branchId}`];
  },
  visible: (actor, put) => {
    const reach = reachOf(actor, 'customer.read');
    return reach.everything ? 'true' : customerWhere(withinReach(put(JSON.stringify(reach))));
  },
  filter: ({ status, departmentId, customerClass }, _actor, put) => {
    // A customer has no state and complains of nobody: cases do.
    if (departmentId !== undefined || (status !== undefined && status.length > 0)) return null;
    if (customerClass === undefined || customerClass.length === 0) return { facets: {}, sql: 'true' };
    return {
      facets: { class: customerClass.map((one) => `class:${one}`) },
      sql: customerWhere(`c.class = any(${put(customerClass)}::text[])`),
    };
  },
  direct: {
    byNumber: ({ database }, search) => byNumber(database.reports, search),
    byLine,
  },
  present,
  source: {
    ids: async (queries, after, size) => {
      const rows = await queries.query<{ id: string }>(
        'select id from customer where $1::uuid is null or id > $1 order by id limit $2',
        [after, size],
      );
      return rows.map(({ id }) => id);
    },
    entries: async (transaction, ids, wait) => {
      const rows = await transaction.query<FindableCustomer>(
        `select ${columns} from customer c where c.id = any($1::uuid[]) order by c.id
         for no key update ${wait ? '' : 'skip locked'}`,
        [ids],
      );
      return rows.map((row) => ({ id: row.id, entries: [entryOf(row)] }));
    },
  },
};

function customerWhere(sql: string): string {
  return `exists (select from customer c where c.id = e.id and ${sql} ${perRow})`;
}

const asEntry = `c.id, null::uuid as ticket_id, 'customer'::text as kind, date_trunc('milliseconds', c.created_at) as at`;

async function byNumber(queries: Queries, search: DirectSearch): Promise<Found[]> {
  const { number } = search.query;
  if (number === null || number.place === '') return [];
  const whole = `${number.prefix ?? 'KH'}${number.day}-${number.place}`;
  return narrowed(
    queries,
    search,
    (put) => `select ${asEntry} from customer c where c.number = ${put(whole)}`,
  );
}

async function byLine({ actor }: Context, search: DirectSearch, queries: Queries): Promise<Found[]> {
  const { line } = search.query;
  if (line === null) return [];
  return narrowed(queries, search, (put) => {
    const [phone, number] = [put(phoneDigits(line)), put(lineNumber(line))];
    return `select ${asEntry} from customer c where ${withinReach(put(JSON.stringify(reachOf(actor, 'personalData.unmask'))))}
      and c.id in (select customer_id from customer_contact where kind = 'phone' and lookup = ${phone} and lookup <> ''
        union select customer_id from customer_line where number = ${number})`;
  });
}

async function narrowed(
  queries: Queries,
  { narrow, most }: DirectSearch,
  entries: (put: Put) => string,
): Promise<Found[]> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const sql = `with e as materialized (${entries(put)}) select e.kind, e.id, e.at from e where ${narrow(put)}
    order by e.at desc, e.id desc limit ${put(most)}`;
  return queries.query<Found>(sql, values);
}

async function present(
  { database }: Context,
  ids: readonly string[],
  { terms, line }: SearchQuery,
): Promise<ReadonlyMap<string, SearchHit>> {
  const rows = await database.reports.query<FindableCustomer & { readonly number: string }>(
    `select ${columns}, c.number from customer c where c.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map((row): [string, SearchHit] => [
      row.id,
      {
        kind: 'customer',
        id: row.id,
        ticketId: null,
        number: row.number,
        title: {
          text: row.name,
          marks: marksIn(row.name, terms, initialsOf(fold(row.name))).map(([start, end]) => [start, end]),
        },
        excerpt: bestExcerpt({ note: row.note }, terms),
        at: moment(row.createdAt),
        status: null,
        customerClass: row.class,
        departmentId: null,
        line: line === null ? null : maskPhone(lineNumber(line)),
      },
    ]),
  );
}
