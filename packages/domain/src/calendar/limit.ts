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
