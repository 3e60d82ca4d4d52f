import type { CustomerCard, customerRoutes, InputOf } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { reachOf, withinReach } from '../reach.ts';
import { cardsOf } from './cards.ts';

type Query = InputOf<typeof customerRoutes.customers>['query'];

/** Customers, newest first by their number; a page ends where the next begins. */
export async function listCustomers(
  query: Query,
  { database, actor }: Context,
): Promise<Result<{ items: CustomerCard[]; next: string | null }>> {
  const rows = await database.query<{ id: string; number: string }>(
    `select c.id, c.number from customer c
     where ${withinReach('$1')}
       and ($2::text is null or c.number < $2)
       and ($3::text is null or c.number = upper($3) or (c.name ~>=~ $3 and c.name ~<~ ($3 || E'\\U0010FFFF')))
       and ($4::text[] is null or c.class = any($4))
       and ($5::uuid is null or c.branch_id = $5)
     order by c.number desc limit $6`,
    [
      JSON.stringify(reachOf(actor, 'customer.read')),
      query.after ?? null,
      query.text ?? null,
      query.class ?? null,
      query.branchId ?? null,
      query.limit + 1,
    ],
  );
  const page = rows.slice(0, query.limit);
  const items = await cardsOf(
    database,
    page.map(({ id }) => id),
  );
  return done({ items, next: rows.length > query.limit ? (page.at(-1)?.number ?? null) : null });
}
