import { ticketRoutes } from '@redress/contract';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLive } from '#ui/live/useLive.ts';
import { CallFailed, call } from '#ui/server/client.ts';
import { queries, queryOf, refresh } from '#ui/server/query.ts';
import type { CaseEvent, CasePage } from './case.ts';

const pageSize = 30;

/** The page of a ticket, asked for again whenever somebody changes it; open dialogs are not touched by that. */
export function useTicket(id: string) {
  useLive('ticket', (content) => {
    if (content.ticketId === id) void refreshTicket(id);
  });
  return useQuery({
    ...queryOf(ticketRoutes.page, { params: { id } }),
    placeholderData: keepPreviousData,
  });
}

/** Asks again for a ticket and its history. */
export async function refreshTicket(id: string): Promise<void> {
  await Promise.all([
    refresh(ticketRoutes.page, { params: { id } }),
    queries.invalidateQueries({ queryKey: historyKey(id) }),
  ]);
}

/** Puts the answer of a command on screen without asking again. */
export function showPage(page: CasePage): void {
  const input = { params: { id: page.ticket.id } };
  queries.setQueryData(queryOf(ticketRoutes.page, input).queryKey, page);
  void queries.invalidateQueries({ queryKey: historyKey(page.ticket.id) });
}

/** The history of a ticket, newest first, and how to get more of it. */
export function useHistory(id: string): {
  readonly events: readonly CaseEvent[];
  readonly error: Error | null;
  readonly loading: boolean;
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
  readonly retry: () => void;
} {
  const found = useInfiniteQuery({
    queryKey: historyKey(id),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, after: pageParam };
      const outcome = await call(ticketRoutes.events, { params: { id }, query }, { signal });
      if (!outcome.ok) throw new CallFailed(outcome);
      return outcome.value;
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return {
    events: found.data?.pages.flatMap(({ items }) => items) ?? [],
    error: found.error,
    loading: found.isPending,
    more: found.hasNextPage ? () => void found.fetchNextPage() : undefined,
    loadingMore: found.isFetchingNextPage,
    retry: () => void found.refetch(),
  };
}

function historyKey(id: string) {
  return [ticketRoutes.events.method, ticketRoutes.events.path, 'all', id];
}
