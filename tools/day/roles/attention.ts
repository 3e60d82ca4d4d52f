/** What somebody has looked at and left as it was, so that the desk's first row does not hold up the others. */
export interface Attention {
  /** True when this deserves a look now; a second look comes only after a while. */
  readonly wants: (what: string) => boolean;
  /** Never again: everything that can be done about it is done. */
  readonly finish: (what: string) => void;
}

const restMs = 1_500;

/** An attention span of real time: the day may be so fast that an hour of it passes between two looks. */
export function attention(): Attention {
  const until = new Map<string, number>();
  return {
    wants: (what) => {
      const now = performance.now();
      if ((until.get(what) ?? 0) > now) return false;
      until.set(what, now + restMs);
      return true;
    },
    finish: (what) => {
      until.set(what, Number.POSITIVE_INFINITY);
    },
  };
}
