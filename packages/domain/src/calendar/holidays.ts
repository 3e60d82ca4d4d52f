import type { CivilDate, Weekday, WorkingCalendar } from './calendar.ts';

/** A year's public holidays as the government announces them, in the shape of the holiday-cn files of `data/holidays`. */
export type HolidayNotice = {
  readonly year: number;
  readonly days: readonly {
    readonly name: string;
    readonly date: CivilDate;
    /** False marks a make-up workday (调休). */
    readonly isOffDay: boolean;
  }[];
};

/**
 * A calendar with the holidays and make-up workdays of the notices added (E1). A notice without days is a year that is
 * not announced yet: it stays unknown, and deadlines that touch it say so. The notices do not name the weekday whose
 * hours a make-up day takes; it is Monday unless told otherwise. Notices already loaded are replaced year by year.
 */
export function withHolidays(
  calendar: WorkingCalendar,
  notices: readonly HolidayNotice[],
  makeUpAs: Weekday = 'mon',
): WorkingCalendar {
  const announced = notices.filter((notice) => notice.days.length > 0);
  const years = new Set(announced.map((notice) => notice.year));
  const holidays = withoutYears(calendar.holidays, years);
  const makeUp = withoutYears(calendar.makeUp, years);
  for (const day of announced.flatMap((notice) => notice.days)) {
    if (day.isOffDay) holidays[day.date] = day.name;
    else makeUp[day.date] = makeUpAs;
  }
  const knownYears = [...new Set([...(calendar.knownYears ?? []), ...years])].sort((a, b) => a - b);
  return { ...calendar, holidays, makeUp, knownYears };
}

function withoutYears<T>(
  dates: Readonly<Record<CivilDate, T>>,
  years: ReadonlySet<number>,
): Record<CivilDate, T> {
  return Object.fromEntries(Object.entries(dates).filter(([date]) => !years.has(Number(date.slice(0, 4)))));
}
