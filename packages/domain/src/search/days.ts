import type { Moment } from '../calendar/calendar.ts';
import { dayMs } from '../calendar/civil.ts';
import { daysGram, type Gram } from './grams.ts';

/** A stretch of 4^`level` days; `index` counts such stretches since 1970. */
export interface DayBlock {
  readonly level: number;
  readonly index: number;
}

/** The longest stretch: 4^6 days, eleven years. */
const topLevel = 6;
/** Nothing was registered before 1 January 2000; what says so counts as of then. */
const firstDay = 10_957;
const lastDay = 2 ** 20 - 1;

/** The day (UTC) under which a moment is found. */
export function searchDay(at: Moment): number {
  return Math.min(lastDay, Math.max(firstDay, Math.floor(at / dayMs)));
}

/** The words under which an entry of this moment is found, one for each length of stretch. */
export function dayGrams(at: Moment): Gram[] {
  const day = searchDay(at);
  return Array.from({ length: topLevel + 1 }, (_, level) => daysGram(level, Math.floor(day / 4 ** level)));
}

/** The word of one stretch. */
export function blockGram({ level, index }: DayBlock): Gram {
  return daysGram(level, index);
}

/** The moment at which a stretch begins. */
export function blockStart({ level, index }: DayBlock): Moment {
  return index * 4 ** level * dayMs;
}

/**
 * Stretches that together cover the days from `newest` back to `oldest`, newest first, single days first and ever longer ones
 * the further back: what is common is found in the first, and what is rare needs few looks however long the history.
 */
export function blocksBack(newest: number, oldest = firstDay): DayBlock[] {
  const blocks: DayBlock[] = [];
  let day = newest;
  while (day >= oldest) {
    const most = Math.min(topLevel, Math.floor(blocks.length / 2));
    let level = 0;
    while (level < most && (day + 1) % 4 ** (level + 1) === 0 && day + 1 - 4 ** (level + 1) >= oldest)
      level += 1;
    const index = Math.floor(day / 4 ** level);
    blocks.push({ level, index });
    day = index * 4 ** level - 1;
  }
  return blocks;
}

/** The four quarters of a stretch, newest first; none for a single day. */
export function quarters({ level, index }: DayBlock): DayBlock[] {
  return level === 0 ? [] : [3, 2, 1, 0].map((part) => ({ level: level - 1, index: index * 4 + part }));
}
