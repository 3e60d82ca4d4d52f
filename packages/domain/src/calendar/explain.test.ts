import { describe, expect, test } from 'vitest';
import { daily, office, shanghai } from './calendar.fixture.ts';
import { hourMs } from './civil.ts';
import { explainDeadline } from './explain.ts';
import { notice2026, notice2027 } from './holidays.fixture.ts';
import { withHolidays } from './holidays.ts';

const festival = withHolidays(office, [notice2026, notice2027]);

function steps(calendar: typeof office, start: string, hours: number, pauses: [string, string][] = []) {
  const moments = pauses.map(([from, to]) => ({ from: shanghai(from), to: shanghai(to) }));
  const result = explainDeadline(calendar, shanghai(start), hours * hourMs, moments);
  return result.ok ? result.steps : [];
}

const at = shanghai;

describe('explain this deadline (E1)', () => {
  test('a limit inside one day, lunch break left out', () => {
    expect(steps(office, '2026-11-20 11:00', 2)).toEqual([
      { kind: 'counted', from: at('2026-11-20 11:00'), to: at('2026-11-20 14:30'), ms: 2 * hourMs, days: 1 },
      { kind: 'due', at: at('2026-11-20 14:30') },
    ]);
  });

  test('working days in a row are one step, weekends are named', () => {
    expect(steps(office, '2026-11-19 14:30', 3 + 7 + 35 + 1)).toEqual([
      { kind: 'counted', from: at('2026-11-19 14:30'), to: at('2026-11-20 17:30'), ms: 10 * hourMs, days: 2 },
      { kind: 'closedDays', firstDate: '2026-11-21', lastDate: '2026-11-22' },
      { kind: 'counted', from: at('2026-11-23 09:00'), to: at('2026-11-27 17:30'), ms: 35 * hourMs, days: 5 },
      { kind: 'closedDays', firstDate: '2026-11-28', lastDate: '2026-11-29' },
      { kind: 'counted', from: at('2026-11-30 09:00'), to: at('2026-11-30 10:00'), ms: hourMs, days: 1 },
      { kind: 'due', at: at('2026-11-30 10:00') },
    ]);
  });

  test('Spring Festival: the make-up day counts, the holiday is one step with its name', () => {
    expect(steps(festival, '2026-02-13 16:30', 9)).toEqual([
      { kind: 'counted', from: at('2026-02-13 16:30'), to: at('2026-02-13 17:30'), ms: hourMs, days: 1 },
      {
        kind: 'makeUpDay',
        date: '2026-02-14',
        as: 'mon',
        from: at('2026-02-14 09:00'),
        to: at('2026-02-14 17:30'),
        ms: 7 * hourMs,
      },
      { kind: 'holiday', firstDate: '2026-02-15', lastDate: '2026-02-23', name: '春节' },
      { kind: 'counted', from: at('2026-02-24 09:00'), to: at('2026-02-24 10:00'), ms: hourMs, days: 1 },
      { kind: 'due', at: at('2026-02-24 10:00') },
    ]);
  });

  test('a half day and a single closed date', () => {
    const calendar = {
      ...office,
      special: { '2026-11-23': [['09:00', '11:00']], '2026-11-24': [] },
    } as const;
    expect(steps(calendar, '2026-11-23 08:00', 3)).toEqual([
      { kind: 'outsideHours', from: at('2026-11-23 08:00'), to: at('2026-11-23 09:00') },
      {
        kind: 'specialDay',
        date: '2026-11-23',
        from: at('2026-11-23 09:00'),
        to: at('2026-11-23 11:00'),
        ms: 2 * hourMs,
      },
      { kind: 'closedDays', firstDate: '2026-11-24', lastDate: '2026-11-24' },
      { kind: 'counted', from: at('2026-11-25 09:00'), to: at('2026-11-25 10:00'), ms: hourMs, days: 1 },
      { kind: 'due', at: at('2026-11-25 10:00') },
    ]);
  });

  test('a pause splits the day; one begun before the start is shown from the start', () => {
    const pauses: [string, string][] = [
      ['2026-11-20 08:00', '2026-11-20 09:30'],
      ['2026-11-20 10:00', '2026-11-20 11:00'],
    ];
    expect(steps(office, '2026-11-20 09:00', 1, pauses)).toEqual([
      { kind: 'paused', from: at('2026-11-20 09:00'), to: at('2026-11-20 09:30') },
      { kind: 'counted', from: at('2026-11-20 09:30'), to: at('2026-11-20 10:00'), ms: hourMs / 2, days: 1 },
      { kind: 'paused', from: at('2026-11-20 10:00'), to: at('2026-11-20 11:00') },
      { kind: 'counted', from: at('2026-11-20 11:00'), to: at('2026-11-20 11:30'), ms: hourMs / 2, days: 1 },
      { kind: 'due', at: at('2026-11-20 11:30') },
    ]);
  });

  test('started in the evening: nothing counts for the rest of the day', () => {
    expect(steps(office, '2026-11-19 20:00', 1)).toEqual([
      { kind: 'outsideHours', from: at('2026-11-19 20:00'), to: at('2026-11-20 00:00') },
      { kind: 'counted', from: at('2026-11-20 09:00'), to: at('2026-11-20 10:00'), ms: hourMs, days: 1 },
      { kind: 'due', at: at('2026-11-20 10:00') },
    ]);
  });

  test('a year that is not loaded is named where it begins', () => {
    expect(steps(festival, '2026-12-31 16:30', 2)).toEqual([
      { kind: 'counted', from: at('2026-12-31 16:30'), to: at('2026-12-31 17:30'), ms: hourMs, days: 1 },
      { kind: 'unknownYear', year: 2027 },
      { kind: 'counted', from: at('2027-01-01 09:00'), to: at('2027-01-01 10:00'), ms: hourMs, days: 1 },
      { kind: 'due', at: at('2027-01-01 10:00') },
    ]);
  });

  test('around the clock there is nothing to skip', () => {
    expect(steps({ ...office, always: true }, '2026-11-20 20:00', 48)).toEqual([
      { kind: 'counted', from: at('2026-11-20 20:00'), to: at('2026-11-22 20:00'), ms: 48 * hourMs, days: 0 },
      { kind: 'due', at: at('2026-11-22 20:00') },
    ]);
  });

  test('a night shift that ends in a closed day is not followed by it', () => {
    const calendar = { ...daily('Asia/Shanghai', ['22:00', '06:00']), holidays: { '2026-11-21': 'x' } };
    expect(steps(calendar, '2026-11-20 22:00', 8)).toEqual([
      { kind: 'counted', from: at('2026-11-20 22:00'), to: at('2026-11-21 06:00'), ms: 8 * hourMs, days: 1 },
      { kind: 'due', at: at('2026-11-21 06:00') },
    ]);
  });

  test('fifteen working days stay a handful of lines', () => {
    expect(steps(festival, '2026-02-11 10:00', 15 * 7).map((step) => step.kind)).toEqual([
      'counted',
      'makeUpDay',
      'holiday',
      'counted',
      'makeUpDay',
      'closedDays',
      'counted',
      'closedDays',
      'counted',
      'due',
    ]);
  });

  test('a calendar that never opens has no explanation either', () => {
    expect(explainDeadline({ ...office, hours: {} }, 0, 1)).toEqual({
      ok: false,
      code: 'calendarNeverOpens',
    });
  });
});
