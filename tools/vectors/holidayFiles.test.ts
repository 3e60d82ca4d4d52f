import { readFileSync } from 'node:fs';
import {
  calendarProblems,
  defaultCalendars,
  type HolidayNotice,
  withHolidays,
  workingDeadline,
} from '@redress/domain';
import { expect, test } from 'vitest';

const notices = [2024, 2025, 2026, 2027].map((year): HolidayNotice => {
  const file = new URL(`../../data/holidays/${year}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
});
const working = withHolidays(defaultCalendars.working, notices);
const shanghai = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const hourMs = 3_600_000;

test('the announced years are known, 2027 is not (E1)', () => {
  expect(working.knownYears).toEqual([2024, 2025, 2026]);
  expect(calendarProblems(working)).toEqual([]);
});

test.each([
  ['National Day 2026: closed from 1 to 7 October', '2026-09-30 16:30', 2, '2026-10-08 10:00'],
  ['Saturday 10 October 2026 is a workday', '2026-10-09 16:30', 2, '2026-10-10 10:00'],
  ['Sunday 28 September 2025 is a workday', '2025-09-26 16:30', 2, '2025-09-28 10:00'],
  ['Labour Day 2024', '2024-04-30 16:30', 2, '2024-05-06 10:00'],
])('%s (E1)', (_name, start, hours, due) => {
  const result = workingDeadline(working, shanghai(start), hours * hourMs);
  expect(result).toEqual({ ok: true, due: shanghai(due), unknownYears: [] });
});
