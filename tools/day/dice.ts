import { type Dice, diceOf } from '../../apps/server/src/modules/demo/dice.ts';

export type { Dice } from '../../apps/server/src/modules/demo/dice.ts';

/** Dice that fall the same way for the same seed and words, in whatever order the people of a day come to them. */
export function diceFor(seed: number, ...words: readonly (string | number)[]): Dice {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const letter of words.join('|'))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return diceOf(hash);
}

/** True in so many of a hundred throws. */
export function chance(dice: Dice, percent: number): boolean {
  return dice.roll(1000) < percent * 10;
}

/** One of the choices, each as often as its weight says. */
export function weighted<Choice extends string>(
  dice: Dice,
  weights: Readonly<Record<Choice, number>>,
): Choice {
  const choices = Object.entries(weights) as [Choice, number][];
  let left = dice.roll(choices.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new Error('nothing to choose from');
}
