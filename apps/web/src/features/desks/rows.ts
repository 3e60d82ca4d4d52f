import { type ReplyOf, ticketRoutes } from '@redress/contract';
import type { Desk, DeskReason } from '@redress/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { queryOf, refresh } from '#ui/server/query.ts';

/** One thing that waits on a desk. */
export type DeskRow = ReplyOf<typeof ticketRoutes.desk>['items'][number];

/** What narrows a desk. */
export interface DeskQuestion {
  readonly reason?: DeskReason | undefined;
  readonly mine?: boolean | undefined;
  readonly cursor?: string | undefined;
}

/** A page of a desk; while the next one is under way the one before stays. */
export function useDesk(desk: Desk, { reason, mine = false, cursor }: DeskQuestion) {
  const query = { reason, after: cursor, ...(mine ? { mine: 'true' } : {}) };
  return useQuery({
    ...queryOf(ticketRoutes.desk, { params: { desk }, query }),
    placeholderData: keepPreviousData,
  });
}

/** Asks for the desk again when the server says that it has changed. */
export function useDeskLive(desk: Desk): void {
  useLiveRefresh(
    'desk',
    ({ desks }) => desks === undefined || desks.includes(desk),
    () => void refresh(ticketRoutes.desk),
  );
}

/** A name for a row that lasts as long as it waits for the same reason. */
export function rowIdOf({ ticket, reason, orderId, sinceAt }: DeskRow): string {
  return `${ticket.id}.${reason}.${orderId ?? ''}.${reason === 'warning' ? sinceAt : ''}`;
}
