import { expect, test } from 'vitest';
import { splitDuration } from './duration.ts';

const second = 1000;
const minute = 60_000;
const hour = 3_600_000;

test('less than an hour shows minutes and seconds', () => {
  expect(splitDuration(59 * minute + 59 * second + 999)).toEqual({
    unit: 'minutes',
    minutes: 59,
    seconds: 59,
  });
});

test('from one hour on it shows hours and minutes', () => {
  expect(splitDuration(hour)).toEqual({ unit: 'hours', hours: 1, minutes: 0 });
});

test('from one day on it shows days and hours', () => {
  expect(splitDuration(25 * hour + 59 * minute)).toEqual({ unit: 'days', days: 1, hours: 1 });
});

test('how much a limit is exceeded reads like how much is left', () => {
  expect(splitDuration(-90 * second)).toEqual({ unit: 'minutes', minutes: 1, seconds: 30 });
});
