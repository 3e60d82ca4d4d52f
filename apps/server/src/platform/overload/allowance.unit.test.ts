import { expect, it } from 'vitest';
import { allowance } from './allowance.ts';

it('allows a burst, then tells how long to wait, and refills evenly', () => {
  let at = 0;
  const exports = allowance({ burst: 3, perMinute: 6 }, () => at);
  expect([1, 2, 3].map(() => exports.spend('ann'))).toEqual([0, 0, 0]);
  expect(exports.spend('ann')).toBe(10);
  expect(exports.spend('bob')).toBe(0);
  at = 9_000;
  expect(exports.spend('ann')).toBe(1);
  at = 10_000;
  expect(exports.spend('ann')).toBe(0);
  expect(exports.spend('ann')).toBe(10);
});
