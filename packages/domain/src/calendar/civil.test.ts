import { describe, expect, test } from 'vitest';
import { dateOf, dayNumberOf, minutesOf, weekdayOf } from './civil.ts';
import { civilDay } from './zone.ts';

describe('civil dates', () => {
  test.each([
    ['1970-01-01', 0, 'thu'],
    ['1969-12-31', -1, 'wed'],
    ['2000-02-29', 11_016, 'tue'],
    ['2024-12-31', 20_088, 'tue'],
    ['2026-11-21', 20_778, 'sat'],
  ])('%s is day %i, a %s', (date, number, weekday) => {
    expect(dayNumberOf(date)).toBe(number);
    expect(dateOf(number)).toBe(date);
    expect(weekdayOf(date)).toBe(weekday);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''])(
    '%s is no date',
    (text) => {
      expect(dayNumberOf(text)).toBeUndefined();
      expect(weekdayOf(text)).toBeUndefined();
    },
  );

  test.each([
    ['00:00', 0],
    ['09:30', 570],
    ['24:00', 1440],
    ['24:01', undefined],
    ['9:00', undefined],
    ['12:60', undefined],
  ])('%s is minute %s', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes);
  });

  test('the civil day of a moment depends on the zone', () => {
    const at = Date.parse('2026-11-20T16:30:00Z');
    expect(civilDay(at, 'Asia/Shanghai')).toBe('2026-11-21');
    expect(civilDay(at, 'America/New_York')).toBe('2026-11-20');
    expect(civilDay(Date.parse('2026-03-29T22:30:00Z'), 'Europe/Berlin')).toBe('2026-03-30');
  });
});
