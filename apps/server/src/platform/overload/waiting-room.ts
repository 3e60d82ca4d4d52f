/** What a waiting room lets through. */
export interface WaitingRoomLimits {
  /** How many may be at work at once. */
  readonly places: number;
  /** How long somebody may wait where the room was empty a moment ago: a rush at the start of a shift is worked off. */
  readonly rushMs: number;
  /** How long somebody may wait where the room has not been empty for `rushMs`: more comes than can be served. */
  readonly standingMs: number;
}

/** Leaves the place; harmless when repeated. */
export type Leave = () => void;

/** Lets only so many work at once and the others wait for a bounded time, so that overload refuses some and slows none. */
export interface WaitingRoom {
  /** A place, at once or after a wait; null where the wait would be too long. */
  readonly enter: () => Promise<Leave | null>;
  readonly atWork: () => number;
  readonly waiting: () => number;
}

/**
 * A waiting room with controlled delay: short rushes wait, standing queues are refused. The clock is the process's own,
 * since it guards the process and no case.
 */
export function waitingRoom(limits: WaitingRoomLimits, clock = () => performance.now()): WaitingRoom {
  const { places, rushMs, standingMs } = limits;
  const waiting = new Set<(leave: Leave | null) => void>();
  let atWork = 0;
  let lastEmptyAt = clock();

  const place = (): Leave => {
    let left = false;
    atWork += 1;
    return () => {
      if (left) return;
      left = true;
      atWork -= 1;
      const [next] = waiting;
      next?.(place());
      if (waiting.size === 0) lastEmptyAt = clock();
    };
  };

  return {
    atWork: () => atWork,
    waiting: () => waiting.size,
    enter: () => {
      if (atWork < places) {
        lastEmptyAt = clock();
        return Promise.resolve(place());
      }
      const patienceMs = clock() - lastEmptyAt > rushMs ? standingMs : rushMs;
      return new Promise((resolve) => {
        const timer = setTimeout(() => answer(null), patienceMs);
        const answer = (leave: Leave | null) => {
          clearTimeout(timer);
          waiting.delete(answer);
          resolve(leave);
        };
        waiting.add(answer);
      });
    },
  };
}
