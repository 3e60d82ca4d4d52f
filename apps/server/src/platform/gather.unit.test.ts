import { describe, expect, test } from 'vitest';
import { gather } from './gather.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('gathering', () => {
  test('what is asked while a go is under way goes together, each with its own answer', async () => {
    const goes: number[][] = [];
    const double = gather(
      async (items: readonly number[]) => {
        goes.push([...items]);
        await pause(20);
        return items.map((item) => item * 2);
      },
      { most: 10, atOnce: 1 },
    );
    const first = double(1);
    await pause(5);
    const later = [double(2), double(3), double(4)];
    expect(await Promise.all([first, ...later])).toEqual([2, 4, 6, 8]);
    expect(goes).toEqual([[1], [2, 3, 4]]);
  });

  test('no go is larger than the most, and no more run at once than may', async () => {
    let running = 0;
    let highest = 0;
    const sizes: number[] = [];
    const same = gather(
      async (items: readonly number[]) => {
        running += 1;
        highest = Math.max(highest, running);
        sizes.push(items.length);
        await pause(2);
        running -= 1;
        return items;
      },
      { most: 4, atOnce: 2 },
    );
    const numbers = Array.from({ length: 21 }, (_, n) => n);
    expect(await Promise.all(numbers.map(same))).toEqual(numbers);
    expect(highest).toBe(2);
    expect(Math.max(...sizes)).toBe(4);
  });

  test('one that fails fails alone', async () => {
    const odd = gather(
      async (items: readonly number[]) => {
        if (items.includes(13)) throw new Error('unlucky');
        return items;
      },
      { most: 10, atOnce: 1 },
    );
    const outcomes = await Promise.allSettled([odd(1), odd(13), odd(2)]);
    expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await odd(5)).toBe(5);
  });
});
