/** A source of numbers that look random and are the same every time: a demo that can be talked about. */
export interface Dice {
  /** A number from 0 to `below` - 1. */
  readonly roll: (below: number) => number;
  /** One of the things. Throws where there are none. */
  readonly pick: <Thing>(things: readonly Thing[]) => Thing;
}

/** Dice that fall the same way for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (below: number) => Math.floor(next() * below);
  return {
    roll,
    pick: (things) => {
      const thing = things[roll(things.length)];
      if (thing === undefined) throw new Error('nothing to pick from');
      return thing;
    },
  };
}
