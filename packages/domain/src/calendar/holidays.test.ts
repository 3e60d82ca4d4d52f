import { describe, expect, test } from 'vitest';
import { office } from './calendar.fixture.ts';
import { notice2026, notice2027 } from './holidays.fixture.ts';
import { withHolidays } from './holidays.ts';

describe('loading public holidays (E1)', () => {
  test('days off become holidays, workdays become make-up days with the hours of Monday', () => {
    const calendar = withHolidays(office, [notice2026]);
    expect(calendar.holidays['2026-02-16']).toBe('春节');
    expect(Object.keys(calendar.holidays)).toHaveLength(12);
    expect(calendar.makeUp).toEqual({ '2026-01-04': 'mon', '2026-02-14': 'mon', '2026-02-28': 'mon' });
    expect(calendar.knownYears).toEqual([2026]);
  });

  test('a year without days stays unknown', () => {
    expect(withHolidays(office, [notice2027]).knownYears).toEqual([]);
    expect(withHolidays(office, [notice2027, notice2026]).knownYears).toEqual([2026]);
  });

  test('a newer notice replaces its year and leaves others alone', () => {
    const corrected = { year: 2026, days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] };
    const before = withHolidays({ ...office, holidays: { '2025-10-01': '国庆节' }, knownYears: [2025] }, [
      notice2026,
    ]);
    const calendar = withHolidays(before, [corrected]);
    expect(calendar.holidays).toEqual({ '2025-10-01': '国庆节', '2026-01-01': '元旦' });
    expect(calendar.makeUp).toEqual({});
    expect(calendar.knownYears).toEqual([2025, 2026]);
  });
});
