import type { Interval, Moment, WorkingCalendar } from '../calendar/calendar.ts';
import { isOpen } from '../calendar/deadline.ts';
import type { CalendarChoice } from '../calendar/limit.ts';

/** Calendars by id: these three are always there, and departments may add their own. */
export type Calendars = {
  readonly always: WorkingCalendar;
  readonly working: WorkingCalendar;
  readonly contactHours: WorkingCalendar;
  readonly [departmentCalendarId: string]: WorkingCalendar;
};

/** A calendar was asked for that is not among those given. */
export type CalendarUnknown = {
  readonly ok: false;
  readonly code: 'calendarUnknown';
  readonly calendarId: string;
};

const zone = 'Asia/Shanghai';
const officeDay: readonly Interval[] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];
const contactDay: readonly Interval[] = [
  ['09:00', '12:00'],
  ['14:00', '21:00'],
];
const noDates = { holidays: {}, makeUp: {}, special: {} };

/**
 * The calendars as delivered. `working` knows no year yet, so that every deadline warns until public holidays are loaded
 * (`withHolidays`). `contactHours` leaves out the rest hours 21:00-09:00 and 12:00-14:00 on every day (G4).
 */
export const defaultCalendars: Calendars = {
  always: { zone, always: true, hours: {}, ...noDates },
  working: {
    zone,
    hours: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
    ...noDates,
    knownYears: [],
  },
  contactHours: {
    zone,
    hours: {
      mon: contactDay,
      tue: contactDay,
      wed: contactDay,
      thu: contactDay,
      fri: contactDay,
      sat: contactDay,
      sun: contactDay,
    },
    ...noDates,
  },
};

/** Whether a customer may be called at a moment (G4). */
export function isContactTime(calendars: Calendars, at: Moment): boolean {
  return isOpen(calendars.contactHours, at);
}

/** The calendar a choice stands for; a department without a calendar of its own works by `working`. */
export function calendarOf(
  calendars: Calendars,
  choice: CalendarChoice,
  departmentCalendarId?: string | null,
): { readonly ok: true; readonly calendarId: string; readonly calendar: WorkingCalendar } | CalendarUnknown {
  const calendarId = choice === 'department' ? (departmentCalendarId ?? 'working') : choice;
  const calendar = calendars[calendarId];
  return calendar === undefined
    ? { ok: false, code: 'calendarUnknown', calendarId }
    : { ok: true, calendarId, calendar };
}
