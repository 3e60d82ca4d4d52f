import type { CalendarFailure, Moment, Pause, WorkingCalendar } from '../calendar/calendar.ts';
import { workingDeadline } from '../calendar/deadline.ts';
import { type Limit, resolveLimit } from '../calendar/limit.ts';
import { type Calendars, type CalendarUnknown, calendarOf } from './calendars.ts';
import type { Category } from './category.ts';
import type { Clock, ClockKind } from './clock.ts';
import type { ClockRule, WarningRule } from './clockRules.ts';
import { orderLimit } from './orderLimit.ts';
import type { Policy } from './policy.ts';
import { replyLimit } from './replyLimit.ts';
import { isVip } from './routing.ts';

/** What the limit of a clock may depend on. */
export type ClockContext = Category & {
  /** A limit somebody set, such as the senior agent for an order (C5); it beats every rule. */
  readonly limit?: Limit | undefined;
  /** Two-digit code of the customer's province, or any code that begins with it. */
  readonly province?: string | null | undefined;
  /** The calendar of the department that has the order, where it has its own. */
  readonly departmentCalendarId?: string | null | undefined;
};

/** A clock, or why its due time cannot be computed. */
export type ClockResult = { readonly ok: true; readonly clock: Clock } | CalendarFailure | CalendarUnknown;

/** A clock of a kind started at a moment, with its due and warning times (E1, E2). */
export function startClock(
  policy: Policy,
  calendars: Calendars,
  kind: ClockKind,
  context: ClockContext,
  at: Moment,
): ClockResult {
  const rule = policy.clocks[kind];
  const urgent = isUrgent(policy, rule, context);
  const limit =
    context.limit ?? (urgent && rule.urgent ? rule.urgent.limit : ruleLimit(policy, rule, context));
  const counted = countLimit(calendars, limit, rule, context.departmentCalendarId, at);
  if (!counted.ok) return counted;
  const { ok: _, ...times } = counted;
  return {
    ok: true,
    clock: {
      kind,
      state: 'running',
      startedAt: at,
      ...times,
      policyVersion: policy.version,
      urgent,
      pauses: [],
      pausedSince: null,
      stoppedAt: null,
      breachedAt: null,
    },
  };
}

/** The parts of a clock that follow from its limit. */
export type CountedLimit = { readonly ok: true } & Pick<
  Clock,
  'countedFrom' | 'dueAt' | 'warnAt' | 'limit' | 'limitMs' | 'calendarId' | 'unknownYears'
>;

/** A limit counted from a moment, with its warning; what pauses do to it is for `resumeClock`. */
export function countLimit(
  calendars: Calendars,
  limit: Limit,
  rule: ClockRule,
  departmentCalendarId: string | null | undefined,
  countedFrom: Moment,
): CountedLimit | CalendarFailure | CalendarUnknown {
  const found = calendarOf(calendars, limit.calendar, departmentCalendarId);
  if (!found.ok) return found;
  const resolved = resolveLimit(limit, found.calendar, countedFrom);
  if (!resolved.ok) return resolved;
  return {
    ok: true,
    countedFrom,
    dueAt: resolved.due,
    warnAt: warnAt(found.calendar, countedFrom, resolved.limitMs, rule.warning),
    limit,
    limitMs: resolved.limitMs,
    calendarId: found.calendarId,
    unknownYears: resolved.unknownYears,
  };
}

/** When to warn of a limit (E2), or null where the rule has no warning. The calendar is one the limit was counted in. */
export function warnAt(
  calendar: WorkingCalendar,
  countedFrom: Moment,
  limitMs: number,
  rule: WarningRule | null,
  pauses: readonly Pause[] = [],
): Moment | null {
  if (rule === null) return null;
  const share = Math.floor(limitMs * rule.share);
  const lead = limitMs > rule.atLeastMsBefore ? limitMs - rule.atLeastMsBefore : limitMs;
  const warning = workingDeadline(calendar, countedFrom, Math.min(share, lead), pauses);
  return warning.ok ? warning.due : null;
}

function ruleLimit(policy: Policy, rule: ClockRule, context: ClockContext): Limit {
  if (rule.limit === 'orderLimits') return orderLimit(policy, context);
  if (rule.limit === 'replyLimits') return replyLimit(policy, context.province).limit;
  return rule.limit;
}

function isUrgent(policy: Policy, rule: ClockRule, context: ClockContext): boolean {
  if (context.urgent === true) return true;
  return rule.urgent?.for === 'urgentOrVip' && isVip(policy, context.customerClass);
}
