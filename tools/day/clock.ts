import type { Moment } from '@redress/domain';
import type { InstalledClock } from './accelerated.ts';

/** The day's clock as the simulated people read it from the wall: the database's, told without asking. */
export interface DayClock {
  readonly speed: number;
  readonly now: () => Moment;
  /** Waits so much real time. */
  readonly pause: (realMs: number) => Promise<void>;
}

/** The wall clock of an accelerated database. */
export function wallClock({ startAt, realAt, speed }: InstalledClock): DayClock {
  return {
    speed,
    now: () => startAt + (Date.now() - realAt) * speed,
    pause: (realMs) => new Promise((resolve) => setTimeout(resolve, realMs)),
  };
}
