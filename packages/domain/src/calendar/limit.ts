import type { CalendarFailure, Deadline, Moment, WorkingCalendar } from './calendar.ts';
import { type DayNumber, hourMs, minuteMs } from './civil.ts';
import { type Compiled, compile, unknownYearsBetween } from './compile.ts';
import { noOpening, workingDeadline, workingElapsed } from './deadline.ts';
import { closingOf, horizonDays } from './spans.ts';
import { dayNumberAt } from './zone.ts';

/** The calendars a limit may count in; `department` is the calendar of the department that has the order. */
export const calendarChoices = ['always', 'working', 'department', 'contactHours'] as const;

/** One choice of calendar. */
export type CalendarChoice = (typeof calendarChoices)[number];

/** The units of a limit. */
export const limitUnits = ['minutes', 'hours', 'workingDays', 'days'] as const;

/** One unit of a limit. */
export type LimitUnit = (typeof limitUnits)[number];

/**
 * How long something may take (E1). Minutes and hours count the open time of the calendar. Days are counted as the law
 * counts them (Civil Code art. 201 and 203): the day of the start is not counted, and the limit ends when the last day
 * closes, or at 24:00 where the calendar is open around the clock. `workingDays` counts only days that open; `days`
 * counts every civil day, and moves to the next day that opens when the last one does not.
 */
export type Limit = {
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly calendar: CalendarChoice;
};

/** A limit counted from a start: when it is due, and how much open time of the calendar that is. */
export type ResolvedLimit = Deadline & { readonly limitMs: number };

/**
 * When a limit that starts at a moment is due, without pauses (E1). `limitMs` carries it on: a pause or a new calendar
 * then moves the due time by counting the same open time. Throws on an amount that is not positive, or on half days.
 */
export function resolveLimit(
  limit: Limit,
  calendar: WorkingCalendar,
  start: Moment,
): ResolvedLimit | CalendarFailure {
  if (!(limit.amount > 0)) throw new RangeError(`limit of ${limit.amount} ${limit.unit}`);
  switch (limit.unit) {
    case 'minutes':
      return ofTime(calendar, start, Math.round(limit.amount * minuteMs));
    case 'hours':
      return ofTime(calendar, start, Math.round(limit.amount * hourMs));
    case 'workingDays':
    case 'days':
      return ofDays(limit, calendar, start);
  }
}

function ofTime(calendar: WorkingCalendar, start: Moment, limitMs: number): ResolvedLimit | CalendarFailure {
  const deadline = workingDeadline(calendar, start, limitMs);
  return deadline.ok ? { ...deadline, limitMs } : deadline;
}

function ofDays(limit: Limit, calendar: WorkingCalendar, start: Moment): ResolvedLimit | CalendarFailure {
  if (!Number.isInteger(limit.amount)) throw new RangeError(`limit of ${limit.amount} ${limit.unit}`);
  const ready = compile(calendar);
  if (ready === undefined) return { ok: false, code: 'calendarInvalid' };
  const startDay = dayNumberAt(ready.zone, start);
  const last =
    limit.unit === 'days'
      ? openDay(ready, startDay + limit.amount, 1)
      : openDay(ready, startDay + 1, limit.amount);
  if (last === undefined) return noOpening(ready);
  const due = closingOf(ready, last);
  const limitMs = workingElapsed(calendar, start, due);
  return { ok: true, due, limitMs, unknownYears: unknownYearsBetween(ready, startDay, last) };
}

/** The `count`-th day that opens, counted from a day that is itself included. */
function openDay(ready: Compiled, from: DayNumber, count: number): DayNumber | undefined {
  if (ready.always) return from + count - 1;
  let left = count;
  for (let day = from; day <= from + horizonDays && day <= ready.lastOpenDay; day += 1) {
    if (ready.planOf(day).shifts.length > 0) left -= 1;
    if (left === 0) return day;
  }
  return undefined;
}
