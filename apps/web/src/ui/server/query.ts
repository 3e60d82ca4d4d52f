import type { CallInput, ReplyOf, Route } from '@redress/contract';
import { QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import { CallFailed, call } from './client.ts';

/** The cache of answers for the whole page. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 5 * 60_000,
      // The server may be on the premises while the browser thinks it is offline.
      networkMode: 'always',
      retry: (count, error) => count < 2 && isPassing(error),
      retryDelay: (count) => 500 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The query that asks a route; the same route and input share one answer. A refusal becomes a `CallFailed`. */
export function queryOf<R extends Route>(route: R, ...[input]: QueryInput<R>) {
  return queryOptions<ReplyOf<R>, CallFailed>({
    queryKey: keyOf(route, input),
    queryFn: async ({ signal }) => {
      const outcome = await call<Route>(route, input ?? {}, { signal });
      if (!outcome.ok) throw new CallFailed(outcome);
      return outcome.value as ReplyOf<R>;
    },
  });
}

/** Asks again for every answer of a route that is on screen, or only for those with this input. */
export function refresh<R extends Route>(route: R, input?: CallInput<R>): Promise<void> {
  return queries.invalidateQueries({ queryKey: keyOf(route, input) });
}

/** The input of a query: it may be left out where nothing in it is needed. */
export type QueryInput<R> =
  Record<never, never> extends CallInput<R> ? [input?: CallInput<R>] : [input: CallInput<R>];

function keyOf(route: Route, input: unknown): QueryKey {
  return input === undefined ? [route.method, route.path] : [route.method, route.path, input];
}

function isPassing(error: Error): boolean {
  return error instanceof CallFailed && (error.status === 0 || error.status === 503);
}
