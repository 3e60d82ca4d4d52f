import type { DayClock } from './clock.ts';
import type { Timings } from './journal.ts';

/** How fast the clock may run, and how long a request may seem to take to somebody who looks at it. */
export interface Pace {
  readonly fastest: number;
  readonly slowest: number;
  readonly requestMs: number;
}

/** As fast as the machine allows: a request seems to take eight minutes, however slow the machine is. */
export function paceUpTo(fastest: number): Pace {
  return { fastest, slowest: Math.min(200, fastest), requestMs: 8 * 60_000 };
}

/**
 * Keeps the clock at a speed that people can work at: a busy machine answers late, and on a fast clock that would be hours.
 * Call it now and then; it looks at what was answered since the last call.
 */
export function pacer(
  clock: DayClock,
  timings: Timings,
  { fastest, slowest, requestMs }: Pace,
): () => Promise<void> {
  const seen = new Map<string, number>();
  return async () => {
    let count = 0;
    let sum = 0;
    for (const [route, times] of timings) {
      const fresh = times.slice(seen.get(route) ?? 0);
      seen.set(route, times.length);
      count += fresh.length;
      sum = fresh.reduce((total, ms) => total + ms, sum);
    }
    if (count === 0) return;
    const wanted = Math.round(Math.min(fastest, Math.max(slowest, requestMs / (sum / count))));
    const change = wanted / clock.speed();
    if (change < 0.75 || change > 1.33) await clock.changeTo(wanted);
  };
}
