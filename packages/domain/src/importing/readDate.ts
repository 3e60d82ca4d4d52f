import type { CivilDate } from '../calendar/calendar.ts';
import { dayNumberOf } from '../calendar/civil.ts';

/** What a text says about a date: one date, two numbers whose roles are open, or nothing that can be a date. */
export type WrittenDate =
  | { readonly kind: 'certain'; readonly date: CivilDate }
  | { readonly kind: 'open'; readonly first: number; readonly second: number; readonly year: number }
  | { readonly kind: 'unreadable' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const unreadable = { kind: 'unreadable' } as const;

const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/;
const named = /^(\d{1,2})[\s-/.]+([a-z]{3})[a-z]*[\s-/.,]+(\d{2}|\d{4})$/i;
const namedFirst = /^([a-z]{3})[a-z]*[\s.]+(\d{1,2}),?\s+(\d{4})$/i;
const numbers = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{2}|\d{4})(?:\s.*)?$/;

/** Reads one text as a date: 2015-04-22, 2015年4月22日, 22-Apr-15 and Apr 22, 2015 are certain; 04/08/2015 is open. */
export function readDate(text: string): WrittenDate {
  const written = text.trim();
  const iso = yearFirst.exec(written);
  if (iso) return certain(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayName = named.exec(written);
  if (dayName) return certain(fullYear(dayName[3]), monthNumber(dayName[2]), Number(dayName[1]));
  const monthName = namedFirst.exec(written);
  if (monthName) return certain(Number(monthName[3]), monthNumber(monthName[1]), Number(monthName[2]));
  const open = numbers.exec(written);
  if (!open) return unreadable;
  const [first, second, year] = [Number(open[1]), Number(open[2]), fullYear(open[3])];
  if (dateIn(year, second, first) === null && dateIn(year, first, second) === null) return unreadable;
  return { kind: 'open', first, second, year };
}

/** The civil date of a year, month and day, or null where there is none such. */
export function dateIn(year: number, month: number, day: number): CivilDate | null {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return dayNumberOf(date) === undefined ? null : date;
}

function certain(year: number, month: number, day: number): WrittenDate {
  const date = dateIn(year, month, day);
  return date === null ? unreadable : { kind: 'certain', date };
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').toLowerCase()) + 1;
}

// Two digits as spreadsheets read them: 69 is 2069's past, 70 the last century.
function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if (digits === undefined || digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
