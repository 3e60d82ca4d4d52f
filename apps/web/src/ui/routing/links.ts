import type { LinkProps } from '@tanstack/react-router';

/** The letter of a written warning, to be read and printed. */
export function warningLink(warningId: string): LinkProps {
  return { to: `/warnings/${warningId}/print` as NonNullable<LinkProps['to']> };
}

/** The page of a ticket; with an order, the page opens at that order. */
export function ticketLink(ticketId: string, orderId?: string | null): LinkProps {
  const to = `/tickets/${ticketId}` as NonNullable<LinkProps['to']>;
  return orderId ? { to, hash: `order-${orderId}` } : { to };
}
