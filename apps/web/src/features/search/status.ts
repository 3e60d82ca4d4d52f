import type { SearchHit } from '@redress/contract';
import { type OrderStatus, orderStatuses, type TicketStatus, ticketStatuses } from '@redress/domain';

/** Where a hit stands, by what it is; undefined for what has no state. */
export function statusOf({
  kind,
  status,
}: Pick<SearchHit, 'kind' | 'status'>):
  | { readonly of: 'ticket'; readonly status: TicketStatus }
  | { readonly of: 'order'; readonly status: OrderStatus }
  | undefined {
  if (kind === 'order') {
    const known = orderStatuses.find((one) => one === status);
    return known === undefined ? undefined : { of: 'order', status: known };
  }
  const known = ticketStatuses.find((one) => one === status);
  return known === undefined ? undefined : { of: 'ticket', status: known };
}
