import type { Context } from '#platform/http/context.ts';
import type { DirectSearch, Found } from '#platform/search/kinds.ts';
import { beginningsOf, holdsAll, isNarrow, rangesOf, run } from './direct.ts';

const asEntry = `o.id, o.ticket_id, 'order'::text as kind, o.proposed_at as at`;

/** Orders by their number, or how it begins; the prefix may be missing. */
export async function ordersByNumber(
  { database }: Context,
  { query, narrow, most }: DirectSearch,
): Promise<Found[]> {
  const beginnings = await beginningsOf(database.reports, query);
  return run(
    database.reports,
    narrow,
    most,
    (put) => `select ${asEntry} from work_order o where ${rangesOf(beginnings, 'o.number', put)}`,
  );
}

/** Orders of the cases that a person with a narrow reach handles. */
export async function handledOrders(
  { database, actor }: Context,
  { query, narrow, most }: DirectSearch,
): Promise<Found[]> {
  if (!isNarrow(actor.grants['ticket.read'])) return [];
  return run(
    database.reports,
    narrow,
    most,
    (put) =>
      `select ${asEntry} from ticket t join work_order o on o.ticket_id = t.id join search_entry s on s.id = o.id
     where t.handler_id = ${put(actor.id)} and ${holdsAll(query, put)}`,
  );
}
