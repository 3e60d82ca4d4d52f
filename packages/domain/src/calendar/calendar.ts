/** A moment as milliseconds since 1970-01-01T00:00Z; every function of the calendar counts in these. */
export type Moment = number;

/** A civil date as `YYYY-MM-DD`. */
export type CivilDate = string;

/** The days of the week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** One day of the week. */
export type Weekday = (typeof weekdays)[number];

/**
 * Opening hours as `HH:MM` wall-clock times, for instance `["09:00", "12:00"]`. The end may be `24:00`; an end earlier
 * than the start lies on the next civil day (`["22:00", "06:00"]` is a night shift).
 */
export type Interval = readonly [opens: string, closes: string];

/**
 * When time counts (E1). A plain value, so that whoever stores it can give it versions.
 *
 * A date is looked up in `special`, then `makeUp`, then `holidays`, then `hours`; the first that knows it decides. A
 * shift belongs to the day it starts on: the night before a holiday is worked to its end, and a holiday has no night
 * shift of its own.
 */
export type WorkingCalendar = {
  /** IANA name of the time zone in which the hours are meant. */
  readonly zone: string;
  /** Open around the clock; hours, holidays and known years then mean nothing. */
  readonly always?: boolean;
  /** Opening hours by day of the week; an absent day is closed. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly Interval[]>>>;
  /** Closed dates with the name of the holiday. */
  readonly holidays: Readonly<Record<CivilDate, string>>;
  /** Make-up workdays (调休) with the weekday whose hours they take. */
  readonly makeUp: Readonly<Record<CivilDate, Weekday>>;
  /** Dates with hours of their own, such as half days; an empty list is a closed day. */
  readonly special: Readonly<Record<CivilDate, readonly Interval[]>>;
  /** Years whose public holidays are loaded, none where empty; absent means that public holidays do not matter here. */
  readonly knownYears?: readonly number[];
};

/** A stretch of time that does not count, such as waiting for the customer (E1). Starts in, ends before `to`. */
export type Pause = { readonly from: Moment; readonly to: Moment };

/**
 * Why a calendar has no answer: it never opens (again), nothing within fifty years, it is not well formed
 * (`calendarProblems` says where), or a pause ends before it begins.
 */
export type CalendarFailure = {
  readonly ok: false;
  readonly code: 'calendarNeverOpens' | 'calendarTooFar' | 'calendarInvalid' | 'pauseInvalid';
};

/** A computed moment, with the years on the way whose public holidays are not loaded: a warning must go with them. */
export type Deadline = {
  readonly ok: true;
  readonly due: Moment;
  readonly unknownYears: readonly number[];
};
