import type { Moment } from '../calendar/calendar.ts';
import type { Actor, Case } from './case.ts';
import type { CaseCommand } from './commands.ts';
import { decide } from './decide.ts';
import { reconcileClocks } from './reconcile.ts';
import { type Registration, register } from './register.ts';
import { type CaseRules, contextFor } from './rules.ts';
import { type Decision, refuse } from './turn.ts';

/** Who gives a command, with the roles that some limits depend on. */
export type ActorInRole = Actor & { readonly roles: readonly string[] };

/** Decides a command and brings the clocks in line with what it changed: the whole rule of one step. */
export function giveCommand(
  found: Case,
  command: CaseCommand,
  actor: ActorInRole,
  rules: CaseRules,
  now: Moment,
  newId: () => string,
): Decision {
  const decision = decide(found, command, actor, contextFor(rules, actor.roles, now, newId));
  return timed(decision, rules, now, newId);
}

/** Registers a case and starts its clocks. */
export function registerCase(
  form: Registration,
  actor: ActorInRole,
  rules: CaseRules,
  now: Moment,
  newId: () => string,
): Decision {
  return timed(register(form, actor, contextFor(rules, actor.roles, now, newId)), rules, now, newId);
}

/** The decision with its clocks reconciled; refused where a limit cannot be counted. */
export function timed(decision: Decision, rules: CaseRules, now: Moment, newId: () => string): Decision {
  if (!decision.ok) return decision;
  const clocks = reconcileClocks(decision.found, rules, now, newId);
  if (!clocks.ok) return refuse('limitUncountable', ['limit']);
  return { ...decision, found: { ...decision.found, clocks: clocks.clocks } };
}
