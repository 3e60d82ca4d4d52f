export {
  combineGrants,
  type Grants,
  type Right,
  rights,
  type Scope,
  scopes,
  widerScope,
} from './access/rights.ts';
export { defaultGrants, type RoleCode, roleCodes } from './access/roles.ts';
export {
  type CalendarFailure,
  type CivilDate,
  type Deadline,
  type Interval,
  type Moment,
  type Pause,
  type Weekday,
  type WorkingCalendar,
  weekdays,
} from './calendar/calendar.ts';
export { dayMs, hourMs, minuteMs, weekdayOf } from './calendar/civil.ts';
export { type CalendarProblem, calendarProblems } from './calendar/compile.ts';
export { type Boundary, isOpen, nextOpening, workingDeadline, workingElapsed } from './calendar/deadline.ts';
export { type Explanation, type ExplanationStep, explainDeadline } from './calendar/explain.ts';
export { type HolidayNotice, withHolidays } from './calendar/holidays.ts';
export {
  type CalendarChoice,
  calendarChoices,
  type Limit,
  type LimitUnit,
  limitUnits,
  type ResolvedLimit,
  resolveLimit,
} from './calendar/limit.ts';
export { civilDay, isZone } from './calendar/zone.ts';
export { type Clock, type ClockKind, type ClockState, clockKinds, clockStates } from './policy/clock.ts';
