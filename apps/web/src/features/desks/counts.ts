import { ticketRoutes } from '@redress/contract';
import type { Desk } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { listenLive } from '#ui/live/connection.ts';
import { paced } from '#ui/live/paced.ts';
import { queryOf, refresh } from '#ui/server/query.ts';

// One listener for the navigation and the head of the desk alike.
const pace = paced(() => void refresh(ticketRoutes.deskCounts), 1000);
listenLive('desk', pace.ask);

// Things become overdue without anybody doing anything; no message tells of that.
const renewMs = 60_000;

/** How much waits on a desk; undefined until known, and where the person does not work there. */
export function useDeskCounts(desk: Desk) {
  return useCounts().data?.desks.find((one) => one.desk === desk);
}

/** Whether the person works at a desk; undefined until known. */
export function useWorksAt(desk: Desk): boolean | undefined {
  return useCounts().data?.desks.some((one) => one.desk === desk);
}

function useCounts() {
  return useQuery({ ...queryOf(ticketRoutes.deskCounts), refetchInterval: renewMs });
}
