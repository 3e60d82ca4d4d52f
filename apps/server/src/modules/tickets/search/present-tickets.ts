import type { SearchHit } from '@redress/contract';
import { fold, marksIn, type SearchQuery } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { maskPhone } from '#platform/privacy/mask.ts';
import { bestExcerpt } from '#platform/search/excerpt.ts';
import { initialsOf } from '#platform/search/initials.ts';
import { lineNumber } from '../../customers/public.ts';
import { iso } from '../present.ts';
import { searchKindOf } from './entries.ts';

interface Row {
  readonly id: string;
  readonly kind: 'complaint' | 'suggestion';
  readonly number: string;
  readonly status: SearchHit['status'];
  readonly customerClass: SearchHit['customerClass'];
  readonly name: string;
  readonly contactPhone: string;
  readonly lineNumber: string;
  readonly content: string;
  readonly demand: string;
  readonly cause: string;
  readonly handling: string;
  readonly answer: string;
  readonly externalNumber: string;
  readonly registeredAt: number;
}

/** Tickets as hits, masked, with what was looked for marked. */
export async function presentTickets(
  { database }: Context,
  ids: readonly string[],
  query: SearchQuery,
): Promise<ReadonlyMap<string, SearchHit>> {
  const rows = await database.reports.query<Row>(
    `select id, kind, number, status, customer_class as "customerClass", complainant_name as name,
       contact_phone as "contactPhone", line_number as "lineNumber", content, demand, cause, handling, answer,
       external_number as "externalNumber", registered_at as "registeredAt"
     from ticket where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, hitOf(row, query)]));
}

function hitOf(row: Row, { terms, line }: SearchQuery): SearchHit {
  const { content, demand, cause, handling, answer, externalNumber } = row;
  const marks = marksIn(row.name, terms, initialsOf(fold(row.name)));
  const wanted = line === null ? null : lineNumber(line);
  return {
    kind: searchKindOf(row),
    id: row.id,
    ticketId: row.id,
    number: row.number,
    title: { text: row.name, marks: marks.map(([start, end]) => [start, end]) },
    excerpt: bestExcerpt({ content, demand, cause, handling, answer, externalNumber }, terms),
    at: iso(row.registeredAt),
    status: row.status,
    customerClass: row.customerClass,
    departmentId: null,
    line: wanted !== null && [row.contactPhone, row.lineNumber].includes(wanted) ? maskPhone(wanted) : null,
  };
}
