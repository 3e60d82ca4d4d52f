import { describe, expect, test } from 'vitest';
import { daily, office, shanghai } from './calendar.fixture.ts';
import { hourMs } from './civil.ts';
import { isOpen, nextOpening, workingDeadline, workingElapsed } from './deadline.ts';
import { notice2026, notice2027 } from './holidays.fixture.ts';
import { withHolidays } from './holidays.ts';

const festival = withHolidays(office, [notice2026, notice2027]);

function dueIn(calendar: typeof office, start: string, hours: number): string {
  const result = workingDeadline(calendar, shanghai(start), hours * hourMs);
  return result.ok ? wall(result.due) : result.code;
}

function wall(at: number): string {
  return new Date(at + 8 * hourMs).toISOString().slice(0, 16).replace('T', ' ');
}

describe('a limit in working time (E1)', () => {
  test.each([
    ['inside one interval', '2026-11-20 09:00', 2, '2026-11-20 11:00'],
    ['over the lunch break', '2026-11-20 11:00', 2, '2026-11-20 14:30'],
    ['ends at noon: due at noon', '2026-11-20 09:00', 3, '2026-11-20 12:00'],
    ['ends at closing: due at closing', '2026-11-20 16:30', 1, '2026-11-20 17:30'],
    ['over the weekend', '2026-11-20 17:00', 1, '2026-11-23 09:30'],
    ['a whole day ends at closing', '2026-11-20 09:00', 7, '2026-11-20 17:30'],
    ['starts on Saturday', '2026-11-21 10:00', 1, '2026-11-23 10:00'],
    ['starts before opening', '2026-11-20 06:00', 1, '2026-11-20 10:00'],
    ['starts at closing', '2026-11-20 17:30', 1, '2026-11-23 10:00'],
    ['starts at noon', '2026-11-20 12:00', 1, '2026-11-20 14:30'],
    ['no time at all is due at once, even when closed', '2026-11-21 10:00', 0, '2026-11-21 10:00'],
  ])('%s', (_name, start, hours, due) => {
    expect(dueIn(office, start, hours)).toBe(due);
  });

  test('the other boundary rule moves a limit used up at closing to the next opening', () => {
    const result = workingDeadline(office, shanghai('2026-11-20 16:30'), hourMs, [], 'atNextOpening');
    expect(result.ok && wall(result.due)).toBe('2026-11-23 09:00');
  });
});

describe('Spring Festival 2026 with its make-up days (E1)', () => {
  test.each([
    ['Friday before: the make-up Saturday counts', '2026-02-13 16:30', 2, '2026-02-14 10:00'],
    ['from the make-up Saturday over nine days off', '2026-02-14 16:30', 2, '2026-02-24 10:00'],
    ['started in the middle of the holiday', '2026-02-18 12:00', 7, '2026-02-24 17:30'],
    ['the second make-up Saturday counts too', '2026-02-27 16:30', 8, '2026-02-28 17:30'],
    ['the Sunday after it does not', '2026-02-28 16:30', 2, '2026-03-02 10:00'],
  ])('%s', (_name, start, hours, due) => {
    expect(dueIn(festival, start, hours)).toBe(due);
  });

  test('a make-up day takes the hours of the weekday it names', () => {
    const calendar = { ...office, hours: { ...office.hours, tue: [['10:00', '11:00']] as const } };
    const tuesdays = { ...calendar, makeUp: { '2026-02-14': 'tue' as const } };
    expect(dueIn(tuesdays, '2026-02-13 17:30', 1)).toBe('2026-02-14 11:00');
  });
});

describe('a year whose holidays are not loaded (E1)', () => {
  test('a limit that stays in 2026 has no warning', () => {
    const result = workingDeadline(festival, shanghai('2026-12-30 09:00'), 7 * hourMs);
    expect(result).toEqual({ ok: true, due: shanghai('2026-12-30 17:30'), unknownYears: [] });
  });

  test('a limit that reaches into 2027 says so', () => {
    const result = workingDeadline(festival, shanghai('2026-12-31 16:30'), 2 * hourMs);
    expect(result).toEqual({ ok: true, due: shanghai('2027-01-01 10:00'), unknownYears: [2027] });
  });

  test('a calendar with no year loaded warns about every year; one that needs none warns about none', () => {
    const none = workingDeadline({ ...office, knownYears: [] }, shanghai('2026-11-20 09:00'), hourMs);
    expect(none.ok && none.unknownYears).toEqual([2026]);
    const needless = workingDeadline(office, shanghai('2026-11-20 09:00'), hourMs);
    expect(needless.ok && needless.unknownYears).toEqual([]);
  });
});

describe('single dates (E1)', () => {
  test('a half day counts with its own hours', () => {
    const calendar = { ...office, special: { '2026-11-20': [['09:00', '11:30']] as const } };
    expect(dueIn(calendar, '2026-11-20 09:00', 3)).toBe('2026-11-23 09:30');
  });

  test('a date with an empty list of hours is closed', () => {
    expect(dueIn({ ...office, special: { '2026-11-20': [] } }, '2026-11-20 09:00', 1)).toBe(
      '2026-11-23 10:00',
    );
  });

  test('special hours beat a make-up day, which beats a holiday', () => {
    const holidays = { '2026-11-20': 'x', '2026-11-21': 'x' };
    const calendar = {
      ...office,
      holidays,
      makeUp: { '2026-11-20': 'mon', '2026-11-21': 'mon' },
      special: { '2026-11-20': [['20:00', '21:00']] },
    } as const;
    expect(dueIn(calendar, '2026-11-20 09:00', 2)).toBe('2026-11-21 10:00');
  });
});

describe('night shifts (E1)', () => {
  const night = daily('Asia/Shanghai', ['22:00', '06:00']);

  test('run into the next civil day', () => {
    expect(dueIn(night, '2026-11-20 23:00', 4)).toBe('2026-11-21 03:00');
    expect(dueIn(night, '2026-11-20 23:00', 8)).toBe('2026-11-21 23:00');
    expect(dueIn(night, '2026-11-20 03:00', 3)).toBe('2026-11-20 06:00');
  });

  test('the night before a holiday is worked to its end; the holiday has none', () => {
    const calendar = { ...night, holidays: { '2026-11-21': 'x' } };
    expect(dueIn(calendar, '2026-11-21 04:00', 3)).toBe('2026-11-22 23:00');
  });

  test('shifts that overlap count once', () => {
    const calendar = daily('Asia/Shanghai', ['22:00', '06:00'], ['05:00', '07:00'], ['00:00', '01:00']);
    expect(dueIn(calendar, '2026-11-20 22:00', 9)).toBe('2026-11-21 07:00');
  });

  test('24:00 is the end of the day', () => {
    expect(dueIn(daily('Asia/Shanghai', ['20:00', '24:00']), '2026-11-20 20:00', 5)).toBe('2026-11-21 21:00');
  });
});

describe('daylight saving (E1)', () => {
  test('New York in spring: the night of 7 March 2026 has one hour less', () => {
    const calendar = daily('America/New_York', ['22:00', '06:00']);
    const from = Date.parse('2026-03-07T22:00:00-05:00');
    expect(workingElapsed(calendar, from, Date.parse('2026-03-08T06:00:00-04:00'))).toBe(7 * hourMs);
  });

  test('Berlin in autumn: the night of 24 October 2026 has one hour more', () => {
    const calendar = daily('Europe/Berlin', ['22:00', '06:00']);
    const from = Date.parse('2026-10-24T22:00:00+02:00');
    expect(workingElapsed(calendar, from, Date.parse('2026-10-25T06:00:00+01:00'))).toBe(9 * hourMs);
  });

  test('an opening time that clocks skip counts with the offset before the change', () => {
    const calendar = daily('Europe/Berlin', ['02:30', '10:00']);
    const opening = nextOpening(calendar, Date.parse('2026-03-29T00:00:00+01:00'));
    expect(opening.ok && opening.due).toBe(Date.parse('2026-03-29T03:30:00+02:00'));
  });

  test('an opening time that clocks show twice means the first', () => {
    const calendar = daily('America/New_York', ['01:30', '10:00']);
    const opening = nextOpening(calendar, Date.parse('2026-11-01T00:00:00-04:00'));
    expect(opening.ok && opening.due).toBe(Date.parse('2026-11-01T01:30:00-04:00'));
  });

  test('hours that the change swallows whole do not exist that day', () => {
    const calendar = daily('Europe/Berlin', ['02:15', '03:00']);
    const opening = nextOpening(calendar, Date.parse('2026-03-29T00:00:00+01:00'));
    expect(opening.ok && opening.due).toBe(Date.parse('2026-03-30T02:15:00+02:00'));
  });

  test('hours keep their wall-clock time over the change', () => {
    const calendar = daily('Europe/Berlin', ['09:00', '10:00']);
    const result = workingDeadline(calendar, Date.parse('2026-10-24T09:00:00+02:00'), 2 * hourMs);
    expect(result.ok && result.due).toBe(Date.parse('2026-10-25T10:00:00+01:00'));
  });
});

describe('pauses (E1)', () => {
  const start = shanghai('2026-11-20 09:00');
  const pause = (from: string, to: string) => ({ from: shanghai(from), to: shanghai(to) });

  test.each([
    ['inside opening hours', [pause('2026-11-20 10:00', '2026-11-20 11:00')], '2026-11-20 14:30'],
    [
      'outside opening hours costs nothing',
      [pause('2026-11-20 12:15', '2026-11-20 13:15')],
      '2026-11-20 13:30',
    ],
    ['over the weekend', [pause('2026-11-20 10:00', '2026-11-23 10:00')], '2026-11-23 13:30'],
    ['before the start costs nothing', [pause('2026-11-19 10:00', '2026-11-19 11:00')], '2026-11-20 13:30'],
    ['running at the start', [pause('2026-11-19 10:00', '2026-11-20 10:00')], '2026-11-20 14:30'],
    [
      'overlapping and out of order count once',
      [pause('2026-11-20 10:30', '2026-11-20 11:00'), pause('2026-11-20 10:00', '2026-11-20 10:45')],
      '2026-11-20 14:30',
    ],
  ])('%s', (_name, pauses, due) => {
    // Three hours and one second, so that the end never falls on a closing time.
    const result = workingDeadline(office, start, 3 * hourMs + 1000, pauses);
    expect(result.ok && wall(result.due)).toBe(due);
  });

  test('around the clock too', () => {
    const always = { ...office, always: true };
    const result = workingDeadline(always, start, 24 * hourMs, [
      pause('2026-11-20 10:00', '2026-11-20 12:30'),
    ]);
    expect(result.ok && wall(result.due)).toBe('2026-11-21 11:30');
    expect(
      workingElapsed(always, start, start + 5 * hourMs, [pause('2026-11-20 08:00', '2026-11-20 10:30')]),
    ).toBe(3.5 * hourMs);
  });

  test('one that ends before it begins is refused', () => {
    const result = workingDeadline(office, start, hourMs, [pause('2026-11-20 11:00', '2026-11-20 10:00')]);
    expect(result).toEqual({ ok: false, code: 'pauseInvalid' });
  });
});

describe('no answer is an answer (E1)', () => {
  const never = { ...office, hours: {} };

  test('a calendar without hours never opens', () => {
    expect(workingDeadline(never, 0, hourMs)).toEqual({ ok: false, code: 'calendarNeverOpens' });
    expect(nextOpening(never, 0)).toEqual({ ok: false, code: 'calendarNeverOpens' });
    expect(isOpen(never, 0)).toBe(false);
    expect(workingElapsed(never, 0, 1e13)).toBe(0);
  });

  test('nor does one whose last single open date is past or too short', () => {
    const once = { ...never, special: { '2026-11-20': [['09:00', '10:00']] as const } };
    expect(dueIn(once, '2026-11-19 00:00', 1)).toBe('2026-11-20 10:00');
    expect(dueIn(once, '2026-11-19 00:00', 1.5)).toBe('calendarNeverOpens');
    expect(dueIn(once, '2026-11-21 00:00', 1)).toBe('calendarNeverOpens');
  });

  test('a limit longer than fifty years is too far', () => {
    expect(dueIn(office, '2026-11-20 09:00', 1e9)).toBe('calendarTooFar');
    expect(dueIn({ ...office, always: true }, '2026-11-20 09:00', 1e9)).toBe('calendarTooFar');
  });

  test('a calendar that cannot be read is refused', () => {
    expect(dueIn({ ...office, zone: 'Mars/Base' }, '2026-11-20 09:00', 1)).toBe('calendarInvalid');
    expect(dueIn({ ...office, holidays: { '2026-02-30': 'x' } }, '2026-11-20 09:00', 1)).toBe(
      'calendarInvalid',
    );
  });

  test('a negative limit is a bug', () => {
    expect(() => workingDeadline(office, 0, -1)).toThrow(RangeError);
  });
});

describe('open or closed (E1)', () => {
  test.each([
    ['2026-11-20 08:59', false],
    ['2026-11-20 09:00', true],
    ['2026-11-20 11:59', true],
    ['2026-11-20 12:00', false],
    ['2026-11-20 13:30', true],
    ['2026-11-20 17:30', false],
    ['2026-11-21 10:00', false],
  ])('%s: %s', (at, open) => {
    expect(isOpen(office, shanghai(at))).toBe(open);
  });
});
