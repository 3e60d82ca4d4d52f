import type { CalendarFailure, Moment, Pause } from '../calendar/calendar.ts';
import { workingDeadline } from '../calendar/deadline.ts';
import { type Explanation, explainDeadline } from '../calendar/explain.ts';
import type { Limit } from '../calendar/limit.ts';
import type { Calendars, CalendarUnknown } from './calendars.ts';
import type { Clock } from './clock.ts';
import type { Policy } from './policy.ts';
import { type ClockResult, countLimit, warnAt } from './startClock.ts';

/** The clock standing still from a moment on (E1). One that does not run is returned as it is. */
export function pauseClock(clock: Clock, at: Moment): Clock {
  if (clock.state !== 'running') return clock;
  return { ...clock, state: 'paused', pausedSince: at, breachedAt: breachBy(clock, at) };
}

/**
 * The clock running again, its due and warning times moved by the open time of the pause. One that is not paused is
 * returned as it is. Give the policy and calendars of the version the clock was started under.
 */
export function resumeClock(policy: Policy, calendars: Calendars, clock: Clock, at: Moment): ClockResult {
  if (clock.state !== 'paused') return { ok: true, clock };
  const calendar = calendars[clock.calendarId];
  if (calendar === undefined) return { ok: false, code: 'calendarUnknown', calendarId: clock.calendarId };
  const pauses = allPauses(clock, at);
  const due = workingDeadline(calendar, clock.countedFrom, clock.limitMs, pauses);
  if (!due.ok) return due;
  const { warning } = policy.clocks[clock.kind];
  return {
    ok: true,
    clock: {
      ...clock,
      state: 'running',
      pauses,
      pausedSince: null,
      dueAt: due.due,
      warnAt: warnAt(calendar, clock.countedFrom, clock.limitMs, warning, pauses),
      unknownYears: due.unknownYears,
    },
  };
}

/**
 * The clock under a new limit that counts from now on, as an amendment order or a granted extension sets it (D2). A due
 * time that had already passed stays a breach. A clock that has stopped is returned as it is.
 */
export function amendClock(
  policy: Policy,
  calendars: Calendars,
  clock: Clock,
  limit: Limit,
  at: Moment,
  departmentCalendarId?: string | null,
): ClockResult {
  if (!isLive(clock)) return { ok: true, clock };
  const counted = countLimit(
    calendars,
    limit,
    policy.clocks[clock.kind],
    departmentCalendarId ?? (clock.limit.calendar === 'department' ? clock.calendarId : null),
    at,
  );
  if (!counted.ok) return counted;
  const { ok: _, ...times } = counted;
  return { ok: true, clock: { ...clock, ...times, breachedAt: breachBy(clock, at) } };
}

/**
 * The clock stopped by the event it waited for: met when that happened at or before the due time, breached otherwise.
 * Only the time of the event decides, never when anybody looked. One that has stopped is returned as it is.
 */
export function stopClock(clock: Clock, at: Moment): Clock {
  if (!isLive(clock)) return clock;
  const breachedAt = breachBy(clock, at);
  return { ...halted(clock, at), state: breachedAt === null ? 'met' : 'breached', breachedAt };
}

/** The clock ended because its subject is no longer wanted; a due time that had passed by then stays a breach. */
export function cancelClock(clock: Clock, at: Moment): Clock {
  if (!isLive(clock)) return clock;
  return { ...halted(clock, at), state: 'cancelled', breachedAt: breachBy(clock, at) };
}

/** Whether the clock still runs or may run again. */
export function isLive(clock: Clock): boolean {
  return clock.state === 'running' || clock.state === 'paused';
}

/** How a clock stands at a moment: what a countdown shows. */
export function standingOf(
  clock: Clock,
  now: Moment,
): 'onTime' | 'dueSoon' | 'overdue' | Exclude<Clock['state'], 'running'> {
  if (clock.state !== 'running') return clock.state;
  if (now > clock.dueAt) return 'overdue';
  return clock.warnAt !== null && now >= clock.warnAt ? 'dueSoon' : 'onTime';
}

/** How the due time of a clock came about, step by step (E1); while it is paused, as if it ran on from `now`. */
export function explainClock(
  calendars: Calendars,
  clock: Clock,
  now: Moment,
): Explanation | CalendarFailure | CalendarUnknown {
  const calendar = calendars[clock.calendarId];
  if (calendar === undefined) return { ok: false, code: 'calendarUnknown', calendarId: clock.calendarId };
  return explainDeadline(calendar, clock.countedFrom, clock.limitMs, allPauses(clock, now));
}

function halted(clock: Clock, at: Moment): Clock {
  return { ...clock, pauses: allPauses(clock, at), pausedSince: null, stoppedAt: at };
}

function allPauses(clock: Clock, at: Moment): readonly Pause[] {
  return clock.pausedSince === null ? clock.pauses : [...clock.pauses, { from: clock.pausedSince, to: at }];
}

/** The first due time missed by a moment. While a clock stands still its due time cannot pass. */
function breachBy(clock: Clock, at: Moment): Moment | null {
  return clock.breachedAt ?? (clock.state === 'running' && at > clock.dueAt ? clock.dueAt : null);
}
