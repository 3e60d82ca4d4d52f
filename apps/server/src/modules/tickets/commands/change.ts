import {
  type Actor,
  type Case,
  civilDay,
  deskItems,
  type Happening,
  type Moment,
  type Turn,
} from '@redress/domain';
import { auditEntry } from '#platform/audit/entry.ts';
import type { LiveIds } from '#platform/live/authorise.ts';
import { liveEvent } from '#platform/live/event.ts';
import { type Notify, notify } from '../../notifications/public.ts';
import { noticesOf } from '../notices.ts';
import type { CaseRulesInForce } from '../rules.ts';
import type { Change } from '../store/save.ts';

/** Who changes a case: a person in a request, or the system (null). */
export interface By {
  readonly actor: (Pick<Actor, 'id'> & { readonly name: string }) | null;
  readonly requestId: string | null;
  /** The key of a retryable request, which is then done once whatever dies (null: not retried). */
  readonly idempotencyKey?: string | null;
  readonly requestHash?: string | undefined;
}

/** Everything that one decided step writes: the case, its history, who did it, whom it concerns, and what open screens hear. */
export function changeOf(
  before: Case | null,
  turn: Turn,
  by: By,
  action: string,
  rules: CaseRulesInForce,
  notices: readonly Notify[] = [],
): Change {
  const { found: after, happened } = turn;
  const deskBefore = before === null ? [] : deskItems(before);
  const deskAfter = deskItems(after);
  const actorId = by.actor?.id ?? null;
  const told = [...noticesOf(before, after, happened, actorId), ...notices];
  return {
    before,
    after,
    happened,
    actorId,
    deskBefore,
    deskAfter,
    classRank: rules.all.customerClasses.get(after.ticket.customerClass)?.rank ?? 0,
    audit: [
      auditEntry(
        { actor: by.actor ?? { id: null, name: 'system' }, requestId: by.requestId },
        { action, subjectType: 'ticket', subjectId: after.ticket.id, data: { happened: summary(happened) } },
      ),
    ],
    live: [
      liveEvent('ticket', concerned(after)),
      liveEvent('desk', {
        ticketId: after.ticket.id,
        desks: [...new Set([...deskBefore, ...deskAfter].map((item) => item.desk))],
        unitIds: [...new Set([...deskBefore, ...deskAfter].flatMap((item) => item.unitId ?? []))],
      }),
    ],
    outbox: told.map(notify),
    done:
      actorId !== null && by.idempotencyKey
        ? { user_id: actorId, key: by.idempotencyKey, request_hash: by.requestHash ?? null }
        : null,
    prefixes: rules.policy.numberPrefixes,
  };
}

/** The ids by which a live event is matched with who may read the ticket. */
function concerned({ ticket, orders }: Case): LiveIds {
  return {
    ticketId: ticket.id,
    ownerId: ticket.ownerId,
    handlerId: ticket.handlerId ?? '',
    registeredBy: ticket.registeredBy,
    teamId: ticket.teamId ?? '',
    branchId: ticket.branchId ?? '',
    departmentIds: [...new Set(orders.filter((one) => one.issuedAt !== null).map((one) => one.departmentId))],
  };
}

/** What happened, without the words people typed: those stay in the history, under its own permission. */
function summary(happened: readonly Happening[]) {
  return happened.map(({ type, orderId }) => (orderId === null ? { type } : { type, orderId }));
}

/** The civil day that numbers are counted by. */
export function numberDay(rules: CaseRulesInForce, now: Moment): string {
  return civilDay(now, rules.policy.zone);
}
