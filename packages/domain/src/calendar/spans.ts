import type { Moment, Pause } from './calendar.ts';
import { type DayNumber, dayMs } from './civil.ts';
import type { Compiled, DayPlan } from './compile.ts';
import { dayNumberAt, momentOf } from './zone.ts';

/** A stretch of time that counts, from `from` up to but without `to`, with the day its shift belongs to. */
export type Span = {
  readonly from: Moment;
  readonly to: Moment;
  readonly day: DayNumber;
  readonly plan: DayPlan;
};

/** How far ahead a calendar is searched before it is called too far: fifty years, so that nothing loops without end. */
export const horizonDays = 18_263;

/**
 * The open time of a calendar from a moment on, in order and without overlap, less the pauses (which must be in order,
 * see `orderPauses`). It ends after the horizon, or earlier where nothing opens any more.
 */
export function* countedSpans(ready: Compiled, from: Moment, pauses: readonly Pause[]): Generator<Span> {
  let next = 0;
  for (const span of openSpans(ready, from)) {
    let cursor = span.from;
    for (;;) {
      let pause = pauses[next];
      while (pause !== undefined && pause.to <= cursor) {
        next += 1;
        pause = pauses[next];
      }
      if (pause === undefined || pause.from >= span.to) break;
      if (pause.from > cursor) yield { ...span, from: cursor, to: pause.from };
      cursor = pause.to;
      if (cursor >= span.to) break;
    }
    if (cursor < span.to) yield { ...span, from: cursor };
  }
}

/** Pauses in order, touching ones joined and empty ones dropped, or undefined where one ends before it begins. */
export function orderPauses(pauses: readonly Pause[]): readonly Pause[] | undefined {
  if (pauses.some((pause) => !(pause.from <= pause.to))) return undefined;
  const ordered: Pause[] = [];
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const last = ordered.at(-1);
    if (pause.from === pause.to) continue;
    if (last !== undefined && pause.from <= last.to) {
      ordered[ordered.length - 1] = { from: last.from, to: Math.max(last.to, pause.to) };
    } else {
      ordered.push(pause);
    }
  }
  return ordered;
}

/** The closing time of the last shift of a day; the end of the civil day where the calendar is always open. */
export function closingOf(ready: Compiled, day: DayNumber): Moment {
  const closes = ready.planOf(day).shifts.reduce((last, shift) => Math.max(last, shift[1]), 0);
  return momentOf(ready.zone, day, ready.always ? 1440 : closes);
}

function* openSpans(ready: Compiled, from: Moment): Generator<Span> {
  const first = dayNumberAt(ready.zone, from);
  if (ready.always) {
    yield { from, to: from + horizonDays * dayMs, day: first, plan: { kind: 'regular', shifts: [] } };
    return;
  }
  // The night shift of the day before may still be running; overlapping shifts are counted once.
  let covered = from;
  for (let day = first - 1; day <= first + horizonDays && day <= ready.lastOpenDay; day += 1) {
    const plan = ready.planOf(day);
    for (const [opens, closes] of plan.shifts) {
      const start = Math.max(momentOf(ready.zone, day, opens), covered);
      const end = momentOf(ready.zone, day, closes);
      if (end <= start) continue;
      yield { from: start, to: end, day, plan };
      covered = end;
    }
  }
}
