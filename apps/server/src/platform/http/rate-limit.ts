/** Counts failures per source and says how long a source that failed too often must wait. Held in this process's memory. */
export interface FailureLimit {
  /** Seconds to wait; 0 when the source may try. Limits that an administrator may change are given at each question. */
  readonly waitSeconds: (source: string, limits?: FailureLimits) => number;
  readonly failed: (source: string, limits?: FailureLimits) => void;
}

/** So many failures within a window. */
export interface FailureLimits {
  readonly most: number;
  readonly windowMs: number;
}

/** A limit of so many failures within a window; the clock is the process's own, since it guards the process and no case. */
export function failureLimit(most: number, windowMs: number, clock = () => performance.now()): FailureLimit {
  const usual: FailureLimits = { most, windowMs };
  const failures = new Map<string, { count: number; until: number }>();
  const current = (source: string) => {
    const entry = failures.get(source);
    if (entry && clock() >= entry.until) failures.delete(source);
    return failures.get(source);
  };
  return {
    waitSeconds: (source, limits = usual) => {
      const entry = current(source);
      return entry && entry.count >= limits.most ? Math.ceil((entry.until - clock()) / 1000) : 0;
    },
    failed: (source, limits = usual) => {
      if (failures.size > 10_000) for (const known of [...failures.keys()]) current(known);
      const entry = current(source);
      if (entry) entry.count += 1;
      else failures.set(source, { count: 1, until: clock() + limits.windowMs });
    },
  };
}
