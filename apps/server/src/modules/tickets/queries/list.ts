import type { InputOf, ReplyOf, ticketRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { cursorOf, cut, partsOf } from './cursor.ts';
import { endStatement, isLookUp, type ListKey, listStatement } from './list-statement.ts';
import { presentRow, type TicketListRow } from './rows.ts';

type Query = InputOf<typeof ticketRoutes.list>['query'];

/** At how many tickets one request looks, ever further back, before it answers with what it has. */
const looks = [300, 1_000, 3_000];

/**
 * A page of the tickets this person may read. However rare what is asked for is, one request looks at so many tickets and no
 * more: the page then holds fewer rows, or none, and its `next` goes on where it stopped looking.
 */
export async function listTickets(
  context: Context,
  query: Query,
): Promise<Result<ReplyOf<typeof ticketRoutes.list>>> {
  const { actor, database } = context;
  const start = query.after === undefined ? undefined : partsOf(query.after, ['moment', 'uuid']);
  if (start === null) return refused('cursorInvalid');
  // A search may be seconds old; a plain list shows what was registered just now.
  const from = query.text ? database.reports : database;
  const wanted = query.limit + 1;
  const rows: TicketListRow[] = [];
  let after: ListKey | undefined = start;
  for (const look of isLookUp(query) ? [null] : looks) {
    const part = { limit: wanted - rows.length, after, look };
    const { sql, values } = listStatement(actor, query, part);
    rows.push(...(await from.query<TicketListRow>(sql, values)));
    if (rows.length >= wanted || look === null) return page(rows, query.limit);
    const end = endStatement(actor, query, { ...part, look });
    const last = await from.maybeOne<{ at: number; id: string }>(end.sql, end.values);
    if (!last) return page(rows, query.limit);
    after = [last.at, last.id];
  }
  return done({ items: rows.map(presentRow), next: after === undefined ? null : cursorOf(after) });
}

function page(rows: readonly TicketListRow[], limit: number) {
  const { items, next } = cut(rows, limit, (row) => [row.registeredAt, row.id]);
  return done({ items: items.map(presentRow), next });
}
