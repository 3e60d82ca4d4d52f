import { describe, expect, test } from 'vitest';
import { office, shanghai } from './calendar.fixture.ts';
import { hourMs } from './civil.ts';
import { notice2026 } from './holidays.fixture.ts';
import { withHolidays } from './holidays.ts';
import { type Limit, resolveLimit } from './limit.ts';

const always = { ...office, always: true };
const festival = withHolidays(office, [notice2026]);
const limit = (amount: number, unit: Limit['unit']): Limit => ({ amount, unit, calendar: 'working' });

describe('units of a limit (E1)', () => {
  test.each([
    ['minutes of open time', office, '2026-11-20 17:15', limit(30, 'minutes'), '2026-11-23 09:15', 0.5],
    ['hours of open time', office, '2026-11-20 17:00', limit(8, 'hours'), '2026-11-24 09:30', 8],
    ['hours around the clock', always, '2026-11-20 17:00', limit(48, 'hours'), '2026-11-22 17:00', 48],
    [
      '5 working days end at closing of the fifth day after the start',
      office,
      '2026-11-20 10:00',
      limit(5, 'workingDays'),
      '2026-11-27 17:30',
      41,
    ],
    [
      'the day of the start does not count, even when it begins before opening',
      office,
      '2026-11-20 07:00',
      limit(1, 'workingDays'),
      '2026-11-23 17:30',
      14,
    ],
    [
      'from a Saturday the first working day is Monday',
      office,
      '2026-11-21 10:00',
      limit(1, 'workingDays'),
      '2026-11-23 17:30',
      7,
    ],
    [
      'make-up days are working days, holidays are not',
      festival,
      '2026-02-13 10:00',
      limit(2, 'workingDays'),
      '2026-02-24 17:30',
      20,
    ],
    [
      '15 calendar days around the clock end at midnight of the fifteenth day',
      always,
      '2026-11-20 10:00',
      limit(15, 'days'),
      '2026-12-06 00:00',
      374,
    ],
    [
      'calendar days in working time end at closing',
      office,
      '2026-11-20 10:00',
      limit(3, 'days'),
      '2026-11-23 17:30',
      13,
    ],
    [
      'and move to the next day that opens',
      office,
      '2026-11-19 10:00',
      limit(2, 'days'),
      '2026-11-23 17:30',
      20,
    ],
    [
      'working days where it is always open are all days',
      always,
      '2026-11-20 10:00',
      limit(2, 'workingDays'),
      '2026-11-23 00:00',
      62,
    ],
  ])('%s', (_name, calendar, start, given, due, hours) => {
    expect(resolveLimit(given, calendar, shanghai(start))).toEqual({
      ok: true,
      due: shanghai(due),
      limitMs: hours * hourMs,
      unknownYears: [],
    });
  });

  test('a limit into a year that is not loaded says so', () => {
    const result = resolveLimit(limit(5, 'workingDays'), festival, shanghai('2026-12-29 10:00'));
    expect(result).toMatchObject({ ok: true, due: shanghai('2027-01-05 17:30'), unknownYears: [2027] });
  });

  test('a calendar that never opens is refused in every unit', () => {
    for (const unit of ['minutes', 'hours', 'workingDays', 'days'] as const) {
      const result = resolveLimit(limit(1, unit), { ...office, hours: {} }, 0);
      expect(result).toEqual({ ok: false, code: 'calendarNeverOpens' });
    }
  });

  test('nothing, less than nothing and half days are bugs', () => {
    expect(() => resolveLimit(limit(0, 'hours'), office, 0)).toThrow(RangeError);
    expect(() => resolveLimit(limit(-1, 'days'), office, 0)).toThrow(RangeError);
    expect(() => resolveLimit(limit(1.5, 'workingDays'), office, 0)).toThrow(RangeError);
  });
});
