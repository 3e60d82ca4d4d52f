import { expect, test } from 'vitest';
import { instantOf, wallTimeAt } from './wallTime.ts';

const at = (text: string) => Date.parse(text);
const wall = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/[-T:]/).map(Number);
  return { year, month, day, hour, minute, second };
};

test('midnight in Shanghai is 16:00 of the day before in UTC', () => {
  expect(instantOf(wall('2026-11-21T00:00:00'), 'Asia/Shanghai')).toBe(at('2026-11-20T16:00:00Z'));
  expect(wallTimeAt(at('2026-11-20T16:00:00Z'), 'Asia/Shanghai')).toEqual(wall('2026-11-21T00:00:00'));
});

test('a time that happens twice is the earlier one', () => {
  expect(instantOf(wall('2026-10-25T02:30:00'), 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'));
});

test('a time that is skipped is as much later', () => {
  expect(instantOf(wall('2026-03-29T02:30:00'), 'Europe/Berlin')).toBe(at('2026-03-29T01:30:00Z'));
});

test('a zone west of Greenwich is behind UTC', () => {
  expect(instantOf(wall('2026-07-01T08:15:00'), 'America/New_York')).toBe(at('2026-07-01T12:15:00Z'));
});
