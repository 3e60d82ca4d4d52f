import type { CustomerTicket } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { presentTicket } from '../present.ts';
import { reachOf, withinReach } from '../reach.ts';
import { type TicketRow, ticketColumns } from '../store.ts';

/** The tickets of a customer, newest first. */
export async function ticketsOfCustomer(
  customerId: string,
  { after, limit }: { after?: string | undefined; limit: number },
  { database, actor }: Context,
): Promise<Result<{ items: CustomerTicket[]; next: string | null }>> {
  if (!(await isReadable(database, customerId, JSON.stringify(reachOf(actor, 'customer.read')))))
    return refused('notFound');
  const cursor = after === undefined ? null : positionOf(after);
  if (cursor === undefined) return refused('malformedRequest');
  const rows = await database.query<TicketRow>(
    `select ${ticketColumns} from ticket t where t.customer_id = $1
       and ($2::timestamptz is null or (t.registered_at, t.id) < ($2, $3::uuid))
     order by t.registered_at desc, t.id desc limit $4`,
    [customerId, cursor?.at ?? null, cursor?.id ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: page.map(presentTicket),
    next: rows.length > limit && last ? `${last.registered_at}_${last.id}` : null,
  });
}

async function isReadable(queries: Queries, id: string, reach: string): Promise<boolean> {
  const sql = `select from customer c where c.id = $1 and ${withinReach('$2')}`;
  return (await queries.maybeOne(sql, [id, reach])) !== undefined;
}

function positionOf(after: string): { at: string; id: string } | undefined {
  const match = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after);
  return match ? { at: moment(Number(match[1])), id: match[2] ?? '' } : undefined;
}
