import type { CalendarFailure, Deadline, Moment } from '../calendar/calendar.ts';
import { type Limit, resolveLimit } from '../calendar/limit.ts';
import { type Calendars, type CalendarUnknown, calendarOf } from './calendars.ts';
import type { Policy } from './policy.ts';

/** How long the operator has to answer before the customer may appeal to the regulator, and by which rule. */
export type ReplyLimit = {
  readonly limit: Limit;
  /** Code of the legal basis; the words are in the message catalogues. */
  readonly legalBasis: string;
};

/** The rule of one province by its two-digit code (GB/T 2260), or of all others (`*`). */
export type ReplyLimitRule = ReplyLimit & { readonly province: string };

/** When the customer may appeal to the regulator. */
export type AppealDate = Deadline & ReplyLimit;

/** Used where the table of reply limits was left without a rule for everything else: MIIT Order 35. */
const lastResort: ReplyLimit = {
  limit: { amount: 15, unit: 'days', calendar: 'always' },
  legalBasis: 'miitOrder35',
};

/** The reply limit of a province, given by any code that begins with its two digits, or unknown. */
export function replyLimit(policy: Policy, province: string | null | undefined): ReplyLimit {
  const code = province?.slice(0, 2);
  const rule = policy.replyLimits.find((row) => row.province === '*' || row.province === code) ?? lastResort;
  return { limit: rule.limit, legalBasis: rule.legalBasis };
}

/**
 * From when the customer may turn to the regulator if no answer was given: the end of the reply limit that began with
 * the registration. Nothing pauses it.
 */
export function appealDate(
  policy: Policy,
  calendars: Calendars,
  province: string | null | undefined,
  registeredAt: Moment,
): AppealDate | CalendarFailure | CalendarUnknown {
  const rule = replyLimit(policy, province);
  const found = calendarOf(calendars, rule.limit.calendar);
  if (!found.ok) return found;
  const resolved = resolveLimit(rule.limit, found.calendar, registeredAt);
  return resolved.ok
    ? { ok: true, due: resolved.due, unknownYears: resolved.unknownYears, ...rule }
    : resolved;
}
