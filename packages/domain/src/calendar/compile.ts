import type { CivilDate, Interval, Weekday, WorkingCalendar } from './calendar.ts';
import { weekdays } from './calendar.ts';
import { type DayNumber, dayNumberOf, minutesOf, weekdayIndexOf, yearOf } from './civil.ts';
import { isZone } from './zone.ts';

/** What is wrong with a calendar, and where: a weekday, a date, or the zone. */
export type CalendarProblem = {
  readonly code:
    | 'zoneUnknown'
    | 'weekdayUnknown'
    | 'dateMalformed'
    | 'intervalMalformed'
    | 'intervalsOverlap'
    | 'dateContradicted'
    | 'neverOpens';
  readonly where: string;
};

/** Opening and closing in minutes after the midnight that begins the day; closing may exceed 1440. */
export type Shift = readonly [opens: number, closes: number];

/** What a calendar says about one civil day. */
export type DayPlan = {
  readonly kind: 'regular' | 'closed' | 'holiday' | 'makeUp' | 'special';
  readonly shifts: readonly Shift[];
  readonly holiday?: string;
  readonly as?: Weekday;
};

/** A calendar made ready for counting. */
export type Compiled = {
  readonly zone: string;
  readonly always: boolean;
  planOf(day: DayNumber): DayPlan;
  /** The last day that opens: infinite with weekly hours, minus infinite where nothing ever opens. */
  readonly lastOpenDay: DayNumber;
  isUnknown(year: number): boolean;
};

// Calendars are values that nobody changes, so the object itself is the key, and dropping it drops the work done on it.
const compiled = new WeakMap<WorkingCalendar, Compiled | 'invalid'>();

/** The calendar ready for counting, or undefined where something in it cannot be read (`calendarProblems` says what). */
export function compile(calendar: WorkingCalendar): Compiled | undefined {
  let ready = compiled.get(calendar);
  if (ready === undefined) {
    ready = readProblems(calendar).length > 0 ? 'invalid' : build(calendar);
    compiled.set(calendar, ready);
  }
  return ready === 'invalid' ? undefined : ready;
}

/** Everything an administrator should put right before a calendar is used; empty where all is well (E1). */
export function calendarProblems(calendar: WorkingCalendar): readonly CalendarProblem[] {
  const unreadable = readProblems(calendar);
  if (unreadable.length > 0 || calendar.always) return unreadable;
  const problems: CalendarProblem[] = [];
  for (const [where, intervals] of intervalLists(calendar)) {
    const shifts = intervals.map(shiftOf).filter((shift) => shift !== undefined);
    shifts.sort((a, b) => a[0] - b[0]);
    if (shifts.some((shift, i) => shift[0] < (shifts[i - 1]?.[1] ?? 0))) {
      problems.push({ code: 'intervalsOverlap', where });
    }
  }
  const exceptions = [calendar.holidays, calendar.makeUp, calendar.special].flatMap((dates) =>
    Object.keys(dates),
  );
  const seen = new Set<CivilDate>();
  for (const date of exceptions) {
    if (seen.has(date)) problems.push({ code: 'dateContradicted', where: date });
    seen.add(date);
  }
  if (build(calendar).lastOpenDay === Number.NEGATIVE_INFINITY)
    problems.push({ code: 'neverOpens', where: 'hours' });
  return problems;
}

function build(calendar: WorkingCalendar): Compiled {
  const week = weekdays.map((weekday): DayPlan => {
    const shifts = shiftsOf(calendar.hours[weekday] ?? []);
    return { kind: shifts.length > 0 ? 'regular' : 'closed', shifts };
  });
  const planOfWeekday = (index: number): DayPlan => week[index] ?? { kind: 'closed', shifts: [] };
  const exceptions = new Map<DayNumber, DayPlan>();
  const add = (date: CivilDate, plan: DayPlan): void => {
    const day = dayNumberOf(date);
    if (day !== undefined) exceptions.set(day, plan);
  };
  for (const [date, holiday] of Object.entries(calendar.holidays))
    add(date, { kind: 'holiday', shifts: [], holiday });
  for (const [date, as] of Object.entries(calendar.makeUp)) {
    add(date, { kind: 'makeUp', shifts: planOfWeekday(weekdays.indexOf(as)).shifts, as });
  }
  for (const [date, intervals] of Object.entries(calendar.special)) {
    add(date, { kind: 'special', shifts: shiftsOf(intervals) });
  }
  const opening = [...exceptions].filter(([, plan]) => plan.shifts.length > 0).map(([day]) => day);
  const weekOpens = week.some((plan) => plan.shifts.length > 0);
  const known = calendar.knownYears && new Set(calendar.knownYears);
  const always = calendar.always === true;
  return {
    zone: calendar.zone,
    always,
    planOf: (day) => exceptions.get(day) ?? planOfWeekday(weekdayIndexOf(day)),
    lastOpenDay:
      always || weekOpens
        ? Number.POSITIVE_INFINITY
        : opening.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY),
    isUnknown: (year) => !always && known !== undefined && !known.has(year),
  };
}

function readProblems(calendar: WorkingCalendar): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (!isZone(calendar.zone)) problems.push({ code: 'zoneUnknown', where: calendar.zone });
  const isWeekday = (name: string): boolean => weekdays.some((weekday) => weekday === name);
  for (const name of Object.keys(calendar.hours)) {
    if (!isWeekday(name)) problems.push({ code: 'weekdayUnknown', where: name });
  }
  for (const [date, as] of Object.entries(calendar.makeUp)) {
    if (!isWeekday(as)) problems.push({ code: 'weekdayUnknown', where: date });
  }
  for (const dates of [calendar.holidays, calendar.makeUp, calendar.special]) {
    for (const date of Object.keys(dates)) {
      if (dayNumberOf(date) === undefined) problems.push({ code: 'dateMalformed', where: date });
    }
  }
  for (const [where, intervals] of intervalLists(calendar)) {
    if (intervals.some((interval) => shiftOf(interval) === undefined)) {
      problems.push({ code: 'intervalMalformed', where });
    }
  }
  return problems;
}

function intervalLists(calendar: WorkingCalendar): readonly (readonly [string, readonly Interval[]])[] {
  return [...Object.entries(calendar.hours), ...Object.entries(calendar.special)];
}

function shiftsOf(intervals: readonly Interval[]): readonly Shift[] {
  return intervals
    .map(shiftOf)
    .filter((shift) => shift !== undefined)
    .sort((a, b) => a[0] - b[0]);
}

function shiftOf([opens, closes]: Interval): Shift | undefined {
  const [from, to] = [minutesOf(opens), minutesOf(closes)];
  if (from === undefined || to === undefined || from === to || from === 1440) return undefined;
  return [from, to > from ? to : to + 1440];
}

/** The years between two days, both included, whose public holidays are not loaded. */
export function unknownYearsBetween(ready: Compiled, from: DayNumber, to: DayNumber): readonly number[] {
  const years: number[] = [];
  const last = yearOf(to);
  for (let year = yearOf(from); year <= last; year += 1) {
    if (ready.isUnknown(year)) years.push(year);
  }
  return years;
}
