import type { WorkingCalendar } from '@redress/domain';
import { expect, test } from 'vitest';
import { daysOfMonth, dayView, hoursText, readHours, weekdayIndex, withDay } from './day.ts';

const calendar: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  hours: { mon: [['09:00', '12:00']] },
  holidays: { '2026-10-01': '国庆节' },
  makeUp: { '2026-10-10': 'mon' },
  special: { '2026-12-24': [['09:00', '11:00']] },
};

test('a day is special, a make-up workday, a holiday, or what its weekday is', () => {
  expect(dayView(calendar, '2026-12-24')).toEqual({ kind: 'special', hours: [['09:00', '11:00']] });
  expect(dayView(calendar, '2026-10-10')).toEqual({ kind: 'makeUp', as: 'mon' });
  expect(dayView(calendar, '2026-10-01')).toEqual({ kind: 'holiday', name: '国庆节' });
  expect(dayView(calendar, '2026-11-23')).toEqual({ kind: 'regular' });
  expect(dayView(calendar, '2026-11-24')).toEqual({ kind: 'closed' });
});

test('21 November 2026 is a Saturday, and February 2028 has 29 days', () => {
  expect(weekdayIndex('2026-11-21')).toBe(5);
  expect(daysOfMonth(2028, 2)).toHaveLength(29);
});

test('a day has one meaning only: saying it anew forgets the old one', () => {
  const changed = withDay(calendar, '2026-10-01', { kind: 'makeUp', as: 'mon' });
  expect(changed.holidays).toEqual({});
  expect(changed.makeUp).toEqual({ '2026-10-01': 'mon', '2026-10-10': 'mon' });
  expect(withDay(changed, '2026-10-01', null).makeUp).toEqual({ '2026-10-10': 'mon' });
});

test('hours are typed with any dash and comma, and read back as they are written', () => {
  expect(readHours('9:00-12:00，13:30~18:00')).toEqual([
    ['09:00', '12:00'],
    ['13:30', '18:00'],
  ]);
  expect(readHours('')).toEqual([]);
  expect(readHours('morning')).toBeUndefined();
  expect(
    hoursText([
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ]),
  ).toBe('09:00-12:00, 13:30-18:00');
});
