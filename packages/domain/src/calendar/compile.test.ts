import { describe, expect, test } from 'vitest';
import { office } from './calendar.fixture.ts';
import type { WorkingCalendar } from './calendar.ts';
import { calendarProblems } from './compile.ts';

describe('checking a calendar before it is used (E1)', () => {
  const hours = (...mon: [string, string][]): WorkingCalendar => ({
    ...office,
    hours: { ...office.hours, mon },
  });

  test.each<[string, WorkingCalendar, { code: string; where: string }[]]>([
    ['a good one', office, []],
    ['a zone that is none', { ...office, zone: 'Mars/Base' }, [{ code: 'zoneUnknown', where: 'Mars/Base' }]],
    ['a time that is none', hours(['9:00', '25:00']), [{ code: 'intervalMalformed', where: 'mon' }]],
    ['an empty interval', hours(['09:00', '09:00']), [{ code: 'intervalMalformed', where: 'mon' }]],
    [
      'an interval from midnight at the end',
      hours(['24:00', '06:00']),
      [{ code: 'intervalMalformed', where: 'mon' }],
    ],
    [
      'intervals that overlap',
      hours(['09:00', '12:00'], ['11:00', '13:00']),
      [{ code: 'intervalsOverlap', where: 'mon' }],
    ],
    ['intervals that touch are fine', hours(['12:00', '13:00'], ['09:00', '12:00']), []],
    [
      'a date that does not exist',
      { ...office, holidays: { '2026-02-29': 'x' } },
      [{ code: 'dateMalformed', where: '2026-02-29' }],
    ],
    ['29 February in a leap year is fine', { ...office, holidays: { '2028-02-29': 'x' } }, []],
    [
      'a date with two meanings',
      { ...office, holidays: { '2026-02-14': 'x' }, makeUp: { '2026-02-14': 'mon' } },
      [{ code: 'dateContradicted', where: '2026-02-14' }],
    ],
    ['never open', { ...office, hours: {} }, [{ code: 'neverOpens', where: 'hours' }]],
    ['always open needs no hours', { ...office, hours: {}, always: true }, []],
  ])('%s', (_name, calendar, problems) => {
    expect(calendarProblems(calendar)).toEqual(problems);
  });
});
