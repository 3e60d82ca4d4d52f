/** How often somebody may do something costly. */
export interface AllowanceLimits {
  /** How many at once after a pause. */
  readonly burst: number;
  /** How many a minute in the long run. */
  readonly perMinute: number;
}

/** Counts what each person (or address) spends. Held in this process's memory: several processes allow several times as much. */
export interface Allowance {
  /** 0 where it may be done, and is counted; else the whole seconds until it may. */
  readonly spend: (who: string) => number;
}

const mostKnown = 10_000;

/** An allowance that refills evenly; the clock is the process's own, since it guards the process and no case. */
export function allowance({ burst, perMinute }: AllowanceLimits, clock = () => performance.now()): Allowance {
  const perMs = perMinute / 60_000;
  const known = new Map<string, { left: number; at: number }>();
  const leftOf = (who: string) => {
    const entry = known.get(who);
    return entry ? Math.min(burst, entry.left + (clock() - entry.at) * perMs) : burst;
  };
  return {
    spend: (who) => {
      if (known.size > mostKnown)
        for (const one of [...known.keys()]) if (leftOf(one) >= burst) known.delete(one);
      const left = leftOf(who);
      if (left < 1) return Math.max(1, Math.ceil((1 - left) / perMs / 1000));
      known.set(who, { left: left - 1, at: clock() });
      return 0;
    },
  };
}
