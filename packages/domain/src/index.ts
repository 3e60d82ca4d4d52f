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
export {
  type CalendarChoice,
  calendarChoices,
  type Limit,
  type LimitUnit,
  limitUnits,
} from './calendar/limit.ts';
export { type Clock, type ClockKind, type ClockState, clockKinds, clockStates } from './policy/clock.ts';
