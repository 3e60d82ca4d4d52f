import type { Right, Scope } from '../access/rights.ts';
import type { Actor, Case } from './case.ts';
import type { Order } from './order.ts';
import type { Level, Ticket } from './ticket.ts';

/** The desks a ticket itself can lie on; suggestions belong to the data manager (C2). */
export type TicketDesk = 'agent' | 'senior' | 'manager' | 'dataManager';

const deskOfLevel: Readonly<Record<Level, TicketDesk>> = {
  junior: 'agent',
  senior: 'senior',
  manager: 'manager',
};

const rightOfDesk: Readonly<Record<TicketDesk, Right>> = {
  agent: 'ticket.handle',
  senior: 'order.issue',
  manager: 'ticket.manage',
  dataManager: 'suggestion.manage',
};

/** Whose desk a ticket is on. */
export function deskOf(ticket: Pick<Ticket, 'kind' | 'level'>): TicketDesk {
  return ticket.kind === 'suggestion' ? 'dataManager' : deskOfLevel[ticket.level];
}

/** The right that makes somebody work at the desk the ticket lies on. */
export function rightAtDesk(ticket: Pick<Ticket, 'kind' | 'level'>): Right {
  return rightOfDesk[deskOf(ticket)];
}

/** True for somebody who works at the desk the ticket lies on. */
export function worksAtDesk(actor: Actor, ticket: Pick<Ticket, 'kind' | 'level'>): boolean {
  return actor.grants[rightAtDesk(ticket)] !== undefined;
}

/**
 * True when the actor holds the right with a scope that covers the case, or the order where one is named (V1). The data
 * manager's right covers suggestions only (C2).
 */
export function mayUse(actor: Actor, right: Right, found: Case, order: Order | null = null): boolean {
  if (right === 'suggestion.manage' && found.ticket.kind !== 'suggestion') return false;
  const scope = actor.grants[right];
  return scope !== undefined && covers[scope](actor, found, order);
}

/** True for an unclaimed ticket that everybody of its team may take, however narrow his scope (A9). */
export function freeForTeam(actor: Actor, { ticket }: Case): boolean {
  return ticket.handlerId === null && (ticket.teamId === null || ticket.teamId === actor.teamId);
}

const covers: Readonly<Record<Scope, (actor: Actor, found: Case, order: Order | null) => boolean>> = {
  all: () => true,
  branch: (actor, found, order) =>
    (actor.branchId !== null && found.ticket.branchId === actor.branchId) || isOwn(actor, found, order),
  department: (actor, found, order) =>
    actor.departmentId !== null &&
    (order === null
      ? found.orders.some((one) => one.departmentId === actor.departmentId && one.issuedAt !== null)
      : order.departmentId === actor.departmentId && order.issuedAt !== null),
  team: (actor, found, order) =>
    (actor.teamId !== null && found.ticket.teamId === actor.teamId) || isOwn(actor, found, order),
  own: isOwn,
};

function isOwn(actor: Actor, { ticket }: Case, order: Order | null): boolean {
  return (
    ticket.ownerId === actor.id ||
    ticket.handlerId === actor.id ||
    ticket.registeredBy === actor.id ||
    ticket.reportDueBy === actor.id ||
    (order !== null && (order.proposedBy === actor.id || order.issuedBy === actor.id))
  );
}
