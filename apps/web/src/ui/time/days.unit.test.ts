import { expect, test } from 'vitest';
import { dayAfter, dayEnd, dayStart, monthToDate } from './days.ts';

test('a day begins when the clock of the centre shows midnight', () => {
  expect(dayStart('2026-11-21', 'Asia/Shanghai')).toBe('2026-11-20T16:00:00.000Z');
  expect(dayEnd('2026-11-21', 'Asia/Shanghai')).toBe('2026-11-21T16:00:00.000Z');
});

test('a day on which clocks are put back has 25 hours', () => {
  const hours =
    (Date.parse(dayEnd('2026-10-25', 'Europe/Berlin')) -
      Date.parse(dayStart('2026-10-25', 'Europe/Berlin'))) /
    3_600_000;
  expect(hours).toBe(25);
});

test('days are counted over the ends of months and years', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
});

test('a month to date begins with its first day', () => {
  expect(monthToDate('Asia/Shanghai', Date.parse('2026-10-31T16:30:00Z'))).toEqual({
    from: '2026-11-01',
    until: '2026-11-01',
  });
});
