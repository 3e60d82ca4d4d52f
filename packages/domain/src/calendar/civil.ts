import type { CivilDate, Weekday } from './calendar.ts';
import { weekdays } from './calendar.ts';

/** Milliseconds of a minute. */
export const minuteMs = 60_000;

/** Milliseconds of an hour. */
export const hourMs = 60 * minuteMs;

/** Milliseconds of a day of 24 hours; civil days may be shorter or longer. */
export const dayMs = 24 * hourMs;

/** Civil days counted from 1970-01-01 (day 0), without any zone: days are numbers here, so that walking is addition. */
export type DayNumber = number;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;
const daysInEra = 146_097;

/** The number of a civil date, or undefined where the text is not a date that exists. */
export function dayNumberOf(date: CivilDate): DayNumber | undefined {
  const match = datePattern.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const number = fromYearMonthDay(year, month, day);
  return dateOf(number) === date ? number : undefined;
}

/** The civil date of a day number. */
export function dateOf(number: DayNumber): CivilDate {
  const { year, month, day } = toYearMonthDay(number);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** The civil year of a day number. */
export function yearOf(number: DayNumber): number {
  return toYearMonthDay(number).year;
}

/** The number of 1 January of a year. */
export function newYearOf(year: number): DayNumber {
  return fromYearMonthDay(year, 1, 1);
}

/** The position of a day in the week, 0 for Monday to 6 for Sunday. */
export function weekdayIndexOf(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The day of the week of a civil date, or undefined where the text is not a date. */
export function weekdayOf(date: CivilDate): Weekday | undefined {
  const number = dayNumberOf(date);
  return number === undefined ? undefined : weekdays[weekdayIndexOf(number)];
}

/** Minutes after midnight of an `HH:MM` time, `24:00` included, or undefined where the text is not a time. */
export function minutesOf(time: string): number | undefined {
  if (time === '24:00') return 1440;
  const match = timePattern.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

// The Gregorian calendar by whole eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
function fromYearMonthDay(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - 719_468;
}

function toYearMonthDay(number: DayNumber): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}
