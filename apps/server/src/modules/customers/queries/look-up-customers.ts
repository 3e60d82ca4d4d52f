import type { CustomerCard } from '@redress/contract';
import { statement } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { lineNumber, phoneDigits } from '../numbers.ts';
import { reachOf, withinReach } from '../reach.ts';
import { cardsOf } from './cards.ts';

const shown = 10;
const considered = 40;

// Bounds instead of LIKE: they use the index whatever the plan, and the exact number, being the smallest, comes first.
const lookUp = statement(
  'customer_look_up',
  `with found as (
     (select customer_id, lookup as number from customer_contact
      where kind = 'phone' and lookup ~>=~ $1 and lookup ~<~ ($1 || ':') order by lookup using ~<~ limit ${considered})
     union all
     (select customer_id, number from customer_line
      where number ~>=~ $2 and number ~<~ ($2 || E'\\U0010FFFF') order by number using ~<~ limit ${considered})
   ), best as (select customer_id, min(number) as number from found group by customer_id)
   select c.id from best join customer c on c.id = best.customer_id
   where ${withinReach('$3')} order by length(best.number), best.number, c.number limit ${shown}`,
);

/** Customers whose phone or line begins with what was typed, whole numbers first (F1). */
export async function lookUpCustomers(
  typed: string,
  { database, actor }: Context,
): Promise<Result<{ items: CustomerCard[] }>> {
  const reach = JSON.stringify(reachOf(actor, 'customer.read'));
  const ids = await database.query<{ id: string }>(lookUp, [phoneDigits(typed), lineNumber(typed), reach]);
  return done({
    items: await cardsOf(
      database,
      ids.map(({ id }) => id),
    ),
  });
}
