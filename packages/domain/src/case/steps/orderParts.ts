import type { Moment } from '../../calendar/calendar.ts';
import type { Actor, Case } from '../case.ts';
import type { OrderProposal } from '../commands.ts';
import type { Order, OrderKind } from '../order.ts';
import { changeOrder, type DecisionContext, happen, type Turn } from '../turn.ts';

/** A proposed order; without a limit the default of the policy applies. */
export function newOrder(
  { ticket }: Case,
  kind: OrderKind,
  input: OrderProposal,
  actor: Pick<Actor, 'id'>,
  { now, newId, defaultLimit }: DecisionContext,
): Order {
  const urgent = input.urgent || ticket.urgent;
  return {
    id: newId(),
    number: '',
    ticketId: ticket.id,
    kind,
    refersToId: null,
    departmentId: input.departmentId,
    task: input.task,
    limit: input.limit ?? defaultLimit(ticket, urgent),
    previousTask: null,
    previousLimit: null,
    reason: '',
    urgent,
    status: 'pendingReview',
    round: ticket.round,
    proposedBy: actor.id,
    proposedAt: now,
    reviewedBy: null,
    reviewedAt: null,
    reviewNote: '',
    issuedBy: null,
    issuedAt: null,
    limitFromAt: null,
    acceptedBy: null,
    acceptedAt: null,
    handlerId: null,
    request: null,
    extensionsGranted: 0,
    reply: null,
    repliedBy: null,
    repliedAt: null,
    endReason: '',
    endedAt: null,
    outcome: null,
    urgings: 0,
    lastUrgedAt: null,
  };
}

/** The order as issued: its limit counts from now. */
export function issued(order: Order, by: string, now: Moment): Order {
  return { ...order, status: 'issued', issuedBy: by, issuedAt: now, limitFromAt: now };
}

/** The last order of this department that came back with a reply, which a second dispatch refers to. */
export function lastReplied(found: Case, departmentId: string | null): Order | null {
  const replied = found.orders.filter(
    (order) =>
      (order.status === 'replied' || order.status === 'verified') &&
      (departmentId === null || order.departmentId === departmentId),
  );
  return replied.reduce<Order | null>(
    (last, order) => ((order.repliedAt ?? 0) >= (last?.repliedAt ?? 0) ? order : last),
    null,
  );
}

/** Marks a reply as looked at: it resolved the case, it did not, or nobody says. */
export function verified(turn: Turn, order: Order, outcome: Order['outcome']): Turn {
  const marked = changeOrder(turn, order.id, { status: 'verified', outcome });
  return happen(marked, 'orderVerified', { outcome }, order.id);
}

/** Issues the written warning that goes with a second dispatch (D4). */
export function warn(turn: Turn, order: Order, actor: Actor, { now, newId }: DecisionContext): Turn {
  const warning = {
    id: newId(),
    number: '',
    ticketId: order.ticketId,
    orderId: order.id,
    departmentId: order.departmentId,
    ground: order.reason,
    issuedBy: actor.id,
    issuedAt: now,
    acknowledgedBy: null,
    acknowledgedAt: null,
    revokedBy: null,
    revokedAt: null,
    revokeGround: '',
  };
  const warned = { ...turn, found: { ...turn.found, warnings: [...turn.found.warnings, warning] } };
  return happen(
    warned,
    'warningIssued',
    { ground: order.reason, departmentId: order.departmentId },
    order.id,
  );
}

/** What the history says of a new order. */
export function named(order: Order): { [key: string]: string | boolean } {
  return { kind: order.kind, departmentId: order.departmentId, task: order.task, urgent: order.urgent };
}
