import type { RoleCode } from '../access/roles.ts';
import type { Limit } from '../calendar/limit.ts';
import type { CategoryPattern, CategoryRule } from './category.ts';
import type { ClockKind } from './clock.ts';
import type { ClockRule } from './clockRules.ts';
import type { EscalationStep } from './escalation.ts';
import type { NumberedThing } from './numbering.ts';
import type { ReplyLimitRule } from './replyLimit.ts';
import type { RoutingRule } from './routing.ts';
import type { CustomerClass } from './vocabulary.ts';

/** Every number and table an administrator may set, as one plain value. Whoever stores it gives it its version. */
export type Policy = {
  readonly version: number;
  /** The centre's zone: days of numbers and of survey attempts are its civil days. */
  readonly zone: string;
  readonly clocks: Readonly<Record<ClockKind, ClockRule>>;
  /** Default limit of an order by category; the last rule should match everything. */
  readonly orderLimits: readonly CategoryRule<Limit>[];
  /** How long the operator has to answer the customer, by province; the last rule should match everything. */
  readonly replyLimits: readonly ReplyLimitRule[];
  /** The customer classes that are served first (C4). */
  readonly vipClasses: readonly CustomerClass[];
  readonly routing: readonly RoutingRule[];
  /** Within how many days the same matter is a repeated complaint (B6). */
  readonly repeatWithinDays: number;
  readonly numberPrefixes: Readonly<Record<NumberedThing, string>>;
  /** Who is told how long after registration, by category; the first matching chain is used (E5). */
  readonly escalationChains: readonly CategoryRule<readonly EscalationStep[]>[];
  /** Categories whose proposed handling a leader approves before the department replies (C10). */
  readonly handlingApproval: readonly CategoryPattern[];
  /** The most each role may grant a customer in one case, in fen; an absent role may grant nothing (P1). */
  readonly compensationLimitsFen: Readonly<Partial<Record<RoleCode, number>>>;
  /** A case may be closed unreached after so many attempts on at least so many different days (G4). */
  readonly survey: { readonly attempts: number; readonly days: number; readonly linkValidMs: number };
  /** For how many days after closing a ticket may be reopened. */
  readonly reopenWithinDays: number;
  /** How often the limit of one order may be extended. */
  readonly maxExtensions: number;
  /** Whether an order's clock stands still while its department waits for information it asked for (D5). */
  readonly informationRequestPauses: boolean;
};
