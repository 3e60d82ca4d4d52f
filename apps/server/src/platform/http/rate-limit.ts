/** Counts failures per source and says how long a source that failed too often must wait. Held in this process's memory. */
export interface FailureLimit {
  /** Seconds to wait; 0 when the source may try. */
  readonly waitSeconds: (source: string) => number;
  readonly failed: (source: string) => void;
}

/** A limit of so many failures within a window; the clock is the process's own, since it guards the process and no case. */
export function failureLimit(most: number, windowMs: number, clock = () => performance.now()): FailureLimit {
  const failures = new Map<string, { count: number; since: number }>();
  const current = (source: string) => {
    const entry = failures.get(source);
    if (entry && clock() - entry.since >= windowMs) failures.delete(source);
    return failures.get(source);
  };
  return {
    waitSeconds: (source) => {
      const entry = current(source);
      return entry && entry.count >= most ? Math.ceil((entry.since + windowMs - clock()) / 1000) : 0;
    },
    failed: (source) => {
      if (failures.size > 10_000) for (const known of [...failures.keys()]) current(known);
      const entry = current(source);
      if (entry) entry.count += 1;
      else failures.set(source, { count: 1, since: clock() });
    },
  };
}
