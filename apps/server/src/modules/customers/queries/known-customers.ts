import type { CustomerCard } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { contactLookup, lineNumber, phoneDigits } from '../numbers.ts';
import { reachOf, withinReach } from '../reach.ts';
import { cardsOf } from './cards.ts';

const shown = 10;

/** Customers that have exactly one of these numbers or addresses, as cards. */
export async function knownCustomers(
  { number, exceptId }: { number: readonly string[]; exceptId?: string },
  { database, actor }: Context,
): Promise<Result<{ items: CustomerCard[] }>> {
  const reach = JSON.stringify(reachOf(actor, 'customer.read'));
  const ids = await database.query<{ id: string }>(
    `select c.id from customer c where c.id = any($1) and c.id is distinct from $2 and ${withinReach('$3')}
     order by c.number limit ${shown}`,
    [(await customersWith(database, number)).map(({ id }) => id), exceptId ?? null, reach],
  );
  return done({
    items: await cardsOf(
      database,
      ids.map(({ id }) => id),
    ),
  });
}

/** The ids of customers with one of these numbers, each with the number it was found by, as it was asked for. */
export async function customersWith(
  queries: Queries,
  numbers: readonly string[],
): Promise<{ id: string; number: string }[]> {
  const wanted = numbers.map((number) => ({
    number,
    phone: phoneDigits(number) || null,
    other: contactLookup('other', number),
    line: lineNumber(number),
  }));
  return queries.query<{ id: string; number: string }>(
    `with wanted as (
       select * from jsonb_to_recordset($1::jsonb) as wanted (number text, phone text, other text, line text)
     )
     select customer_id as id, wanted.number from wanted join customer_contact on lookup = phone or lookup = other
     union
     select customer_id, wanted.number from wanted join customer_line l on l.number = line
     limit 50`,
    [JSON.stringify(wanted)],
  );
}
