import { type ReplyOf, ticketRoutes } from '@redress/contract';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import type { OrderRow } from './columns.tsx';

/** What came of urging several orders at once. */
export type UrgeResult = ReplyOf<typeof ticketRoutes.urgeMany>;

/** Urges these orders with one text (D6, O4); each is urged or refused by itself. */
export async function urgeAll(orders: readonly OrderRow[], text: string) {
  const outcome = await call(ticketRoutes.urgeMany, { body: { orderIds: orders.map(({ id }) => id), text } });
  if (outcome.ok) await refresh(ticketRoutes.orders);
  return outcome;
}
