import {
  type CallInput,
  createClient,
  identityRoutes,
  type Outcome,
  type ReplyOf,
  type Route,
  withCookies,
} from '@redress/contract';
import { testPassword } from '../../apps/server/src/testing/people.ts';

/** What waiting cost, over all callers of a bench. */
export interface Patience {
  /** Requests that were answered in the end. */
  answered: number;
  /** Tries that came to nothing, by what came instead. */
  readonly failures: Map<string, number>;
  /** The longest time one request took with all its tries, in milliseconds. */
  longestMs: number;
}

/** A signed-in person whose client repeats a request, with the same key, until it has an answer or a refusal. */
export interface Caller {
  readonly employeeNumber: string;
  readonly send: <R extends Route>(route: R, input: CallInput<R>) => Promise<Outcome<ReplyOf<R>>>;
  /** One try of a request that has no key; null where the answer was lost, so that nobody knows. */
  readonly once: <R extends Route>(route: R, input: CallInput<R>) => Promise<Outcome<ReplyOf<R>> | null>;
  /** The cookies of this person, for a stream. */
  readonly fetch: typeof fetch;
}

const answerWithinMs = 15_000;
const giveUpAfterMs = 180_000;
const pauseMs = 150;

// The request may have been done or not: ask again.
const passing = new Set([
  'idempotencyInProgress',
  'overloaded',
  'unavailable',
  'internalError',
  'busyTicket',
]);

/** Signs somebody in; requests go to the servers in turn, and to the next one after each failure. */
export async function callerOf(
  urls: readonly string[],
  employeeNumber: string,
  patience: Patience,
): Promise<Caller> {
  let turn = Math.floor(Math.random() * urls.length);
  const own = withCookies((input, init) => {
    const url = `${urls[turn % urls.length]}${String(input)}`;
    return fetch(url, { signal: AbortSignal.timeout(answerWithinMs), ...init });
  });
  const client = createClient({ baseUrl: '', fetch: own, locale: 'en' });
  const tryOnce = async <R extends Route>(route: R, input: CallInput<R>, idempotencyKey?: string) => {
    turn += 1;
    const outcome = await client.call(route, input as never, idempotencyKey ? { idempotencyKey } : {});
    if (outcome.ok || !(outcome.status === 0 || outcome.status >= 500 || passing.has(outcome.failure.code)))
      return outcome;
    const { code } = outcome.failure;
    patience.failures.set(code, (patience.failures.get(code) ?? 0) + 1);
    return null;
  };
  const send = async <R extends Route>(route: R, input: CallInput<R>): Promise<Outcome<ReplyOf<R>>> => {
    const began = performance.now();
    const key = crypto.randomUUID();
    for (;;) {
      const outcome = await tryOnce(route, input, key);
      const ms = performance.now() - began;
      if (outcome) {
        patience.answered += 1;
        patience.longestMs = Math.max(patience.longestMs, ms);
        return outcome;
      }
      if (ms > giveUpAfterMs) throw new Error(`${route.method} ${route.path} was never answered`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  const entered = await send(identityRoutes.signIn, { body: { employeeNumber, password: testPassword } });
  if (!entered.ok) throw new Error(`${employeeNumber} cannot sign in: ${entered.failure.code}`);
  return { employeeNumber, send, once: (route, input) => tryOnce(route, input), fetch: own };
}
