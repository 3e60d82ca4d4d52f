import type { Moment } from '@redress/domain';
import type { InstalledClock } from './accelerated.ts';

/** The clock on the wall: what the database tells, without asking it. */
export interface DayClock {
  readonly now: () => Moment;
  /** How many times as fast as real life it runs at present. */
  readonly speed: () => number;
  /** Waits so much real time. */
  readonly pause: (realMs: number) => Promise<void>;
  /** Lets it run faster or slower from now on; a clock that cannot be changed stays as it is. */
  readonly changeTo: (speed: number) => Promise<void>;
}

/** A wall clock that follows the installed one; `change` makes another of it. */
export function wallClock(
  installed: InstalledClock,
  change: (before: InstalledClock, speed: number) => Promise<InstalledClock>,
): DayClock {
  let current = installed;
  return {
    now: () => current.startAt + (Date.now() - current.realAt) * current.speed,
    speed: () => current.speed,
    pause: (realMs) => new Promise((resolve) => setTimeout(resolve, realMs)),
    changeTo: async (speed) => {
      if (speed !== current.speed) current = await change(current, speed);
    },
  };
}
