import type { SearchHit } from '@redress/contract';
import { fold, marksIn, type OrderReply, type SearchQuery } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { bestExcerpt } from '#platform/search/excerpt.ts';
import { initialsOf } from '#platform/search/initials.ts';
import { iso } from '../present.ts';

interface Row {
  readonly id: string;
  readonly ticketId: string;
  readonly number: string;
  readonly status: SearchHit['status'];
  readonly customerClass: SearchHit['customerClass'];
  readonly departmentId: string;
  readonly name: string;
  readonly task: string;
  readonly reason: string;
  readonly endReason: string;
  readonly reply: OrderReply | null;
  readonly proposedAt: number;
}

/** Orders as hits, with what was looked for marked; they are named after the complainant of their case. */
export async function presentOrders(
  { database }: Context,
  ids: readonly string[],
  { terms }: SearchQuery,
): Promise<ReadonlyMap<string, SearchHit>> {
  const rows = await database.reports.query<Row>(
    `select o.id, o.ticket_id as "ticketId", o.number, o.status, t.customer_class as "customerClass",
       o.department_id as "departmentId", t.complainant_name as name, o.task, o.reason, o.end_reason as "endReason",
       o.reply, o.proposed_at as "proposedAt"
     from work_order o join ticket t on t.id = o.ticket_id where o.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, hitOf(row, terms)]));
}

function hitOf(row: Row, terms: readonly string[]): SearchHit {
  const { task, reply } = row;
  const replied = reply === null ? '' : [reply.cause, reply.measures, reply.result].join('\n');
  const marks = marksIn(row.name, terms, initialsOf(fold(row.name)));
  return {
    kind: 'order',
    id: row.id,
    ticketId: row.ticketId,
    number: row.number,
    title: { text: row.name, marks: marks.map(([start, end]) => [start, end]) },
    excerpt: bestExcerpt({ task, reply: replied, reason: `${row.reason}\n${row.endReason}`.trim() }, terms),
    at: iso(row.proposedAt),
    status: row.status,
    customerClass: row.customerClass,
    departmentId: row.departmentId,
    line: null,
  };
}
