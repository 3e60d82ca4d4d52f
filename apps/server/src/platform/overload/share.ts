import type { Leave } from './waiting-room.ts';

/** Counts what each person has under way, so that one runaway client cannot take every place. */
export interface Share {
  /** A place of this person's share, or null where all of it is taken. */
  readonly take: (who: string) => Leave | null;
}

/** A share of so many at once for each person. */
export function share(most: number): Share {
  const taken = new Map<string, number>();
  return {
    take: (who) => {
      const count = taken.get(who) ?? 0;
      if (count >= most) return null;
      taken.set(who, count + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const now = (taken.get(who) ?? 1) - 1;
        if (now === 0) taken.delete(who);
        else taken.set(who, now);
      };
    },
  };
}
