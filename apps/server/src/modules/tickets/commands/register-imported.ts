import {
  contextFor,
  type Moment,
  routeTicket,
  type TicketFacts,
  type TicketKind,
  takeOver,
  timed,
} from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { idsAt } from '#platform/database/ids.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { caseRules } from '../rules.ts';
import { loadCases } from '../store/load.ts';
import { save } from '../store/save.ts';
import { changeOf, numberDay } from './change.ts';
import { fieldsOf } from './refusal.ts';
import { tidied } from './tidied.ts';

/** A case of another system, with its own dates; `closedAt` null for one that is still open. */
export interface ImportedCase {
  readonly kind: TicketKind;
  readonly facts: TicketFacts;
  readonly registeredAt: Moment;
  readonly closedAt: Moment | null;
  readonly answer: string;
}

const batch = 200;

/**
 * Takes over cases of another system as real tickets, in the caller's transaction: all of them, or, when one is refused,
 * none once the caller rolls back. Answers id and number of each, in the order given.
 */
export async function registerImported(
  within: Queries,
  context: Context,
  cases: readonly ImportedCase[],
): Promise<Result<readonly { readonly id: string; readonly number: string }[]>> {
  const rules = await caseRules(context.database, within);
  const { now } = await loadCases(within, []);
  const newId = idsAt(now);
  const by = { actor: context.actor, requestId: context.requestId };
  const written: { id: string; number: string }[] = [];
  for (let from = 0; from < cases.length; from += batch) {
    const changes = [];
    for (const one of cases.slice(from, from + batch)) {
      const { customerClass, channel } = one.facts;
      const { level } = routeTicket(rules.policy, { kind: one.kind, customerClass, channel, repeat: null });
      const facts = tidied(one.facts);
      const form = { ...one, facts, id: newId(), arrivedAt: one.registeredAt, level, repeat: null };
      const decision = takeOver(
        { ...form, approvalRequired: false, appealFromAt: null },
        context.actor,
        contextFor(rules, context.actor.roles, now, newId),
      );
      const turn = timed(decision, rules, now, newId);
      if (!turn.ok) return { ok: false, refusal: fieldsOf(turn.refusal) };
      changes.push(changeOf(null, turn, by, 'ticket.import', rules));
    }
    const saved = await save(within, changes, now, numberDay(rules, now));
    const numberOf = new Map(saved.map((one) => [one.ticketId, one.number]));
    for (const { after } of changes) {
      written.push({ id: after.ticket.id, number: numberOf.get(after.ticket.id) ?? '' });
    }
  }
  return done(written);
}
