import type { LinkProps } from '@tanstack/react-router';

/** The page of a ticket; with an order, the page opens at that order. */
export function ticketLink(ticketId: string, orderId?: string | null): LinkProps {
  const to = `/tickets/${ticketId}` as NonNullable<LinkProps['to']>;
  return orderId ? { to, hash: `order-${orderId}` } : { to };
}
