import { type Category, firstMatch } from './category.ts';
import type { Recipient } from './clockRules.ts';
import type { Policy } from './policy.ts';
import type { TicketLevel } from './vocabulary.ts';

/** One step up: so long after registration, around the clock, these are told and the ticket has at least this level. */
export type EscalationStep = {
  readonly afterMs: number;
  readonly level: TicketLevel | null;
  readonly tell: readonly Recipient[];
};

/** The chain for a category, earliest step first; empty where no chain matches (E5). */
export function escalationSteps(policy: Policy, category: Category): readonly EscalationStep[] {
  const chain = firstMatch(policy.escalationChains, category) ?? [];
  return [...chain].sort((a, b) => a.afterMs - b.afterMs);
}
