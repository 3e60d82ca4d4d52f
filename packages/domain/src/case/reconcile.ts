import type { Moment } from '../calendar/calendar.ts';
import { workingDeadline } from '../calendar/deadline.ts';
import type { Limit } from '../calendar/limit.ts';
import { type Fire, firedAfterChange, nextFire } from '../policy/fire.ts';
import { amendClock, cancelClock, isLive, pauseClock, resumeClock, stopClock } from '../policy/runClock.ts';
import { startClock, warnAt } from '../policy/startClock.ts';
import type { Case } from './case.ts';
import { type CaseClock, endOf, type WantedClock, wantedClocks } from './clocks.ts';
import { type CaseRules, categoryOf, chainOf } from './rules.ts';

/** The clocks of a case after a change, or which limit cannot be counted in its calendar. */
export type Reconciled =
  | { readonly ok: true; readonly clocks: readonly CaseClock[] }
  | { readonly ok: false; readonly key: string };

/**
 * Starts, pauses, resumes, amends, stops and cancels clocks until they are the ones the state of the case asks for. A
 * clock that has ended never runs again. Clocks that stay as they are stay the same value.
 */
export function reconcileClocks(found: Case, rules: CaseRules, now: Moment, newId: () => string): Reconciled {
  const wanted = new Map(
    wantedClocks(found, chainOf(found.ticket, rules)).map((one) => [one.key, paused(one, rules)]),
  );
  const clocks: CaseClock[] = [];
  for (const clock of found.clocks) {
    const want = wanted.get(clock.key);
    wanted.delete(clock.key);
    if (!isLive(clock)) clocks.push(clock);
    else if (want === undefined) clocks.push(ended(clock, found, now));
    else {
      const kept = keep(clock, want, rules, now);
      if (kept === null) return { ok: false, key: clock.key };
      clocks.push(kept);
    }
  }
  for (const want of wanted.values()) {
    const started = start(want, found, rules, newId);
    if (started === null) return { ok: false, key: want.key };
    clocks.push(started);
  }
  return { ok: true, clocks };
}

/** When a warning or alarm comes: what happens in the very moment a limit ends is in time, so it is missed a moment later. */
export function comesAt({ effect, at }: Fire, { dueAt }: Pick<CaseClock, 'dueAt'>): Moment {
  return effect === 'dueSoon' ? at : Math.max(at, dueAt + 1);
}

/** The clock with the time at which the sweep must look at it next. */
export function withNextFire(clock: CaseClock, rules: Pick<CaseRules, 'policy'>): CaseClock {
  const next = nextFire(clock, rules.policy.clocks[clock.kind], clock);
  const nextFireAt = next && comesAt(next, clock);
  return nextFireAt === clock.nextFireAt ? clock : { ...clock, nextFireAt };
}

/** Waiting for information stops an order's clock only where the policy says so (E1). */
function paused(want: WantedClock, { policy }: CaseRules): WantedClock {
  const runsOn = want.kind === 'order' && !policy.informationRequestPauses;
  return runsOn ? { ...want, paused: false } : want;
}

function start(want: WantedClock, found: Case, rules: CaseRules, newId: () => string): CaseClock | null {
  const result = startClock(
    rules.policy,
    rules.calendars,
    want.kind,
    {
      ...categoryOf(found.ticket, rules),
      urgent: want.urgent,
      limit: want.limit ?? undefined,
      province: found.ticket.provinceCode,
      departmentCalendarId: want.departmentId === null ? null : rules.departmentCalendarId(want.departmentId),
    },
    want.startedAt,
  );
  if (!result.ok) return null;
  const clock: CaseClock = {
    ...result.clock,
    calendarId: rules.calendarVersion(result.clock.calendarId),
    id: newId(),
    key: want.key,
    orderId: want.orderId,
    surveyId: want.surveyId,
    warned: false,
    alarms: 0,
    nextFireAt: null,
  };
  if (want.endedAt !== null) return { ...clock, ...stopClock(clock, want.endedAt) };
  return withNextFire(want.paused ? { ...clock, ...pauseClock(clock, want.startedAt) } : clock, rules);
}

function ended(clock: CaseClock, found: Case, now: Moment): CaseClock {
  const end = endOf(clock, found, now);
  const over = end.as === 'stopped' ? stopClock(clock, end.at) : cancelClock(clock, now);
  return { ...clock, ...over, nextFireAt: null };
}

/** A clock that goes on, under its new limit or pause where they changed; null where they cannot be counted. */
function keep(clock: CaseClock, want: WantedClock, rules: CaseRules, now: Moment): CaseClock | null {
  let next = clock;
  const amended =
    want.limit !== null && (!sameLimit(want.limit, clock.limit) || want.startedAt > clock.countedFrom);
  if (amended && want.limit !== null) {
    const recounted = recount(clock, want.limit, want, rules, now);
    if (recounted === null) return null;
    next = recounted;
  }
  if (want.paused && next.state === 'running') next = { ...next, ...pauseClock(next, now) };
  if (!want.paused && next.state === 'paused') {
    const resumed = resumeClock(rules.policy, rules.calendars, next, now);
    if (!resumed.ok) return null;
    next = { ...next, ...resumed.clock };
  }
  if (next === clock) return clock;
  return withNextFire({ ...next, ...firedAfterChange(next, next, now) }, rules);
}

/** The clock under another limit (D2); what had passed unmet by now stays a breach, and its pauses still do not count. */
function recount(
  clock: CaseClock,
  limit: Limit,
  want: WantedClock,
  rules: CaseRules,
  now: Moment,
): CaseClock | null {
  const department = want.departmentId === null ? null : rules.departmentCalendarId(want.departmentId);
  const { policy, calendars } = rules;
  const result = amendClock(policy, calendars, clock, limit, want.startedAt, department);
  if (!result.ok) return null;
  const missed = clock.state === 'running' && now > clock.dueAt ? clock.dueAt : null;
  const amended: CaseClock = {
    ...clock,
    ...result.clock,
    calendarId: rules.calendarVersion(result.clock.calendarId),
    breachedAt: clock.breachedAt ?? missed,
  };
  const calendar = calendars[amended.calendarId] ?? calendars[result.clock.calendarId];
  if (clock.pauses.length === 0 || calendar === undefined) return amended;
  const due = workingDeadline(calendar, amended.countedFrom, amended.limitMs, clock.pauses);
  if (!due.ok) return null;
  const { warning } = policy.clocks[clock.kind];
  return {
    ...amended,
    dueAt: due.due,
    warnAt: warnAt(calendar, amended.countedFrom, amended.limitMs, warning, clock.pauses),
  };
}

function sameLimit(a: Limit, b: Limit): boolean {
  return a.amount === b.amount && a.unit === b.unit && a.calendar === b.calendar;
}
