import { knowledgeTaskRoutes, type ReplyOf } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { listenLive } from '#ui/live/connection.ts';
import { paced } from '#ui/live/paced.ts';
import { queryOf, refresh } from '#ui/server/query.ts';

type Counts = ReplyOf<typeof knowledgeTaskRoutes.knowledgeCounts>;

// One listener for the whole navigation.
const pace = paced(() => void refresh(knowledgeTaskRoutes.knowledgeCounts), 1000);
listenLive('knowledge', pace.ask);

const renewMs = 120_000;

/** How much waits for this person, by the part that a screen shows; undefined until known. */
export function useWaiting(part: (counts: Counts) => number): number | undefined {
  const { data } = useQuery({ ...queryOf(knowledgeTaskRoutes.knowledgeCounts), refetchInterval: renewMs });
  return data && part(data);
}
