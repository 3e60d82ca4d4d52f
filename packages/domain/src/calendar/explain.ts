import type {
  CalendarFailure,
  CivilDate,
  Deadline,
  Moment,
  Pause,
  Weekday,
  WorkingCalendar,
} from './calendar.ts';
import { type DayNumber, dateOf, newYearOf } from './civil.ts';
import { type Compiled, compile } from './compile.ts';
import { workingDeadline } from './deadline.ts';
import { countedSpans, orderPauses, type Span } from './spans.ts';
import { dayNumberAt, momentOf } from './zone.ts';

/** One line of the way from a start to its due time, in order of time. Dates are civil days of the calendar's zone. */
export type ExplanationStep =
  /** Time that counted, in regular hours: from its first to its last moment, over so many working days (0 around the clock). */
  | {
      readonly kind: 'counted';
      readonly from: Moment;
      readonly to: Moment;
      readonly ms: number;
      readonly days: number;
    }
  /** A make-up workday that counted, with the hours of the named weekday. */
  | {
      readonly kind: 'makeUpDay';
      readonly date: CivilDate;
      readonly as: Weekday;
      readonly from: Moment;
      readonly to: Moment;
      readonly ms: number;
    }
  /** A day with hours of its own, such as a half day, that counted. */
  | {
      readonly kind: 'specialDay';
      readonly date: CivilDate;
      readonly from: Moment;
      readonly to: Moment;
      readonly ms: number;
    }
  /** The start lies outside the hours of a day that opens; nothing counts until `to`. */
  | { readonly kind: 'outsideHours'; readonly from: Moment; readonly to: Moment }
  /** Days that did not count: a public holiday, or days of the week (or single dates) that are closed. */
  | {
      readonly kind: 'holiday';
      readonly firstDate: CivilDate;
      readonly lastDate: CivilDate;
      readonly name: string;
    }
  | { readonly kind: 'closedDays'; readonly firstDate: CivilDate; readonly lastDate: CivilDate }
  /** The clock stood still, for instance while the customer was asked. */
  | { readonly kind: 'paused'; readonly from: Moment; readonly to: Moment }
  /** From here on the public holidays are not loaded: the due time may move. */
  | { readonly kind: 'unknownYear'; readonly year: number }
  | { readonly kind: 'due'; readonly at: Moment };

/** The deadline together with the steps that led to it. */
export type Explanation = Deadline & { readonly steps: readonly ExplanationStep[] };

/**
 * How `workingDeadline` came to its result, step by step (E1). Neighbouring days of the same sort are one step, so that
 * a limit of weeks stays readable; the milliseconds of the steps that count add up to the limit.
 */
export function explainDeadline(
  calendar: WorkingCalendar,
  start: Moment,
  limitMs: number,
  pauses: readonly Pause[] = [],
): Explanation | CalendarFailure {
  const deadline = workingDeadline(calendar, start, limitMs, pauses);
  if (!deadline.ok) return deadline;
  const ready = compile(calendar);
  const ordered = orderPauses(pauses);
  if (ready === undefined || ordered === undefined) return { ok: false, code: 'calendarInvalid' };
  const spans = spansUntil(ready, start, deadline.due, ordered);
  const placed: Placed[] = [
    ...spans.map((span) => ({ at: span.from, step: countedStep(ready, span), day: span.day })),
    ...closedSteps(ready, start, spans),
    ...outsideHours(ready, start, spans),
    ...ordered
      .filter((pause) => pause.to > start && pause.from < deadline.due)
      .map(({ from, to }) => ({ from: Math.max(from, start), to }))
      .map(({ from, to }) => ({ at: from, step: { kind: 'paused' as const, from, to } })),
    ...deadline.unknownYears.map((year) => ({
      at: Math.max(start, momentOf(ready.zone, newYearOf(year), 0)),
      step: { kind: 'unknownYear' as const, year },
    })),
  ];
  // Sorting is stable, and the order of the list above is the order of steps at the same moment, but for the warning.
  placed.sort(
    (a, b) => a.at - b.at || Number(b.step.kind === 'unknownYear') - Number(a.step.kind === 'unknownYear'),
  );
  const steps = merge(placed).map(({ step }) => step);
  return { ...deadline, steps: [...steps, { kind: 'due', at: deadline.due }] };
}

type Placed = { readonly at: Moment; readonly step: ExplanationStep; readonly day?: DayNumber };

function spansUntil(ready: Compiled, start: Moment, due: Moment, pauses: readonly Pause[]): readonly Span[] {
  const spans: Span[] = [];
  for (const span of countedSpans(ready, start, pauses)) {
    if (span.from >= due) break;
    spans.push(span.to <= due ? span : { ...span, to: due });
  }
  return spans;
}

function countedStep(ready: Compiled, { from, to, day, plan }: Span): ExplanationStep {
  const ms = to - from;
  const date = dateOf(day);
  if (plan.kind === 'makeUp' && plan.as !== undefined)
    return { kind: 'makeUpDay', date, as: plan.as, from, to, ms };
  if (plan.kind === 'special') return { kind: 'specialDay', date, from, to, ms };
  return { kind: 'counted', from, to, ms, days: ready.always ? 0 : 1 };
}

/** The days without hours between the start and the day of the last span. */
function closedSteps(ready: Compiled, start: Moment, spans: readonly Span[]): readonly Placed[] {
  const last = spans.at(-1)?.day;
  if (ready.always || last === undefined) return [];
  const placed: Placed[] = [];
  for (let day = dayNumberAt(ready.zone, start); day < last; day += 1) {
    const plan = ready.planOf(day);
    if (plan.shifts.length > 0) continue;
    const [firstDate, lastDate] = [dateOf(day), dateOf(day)];
    const at = Math.max(start, momentOf(ready.zone, day, 0));
    placed.push({
      at,
      step:
        plan.holiday === undefined
          ? { kind: 'closedDays', firstDate, lastDate }
          : { kind: 'holiday', firstDate, lastDate, name: plan.holiday },
    });
  }
  return placed;
}

function outsideHours(ready: Compiled, start: Moment, spans: readonly Span[]): readonly Placed[] {
  const day = dayNumberAt(ready.zone, start);
  const opening = countedSpans(ready, start, []).next();
  const first = spans[0];
  if (first === undefined || opening.done === true || ready.planOf(day).shifts.length === 0) return [];
  const to = Math.min(opening.value.from, momentOf(ready.zone, day, 1440));
  return to > start ? [{ at: start, step: { kind: 'outsideHours', from: start, to } }] : [];
}

function merge(all: readonly Placed[]): readonly Placed[] {
  const merged: Placed[] = [];
  for (const next of all) {
    const last = merged.at(-1);
    const step = last === undefined ? undefined : join(last.step, next.step, last.day === next.day);
    if (step === undefined) merged.push(next);
    else merged[merged.length - 1] = { ...next, step };
  }
  return merged;
}

/** Two neighbouring steps as one, or undefined where they are of different sorts. */
function join(a: ExplanationStep, b: ExplanationStep, sameDay: boolean): ExplanationStep | undefined {
  if (a.kind === 'counted' && b.kind === 'counted') {
    return { ...a, to: b.to, ms: a.ms + b.ms, days: a.days + (sameDay ? 0 : b.days) };
  }
  if (a.kind === 'makeUpDay' && b.kind === 'makeUpDay' && sameDay) return { ...a, to: b.to, ms: a.ms + b.ms };
  if (a.kind === 'specialDay' && b.kind === 'specialDay' && sameDay)
    return { ...a, to: b.to, ms: a.ms + b.ms };
  if (a.kind === 'closedDays' && b.kind === 'closedDays') return { ...a, lastDate: b.lastDate };
  if (a.kind === 'holiday' && b.kind === 'holiday' && a.name === b.name)
    return { ...a, lastDate: b.lastDate };
  return undefined;
}
