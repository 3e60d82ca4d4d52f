import {
  type Actor,
  type Case,
  type Desk,
  type HappeningType,
  mayUse,
  type Right,
  type Ticket,
} from '@redress/domain';

/** Whether this person may see the case at all (V1); who may not is told that there is no such ticket. */
export function maySee(actor: Actor, found: Case): boolean {
  return (
    mayUse(actor, 'ticket.read', found) ||
    found.orders.some((order) => mayUse(actor, 'order.handle', found, order))
  );
}

/**
 * What of a case this person is shown (V1): a department only its own issued orders, with their warnings and clocks, and of
 * the ticket the facts that its work needs; everybody else all of it.
 */
export function shownOf(actor: Actor, found: Case): Case {
  if (actor.grants['ticket.read'] !== 'department') return found;
  const orders = found.orders.filter(
    (order) => order.departmentId === actor.departmentId && order.issuedAt !== null,
  );
  const shown = new Set<string | null>(orders.map((order) => order.id));
  return {
    ticket: ticketForDepartment(actor, found.ticket),
    orders,
    // How the customer was spoken with afterwards, and what was said, is between the centre and the customer.
    surveys: [],
    warnings: found.warnings.filter((one) => one.departmentId === actor.departmentId),
    clocks: found.clocks.filter((clock) => shown.has(clock.orderId)),
  };
}

/** The ticket without what the centre does about it: answers, opinions, compensation, other departments' plans and faults. */
function ticketForDepartment({ departmentId }: Actor, ticket: Ticket): Ticket {
  const { judgement, handlingPlan } = ticket;
  return {
    ...ticket,
    answer: '',
    answeredBy: null,
    judgement: judgement?.responsibleDepartmentId === departmentId ? judgement : null,
    handlingPlan: handlingPlan?.proposedDepartmentId === departmentId ? handlingPlan : null,
    opinion: null,
    over24hAt: null,
    steppedUpAt: null,
    reportDueBy: null,
    compensationFen: 0,
    submission: null,
  };
}

/** What of a case's own history a department is told (V1): the facts it works from, and that the case has ended or begun again. */
export const toldToDepartments: readonly HappeningType[] = [
  'registered',
  'factsEdited',
  'supplemented',
  'withdrawn',
  'reopened',
  'closed',
];

/** What besides concerns the department whose plan of handling the case has (C10). */
export const toldToPlanners: readonly HappeningType[] = [
  'handlingProposed',
  'handlingApproved',
  'handlingRejected',
];

/** Whether this person may see masked values of the case; every look is recorded. */
export function mayUnmask(actor: Actor, found: Case): boolean {
  return mayUse(actor, 'personalData.unmask', found);
}

const deskRights: Readonly<Record<Desk, readonly Right[]>> = {
  agent: ['ticket.handle', 'order.propose'],
  senior: ['order.issue'],
  department: ['order.handle'],
  surveyor: ['survey.perform'],
  dataManager: ['suggestion.manage'],
  teamLeader: ['ticket.opinion'],
  manager: ['ticket.manage'],
  serviceHead: ['handling.approve', 'ticket.opinion'],
};

/** Whether this person works at a desk: holds every right that its work needs. */
export function atDesk(actor: Actor, desk: Desk): boolean {
  return deskRights[desk].every((right) => actor.grants[right] !== undefined);
}

/** The desks this person works at, in their usual order. */
export function desksOf(actor: Actor): Desk[] {
  return (Object.keys(deskRights) as Desk[]).filter((desk) => atDesk(actor, desk));
}

/** SQL that narrows `ticket t` to what a person may read, with its parameters from `$first` on. */
export function readable(actor: Actor, first: number): { readonly sql: string; readonly values: unknown[] } {
  const own = `(t.owner_id = $${first} or t.handler_id = $${first} or t.registered_by = $${first} or t.report_due_by = $${first})`;
  const scope = actor.grants['ticket.read'] ?? 'none';
  switch (scope) {
    case 'all':
      return { sql: 'true', values: [] };
    case 'branch':
      return { sql: `(t.branch_id = $${first + 1} or ${own})`, values: [actor.id, actor.branchId] };
    case 'department':
      return {
        sql: `exists (select from work_order o where o.ticket_id = t.id and o.department_id = $${first} and o.issued_at is not null)`,
        values: [actor.departmentId],
      };
    case 'team':
      return { sql: `(t.team_id = $${first + 1} or ${own})`, values: [actor.id, actor.teamId] };
    case 'own':
      return { sql: own, values: [actor.id] };
    case 'none':
      return { sql: 'false', values: [] };
  }
}
