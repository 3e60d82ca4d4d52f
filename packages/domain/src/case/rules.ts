import type { RoleCode } from '../access/roles.ts';
import type { Moment } from '../calendar/calendar.ts';
import { dayMs } from '../calendar/civil.ts';
import type { Limit } from '../calendar/limit.ts';
import { resolveLimit } from '../calendar/limit.ts';
import { civilDay } from '../calendar/zone.ts';
import { type Calendars, calendarOf, isContactTime } from '../policy/calendars.ts';
import { compensationLimitFen } from '../policy/cases.ts';
import type { Category } from '../policy/category.ts';
import { type EscalationStep, escalationSteps } from '../policy/escalation.ts';
import { orderLimit } from '../policy/orderLimit.ts';
import type { Policy } from '../policy/policy.ts';
import type { TicketKind } from '../policy/vocabulary.ts';
import type { Order } from './order.ts';
import type { Ticket, TicketFacts } from './ticket.ts';
import type { DecisionContext } from './turn.ts';

/** Everything settable that the rules of a case look up: the policy in force, its calendars, and codes behind ids. */
export interface CaseRules {
  readonly policy: Policy;
  /** Calendars by id; besides the three that are always there, every version under its own id (`working@3`). */
  readonly calendars: Calendars;
  /** The id of the version now in force of a calendar: `working` → `working@3`; ids of versions stay as they are. */
  readonly calendarVersion: (calendarId: string) => string;
  readonly departmentCalendarId: (departmentId: string) => string | null;
  /** The code of a classification entry; null where there is none. */
  readonly codeOf: (classificationId: string | null) => string | null;
}

/** Kinds whose answer is followed by a satisfaction survey (G1). */
export const surveyedKinds: readonly TicketKind[] = ['complaint', 'faultReport'];

/** What the tables of rules see of a ticket. */
export function categoryOf(
  ticket: Pick<TicketFacts, 'businessTypeId' | 'natureId' | 'area' | 'customerClass' | 'urgent'> & {
    readonly kind: Ticket['kind'];
  },
  rules: Pick<CaseRules, 'codeOf'>,
): Category {
  return {
    kind: ticket.kind,
    businessTypeCode: rules.codeOf(ticket.businessTypeId),
    natureCode: rules.codeOf(ticket.natureId),
    area: ticket.area,
    customerClass: ticket.customerClass,
    urgent: ticket.urgent,
  };
}

/** The escalation chain of a ticket's category (E5). */
export function chainOf(ticket: Ticket, rules: CaseRules): readonly EscalationStep[] {
  return escalationSteps(rules.policy, categoryOf(ticket, rules));
}

/** The context of one decision under these rules, for a person with these roles. */
export function contextFor(
  rules: CaseRules,
  roles: readonly string[],
  now: Moment,
  newId: () => string,
): DecisionContext {
  const { policy, calendars } = rules;
  return {
    now,
    newId,
    settings: {
      reopenWithinMs: policy.reopenWithinDays * dayMs,
      maxExtensions: policy.maxExtensions,
      compensationLimitFen: compensationLimitFen(policy, roles as readonly RoleCode[]),
      surveyAttempts: policy.survey.attempts,
      surveyAttemptDays: policy.survey.days,
      surveyedKinds,
      informationPausesOrder: policy.informationRequestPauses,
    },
    defaultLimit: (ticket, urgent) => orderLimit(policy, { ...categoryOf(ticket, rules), urgent }),
    limitEnd: (limit, from, departmentId) => limitEnd(rules, limit, from, departmentId) ?? from,
    isContactTime: (at) => isContactTime(calendars, at),
    civilDay: (at) => civilDay(at, policy.zone),
  };
}

/** When a limit that starts at a moment ends for a department; null where its calendar cannot count it. */
export function limitEnd(
  rules: CaseRules,
  limit: Limit,
  from: Moment,
  departmentId: Order['departmentId'],
): Moment | null {
  const found = calendarOf(rules.calendars, limit.calendar, rules.departmentCalendarId(departmentId));
  if (!found.ok) return null;
  const resolved = resolveLimit(limit, found.calendar, from);
  return resolved.ok ? resolved.due : null;
}
