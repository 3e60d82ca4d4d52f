import { ticketRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#ui/language/useMessages.ts';
import { queryOf } from '#ui/server/query.ts';
import { Timeline } from '#ui/timeline/Timeline.tsx';
import type { OrderView } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import { useEntries } from './useEntries.tsx';

/** What others did to the ticket since a moment, for somebody whose own change came too late. */
export function ChangesSince({
  ticketId,
  since,
  orders,
}: {
  readonly ticketId: string;
  readonly since: string;
  readonly orders: readonly OrderView[];
}) {
  const say = useMessages(ticketMessages);
  const entries = useEntries(orders);
  const { data } = useQuery({
    ...queryOf(ticketRoutes.events, { params: { id: ticketId }, query: { limit: 20 } }),
    staleTime: 0,
  });
  const fresh = (data?.items ?? []).filter(({ at }) => at > since);
  return <Timeline entries={entries(fresh)} label={say('history')} />;
}
