import { describe, expect, it } from 'vitest';
import { dayMs } from '../calendar/civil.ts';
import { blockGram, blockStart, blocksBack, dayGrams, quarters, searchDay } from './days.ts';

describe('days are searched newest first, in ever longer stretches (B7)', () => {
  it.each([20_000, 20_479, 20_480, 16_383, 16_384, 10_957])('from day %d every day once', (newest) => {
    const days = blocksBack(newest).flatMap(({ level, index }) =>
      Array.from({ length: 4 ** level }, (_, part) => (index + 1) * 4 ** level - 1 - part),
    );
    expect(days).toEqual(Array.from({ length: newest - 10_957 + 1 }, (_, back) => newest - back));
  });

  it('twenty-six years take no more than 40 looks', () => {
    expect(blocksBack(20_500).length).toBeLessThanOrEqual(40);
    expect(blocksBack(20_500)[0]).toEqual({ level: 0, index: 20_500 });
  });

  it('an entry is found under the stretches that hold its day', () => {
    const at = Date.UTC(2026, 10, 21, 8);
    const grams = new Set(dayGrams(at));
    const holding = blocksBack(searchDay(at) + 3).filter((block) => grams.has(blockGram(block)));
    expect(holding).toHaveLength(1);
  });

  it('a stretch begins with its first day', () => {
    expect(blockStart({ level: 0, index: 20_778 })).toBe(Date.UTC(2026, 10, 21));
    expect(blockStart({ level: 2, index: 1 })).toBe(16 * dayMs);
  });

  it('what claims to be older than 2000 is found with the first day', () => {
    expect(searchDay(-dayMs)).toBe(10_957);
  });

  it('a stretch has four quarters, a day none', () => {
    expect(quarters({ level: 1, index: 5 }).map(({ index }) => index)).toEqual([23, 22, 21, 20]);
    expect(quarters({ level: 0, index: 5 })).toEqual([]);
  });
});
