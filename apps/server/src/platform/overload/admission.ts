import type { Refusal } from '@redress/contract';
import type { Implementation } from '#platform/http/implement.ts';
import { allowance } from './allowance.ts';
import type { OverloadLimits } from './limits.ts';
import { share } from './share.ts';
import { type Leave, waitingRoom } from './waiting-room.ts';

/** Whether a request is taken on: the place it takes, or why not. */
export type Admitted =
  | { readonly ok: true; readonly leave: Leave }
  | { readonly ok: false; readonly refusal: Refusal };

/** Decides what this process takes on: it answers in time or refuses at once, and never collapses. */
export interface Admission {
  /** Asked first, before anything else is done for a request. */
  readonly request: (implementation: Implementation) => Promise<Admitted>;
  /** Asked when it is known who asks: a person, or the address of a stranger. */
  readonly person: (implementation: Implementation, who: string) => Promise<Admitted>;
  readonly atWork: () => number;
  readonly waiting: () => number;
  /** How many requests were refused so far, by the code of the refusal. */
  readonly refused: () => ReadonlyMap<string, number>;
}

const retryAfterSeconds = 2;
const uploadsAtOnce = 8;

/** The admission of one process. */
export function admission(limits: OverloadLimits): Admission {
  const requests = waitingRoom({ places: limits.requests, rushMs: 1000, standingMs: 100 });
  // Uploads and costly requests last: in the places of the others they would keep everybody waiting.
  const uploads = waitingRoom({ places: uploadsAtOnce, rushMs: 5000, standingMs: 1000 });
  const costly = waitingRoom({ places: limits.costly, rushMs: 5000, standingMs: 1000 });
  const requestsOf = share(limits.requestsEach);
  const streamsOf = share(limits.streamsEach);
  const costlyOf = allowance({ burst: limits.costlyEachMinute / 2, perMinute: limits.costlyEachMinute });
  const counts = new Map<string, number>();

  const refuse = (code: 'overloaded' | 'tooManyRequests', seconds: number): Admitted => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    return { ok: false, refusal: { code, params: { seconds } } };
  };
  const entered = (leave: Leave | null): Admitted =>
    leave ? { ok: true, leave } : refuse('overloaded', retryAfterSeconds);

  return {
    request: async ({ kind }) => {
      if (kind === 'upload') return entered(await uploads.enter());
      return entered(await requests.enter());
    },
    person: async ({ kind, costly: isCostly }, who) => {
      const own = (kind === 'stream' ? streamsOf : requestsOf).take(who);
      if (own === null) return refuse('tooManyRequests', retryAfterSeconds);
      if (!isCostly) return { ok: true, leave: own };
      const seconds = costlyOf.spend(who);
      const place = seconds === 0 ? await costly.enter() : null;
      if (place === null) {
        own();
        return seconds === 0 ? entered(null) : refuse('tooManyRequests', seconds);
      }
      return {
        ok: true,
        leave: () => {
          place();
          own();
        },
      };
    },
    atWork: requests.atWork,
    waiting: requests.waiting,
    refused: () => counts,
  };
}
