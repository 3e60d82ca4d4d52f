import type { RoleCode } from '../access/roles.ts';
import type { Moment } from '../calendar/calendar.ts';
import { dayMs } from '../calendar/civil.ts';
import { civilDay } from '../calendar/zone.ts';
import { type Category, matchesCategory } from './category.ts';
import type { Policy } from './policy.ts';

/** Whether a closed ticket may still be reopened at a moment. */
export function mayReopen(policy: Policy, closedAt: Moment, at: Moment): boolean {
  return at <= closedAt + policy.reopenWithinDays * dayMs;
}

/** Whether an order whose limit was extended so many times may be extended once more. */
export function mayExtend(policy: Policy, extensionsGranted: number): boolean {
  return extensionsGranted < policy.maxExtensions;
}

/** Whether enough attempts on enough different days of the centre's zone were made to close a case unreached (G4). */
export function areAttemptsUsedUp(policy: Policy, attemptedAt: readonly Moment[]): boolean {
  const days = new Set(attemptedAt.map((at) => civilDay(at, policy.zone)));
  return attemptedAt.length >= policy.survey.attempts && days.size >= policy.survey.days;
}

/** The most that a person with these roles may grant in one case, in fen (P1). */
export function compensationLimitFen(policy: Policy, roles: readonly RoleCode[]): number {
  return roles.reduce((most, role) => Math.max(most, policy.compensationLimitsFen[role] ?? 0), 0);
}

/** Whether a leader approves the proposed handling of such a case before the department replies (C10). */
export function needsHandlingApproval(policy: Policy, category: Category): boolean {
  return policy.handlingApproval.some((pattern) => matchesCategory(pattern, category));
}
