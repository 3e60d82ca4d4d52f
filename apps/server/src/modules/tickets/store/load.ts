import type { Case, CaseClock, Moment, Order, Survey, Ticket, WrittenWarning } from '@redress/domain';
import { type Queries, statement } from '#platform/database/database.ts';
import { fromRow } from './rows.ts';

/** Cases as they stand, and the moment of the database at which they were read. */
export interface Loaded {
  readonly now: Moment;
  readonly cases: readonly Case[];
}

interface Row {
  readonly now: Moment;
  readonly ticket: Record<string, unknown> | null;
  readonly orders: Record<string, unknown>[];
  readonly surveys: Record<string, unknown>[];
  readonly warnings: Record<string, unknown>[];
  readonly clocks: Record<string, unknown>[];
}

const load = statement(
  'load_cases',
  `select now() as now, to_jsonb(t) as ticket,
     (select coalesce(jsonb_agg(to_jsonb(o) order by o.proposed_at, o.id), '[]') from work_order o where o.ticket_id = t.id) as orders,
     (select coalesce(jsonb_agg(to_jsonb(s) order by s.opened_at, s.id), '[]') from survey s where s.ticket_id = t.id) as surveys,
     (select coalesce(jsonb_agg(to_jsonb(w) order by w.issued_at, w.id), '[]') from written_warning w where w.ticket_id = t.id) as warnings,
     (select coalesce(jsonb_agg(to_jsonb(c) - 'ticket_id' order by c.started_at, c.key), '[]') from clock c where c.ticket_id = t.id) as clocks
   from (values (1)) one left join ticket t on t.id = any($1::uuid[])`,
);

/** Loads cases by the ids of their tickets, with the database's time; ids that do not exist are left out. */
export async function loadCases(queries: Queries, ticketIds: readonly string[]): Promise<Loaded> {
  const rows = await queries.query<Row>(load, [ticketIds]);
  const first = rows[0];
  if (first === undefined) throw new Error('the database did not tell the time');
  return { now: first.now, cases: rows.flatMap((row) => (row.ticket === null ? [] : [caseOf(row)])) };
}

function caseOf(row: Row): Case {
  return {
    ticket: fromRow<Ticket>(row.ticket ?? {}),
    orders: row.orders.map((one) => fromRow<Order>(one)),
    surveys: row.surveys.map((one) => fromRow<Survey>(one)),
    warnings: row.warnings.map((one) => fromRow<WrittenWarning>(one)),
    clocks: row.clocks.map((one) => fromRow<CaseClock>(one)),
  };
}
