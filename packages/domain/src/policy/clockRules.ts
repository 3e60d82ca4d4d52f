import type { RoleCode } from '../access/roles.ts';
import type { Limit } from '../calendar/limit.ts';

/** Who is told: a role, or a person or department by their part in the case. */
export type Recipient = RoleCode | 'owner' | 'handler' | 'sender' | 'department';

/**
 * What a clock does to its subject besides telling people: the order is urged with a trace (D6); the ticket goes up one
 * level; it goes to the manager hotline (C3); it goes on the duty supervisor's list for an opinion, or from there to the
 * service head (E3).
 */
export type Consequence = 'urge' | 'levelUp' | 'toManagerHotline' | 'askOpinion' | 'toServiceHead';

/** What happens when a clock fires. */
export type Reaction = { readonly tell: readonly Recipient[]; readonly consequences: readonly Consequence[] };

/**
 * When to warn (E2): after this share of the limit, and not later than this much counted time before it is due. The
 * second part applies only to limits longer than itself, or a short limit would warn the moment it starts.
 */
export type WarningRule = { readonly share: number; readonly atLeastMsBefore: number };

/** Where a limit comes from that is not one number for all: the table by category, or the rule of the province. */
export type LimitSource = Limit | 'orderLimits' | 'replyLimits';

/** How one kind of clock behaves (workflow section 3). Null means never. */
export type ClockRule = {
  readonly limit: LimitSource;
  /** The shorter limit, and whether the urgent mark alone brings it or a key customer as well. */
  readonly urgent: {
    readonly for: 'urgent' | 'urgentOrVip';
    readonly limit: Limit;
    readonly onBreach: Reaction;
  } | null;
  readonly warning: WarningRule | null;
  readonly onWarning: Reaction;
  readonly onBreach: Reaction;
  readonly repeatEveryMs: number | null;
  readonly onRepeat: Reaction;
};
