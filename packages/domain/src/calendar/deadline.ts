import type { CalendarFailure, Deadline, Moment, Pause, WorkingCalendar } from './calendar.ts';
import { type Compiled, compile, unknownYearsBetween } from './compile.ts';
import { countedSpans, orderPauses } from './spans.ts';
import { dayNumberAt } from './zone.ts';

/** Where a limit ends that is used up exactly at closing time: then, or when the calendar opens next. */
export type Boundary = 'atClosing' | 'atNextOpening';

/**
 * The moment at which `limitMs` of open time have passed since `start`, pauses left out (E1). A limit that ends
 * exactly at closing time is due at closing time, unless the boundary says otherwise.
 */
export function workingDeadline(
  calendar: WorkingCalendar,
  start: Moment,
  limitMs: number,
  pauses: readonly Pause[] = [],
  boundary: Boundary = 'atClosing',
): Deadline | CalendarFailure {
  if (!(limitMs >= 0) || !Number.isFinite(start)) throw new RangeError(`limit ${limitMs} from ${start}`);
  const ready = compile(calendar);
  if (ready === undefined) return { ok: false, code: 'calendarInvalid' };
  const ordered = orderPauses(pauses);
  if (ordered === undefined) return { ok: false, code: 'pauseInvalid' };
  if (limitMs === 0 && boundary === 'atClosing') return deadline(ready, start, start);
  let left = limitMs;
  for (const span of countedSpans(ready, start, ordered)) {
    const length = span.to - span.from;
    if (left < length || (left === length && boundary === 'atClosing')) {
      return deadline(ready, start, span.from + left);
    }
    left -= length;
  }
  return noOpening(ready);
}

/** The open time between two moments in milliseconds, pauses left out; 0 where `to` is not after `from` (E1). */
export function workingElapsed(
  calendar: WorkingCalendar,
  from: Moment,
  to: Moment,
  pauses: readonly Pause[] = [],
): number {
  const ready = compile(calendar);
  const ordered = orderPauses(pauses);
  if (ready === undefined || ordered === undefined)
    throw new RangeError('calendar or pauses not well formed');
  if (to <= from) return 0;
  if (ready.always) return to - from - pausedWithin(ordered, from, to);
  let elapsed = 0;
  for (const span of countedSpans(ready, from, ordered)) {
    if (span.from >= to) break;
    elapsed += Math.min(span.to, to) - span.from;
  }
  return elapsed;
}

/** Whether the calendar is open at a moment; it is at opening time, and is not at closing time. */
export function isOpen(calendar: WorkingCalendar, at: Moment): boolean {
  const next = nextOpening(calendar, at);
  return next.ok && next.due === at;
}

/** The first open moment at or after a given one. */
export function nextOpening(calendar: WorkingCalendar, at: Moment): Deadline | CalendarFailure {
  const ready = compile(calendar);
  if (ready === undefined) return { ok: false, code: 'calendarInvalid' };
  for (const span of countedSpans(ready, at, [])) return deadline(ready, at, span.from);
  return noOpening(ready);
}

/** Why a calendar that was searched to its end gave no moment. */
export function noOpening(ready: Compiled): CalendarFailure {
  const opensForEver = ready.lastOpenDay === Number.POSITIVE_INFINITY;
  return { ok: false, code: opensForEver ? 'calendarTooFar' : 'calendarNeverOpens' };
}

function deadline(ready: Compiled, start: Moment, due: Moment): Deadline {
  const [from, to] = [dayNumberAt(ready.zone, start), dayNumberAt(ready.zone, due)];
  return { ok: true, due, unknownYears: unknownYearsBetween(ready, from, to) };
}

function pausedWithin(pauses: readonly Pause[], from: Moment, to: Moment): number {
  return pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(pause.to, to) - Math.max(pause.from, from)),
    0,
  );
}
