import type { Moment } from '../calendar/calendar.ts';
import type { Case } from './case.ts';
import { isTaskOrder, type Order } from './order.ts';
import { deskOf } from './permission.ts';
import { isLiveTicket } from './ticket.ts';

/** The desks of the loop (workflow.md section 4). */
export const desks = [
  'agent',
  'senior',
  'department',
  'surveyor',
  'dataManager',
  'teamLeader',
  'manager',
  'serviceHead',
] as const;
export type Desk = (typeof desks)[number];

/** Why something lies on a desk: what the person there is to do. */
export const deskReasons = [
  'handle',
  'replied',
  'close',
  'rejectedOrder',
  'declinedOrder',
  'report',
  'review',
  'request',
  'approveHandling',
  'accept',
  'inWork',
  'acknowledge',
  'warning',
  'survey',
  'feedback',
  'opinion',
  'steppedUp',
] as const;
export type DeskReason = (typeof deskReasons)[number];

/** One thing that waits for somebody. At a desk of a unit, or of one person where `userId` is set. */
export interface DeskItem {
  readonly desk: Desk;
  readonly reason: DeskReason;
  readonly ticketId: string;
  readonly orderId: string | null;
  readonly unitId: string | null;
  readonly userId: string | null;
  /** The nearest due time among the clocks that make it wait; null when nothing runs. */
  readonly dueAt: Moment | null;
  readonly urgent: boolean;
  readonly sinceAt: Moment;
}

/**
 * Everything that waits for somebody in this case. A live ticket always lies on at least one desk: nothing is lost.
 */
export function deskItems(found: Case): DeskItem[] {
  const items = [...ticketItems(found), ...found.orders.flatMap((order) => orderItems(order, found))];
  return [...items, ...warningItems(found)];
}

function ticketItems(found: Case): DeskItem[] {
  const { ticket } = found;
  const reports = reportItems(found);
  if (!isLiveTicket(ticket)) return reports;
  const items: DeskItem[] = [];
  const put = (desk: Desk, reason: DeskReason, userId: string | null, kinds: readonly string[]) =>
    items.push({
      desk,
      reason,
      ticketId: ticket.id,
      orderId: null,
      unitId: desk === 'agent' ? ticket.teamId : null,
      userId,
      dueAt: nearest(found, (clock) => clock.orderId === null && kinds.includes(clock.kind)),
      urgent: ticket.urgent,
      sinceAt: ticket.registeredAt,
    });
  const desk = deskOf(ticket);
  const declined = unattended(found, 'declined');
  switch (ticket.status) {
    case 'open': {
      put(desk, declined.length > 0 ? 'declinedOrder' : 'handle', ticket.handlerId, answering);
      if (desk !== 'agent' && unattended(found, 'rejected').length > 0) {
        put('agent', 'rejectedOrder', ticket.ownerId, answering);
      }
      break;
    }
    case 'replied':
      put(desk, 'replied', ticket.handlerId, answering);
      for (const order of declined) items.push(declinedItem(order, found));
      break;
    case 'submitted':
      put(desk, 'feedback', ticket.handlerId, answering);
      break;
    case 'answered':
      if (found.surveys.some((survey) => survey.status === 'open')) putSurvey(found, items);
      else if (ticket.level === 'manager') put('manager', 'handle', ticket.handlerId, answering);
      else put(desk, 'close', ticket.handlerId ?? ticket.ownerId, answering);
      break;
    case 'dispatched':
      if (ticket.level === 'manager') put('manager', 'inWork', ticket.handlerId, answering);
      for (const order of declined) items.push(declinedItem(order, found));
      break;
    case 'closed':
    case 'withdrawn':
      break;
  }
  if (
    ticket.status === 'answered' &&
    ticket.level === 'manager' &&
    items.every((one) => one.desk !== 'manager')
  ) {
    put('manager', 'handle', ticket.handlerId, answering);
  }
  if (ticket.handlingPlan?.state === 'pending' && ticket.status !== 'answered') {
    items.push({
      ...base(found),
      desk: ticket.handlingPlan.proposedDepartmentId === null ? 'manager' : 'department',
      unitId: ticket.handlingPlan.proposedDepartmentId,
      reason: 'approveHandling',
    });
  }
  if (ticket.over24hAt !== null && ticket.opinion === null) {
    items.push({ ...base(found), desk: 'teamLeader', reason: 'opinion', sinceAt: ticket.over24hAt });
  }
  if (ticket.steppedUpAt !== null) {
    items.push({ ...base(found), desk: 'serviceHead', reason: 'steppedUp', sinceAt: ticket.steppedUpAt });
  }
  return [...items, ...reports];
}

/** A wrongly addressed order waits for a new one although others of the ticket are at work (D5). */
function declinedItem(order: Order, found: Case): DeskItem {
  const { ticket } = found;
  const item = { ...base(found), orderId: order.id, userId: ticket.handlerId, urgent: order.urgent };
  return {
    ...item,
    desk: deskOf(ticket),
    reason: 'declinedOrder',
    sinceAt: order.endedAt ?? order.proposedAt,
  };
}

/** An emergency must be reported even when the case has ended meanwhile (C9). */
function reportItems(found: Case): DeskItem[] {
  const { reportDueBy } = found.ticket;
  return reportDueBy === null
    ? []
    : [{ ...base(found), desk: 'agent', reason: 'report', userId: reportDueBy }];
}

/** Task orders of this round that came back in this status, and that no later order has taken the place of. */
function unattended({ ticket, orders }: Case, status: 'declined' | 'rejected'): Order[] {
  const ofRound = orders.filter((order) => order.round === ticket.round && isTaskOrder(order));
  return ofRound.filter(
    ({ status: is, endedAt }) =>
      is === status && !ofRound.some((later) => endedAt !== null && later.proposedAt >= endedAt),
  );
}

const answering = ['dispatch', 'handOn', 'replyToCustomer', 'suggestionSubmission', 'first24h'];

function putSurvey(found: Case, items: DeskItem[]): void {
  const survey = found.surveys.find((one) => one.status === 'open');
  if (survey === undefined) return;
  items.push({
    ...base(found),
    desk: 'surveyor',
    reason: 'survey',
    userId: survey.assigneeId,
    dueAt: survey.agreedAt ?? nearest(found, (clock) => clock.surveyId === survey.id),
    sinceAt: survey.openedAt,
  });
}

function orderItems(order: Order, found: Case): DeskItem[] {
  if (order.status === 'pendingReview' && isLiveTicket(found.ticket)) {
    const level = found.ticket.level === 'manager' ? 'manager' : 'senior';
    return [{ ...ofOrder(order, found, ['reviewOrder']), desk: level, reason: 'review', unitId: null }];
  }
  if (!isTaskOrder(order)) {
    return order.status === 'issued' ? [{ ...ofOrder(order, found, []), reason: 'acknowledge' }] : [];
  }
  if (order.status !== 'issued' && order.status !== 'accepted') return [];
  const timed = order.status === 'issued' ? ['acceptOrder', 'order'] : ['order'];
  const atDepartment: DeskItem = {
    ...ofOrder(order, found, timed),
    reason: order.status === 'issued' ? 'accept' : 'inWork',
    userId: order.handlerId,
  };
  if (order.request === null) return [atDepartment];
  const asked: DeskItem = {
    ...ofOrder(order, found, ['order']),
    desk: found.ticket.level === 'manager' ? 'manager' : 'senior',
    reason: 'request',
    unitId: null,
    sinceAt: order.request.requestedAt,
  };
  return [atDepartment, asked];
}

function warningItems(found: Case): DeskItem[] {
  return found.warnings
    .filter((warning) => warning.acknowledgedAt === null && warning.revokedAt === null)
    .map((warning) => ({
      ...base(found),
      desk: 'department',
      reason: 'warning',
      orderId: warning.orderId,
      unitId: warning.departmentId,
      dueAt: nearest(found, (clock) => clock.key === `acknowledgeWarning:${warning.id}`),
      sinceAt: warning.issuedAt,
    }));
}

function ofOrder(order: Order, found: Case, kinds: readonly string[]): DeskItem {
  return {
    ...base(found),
    desk: 'department',
    reason: 'accept',
    orderId: order.id,
    unitId: order.departmentId,
    dueAt: nearest(found, (clock) => clock.orderId === order.id && kinds.includes(clock.kind)),
    urgent: order.urgent,
    sinceAt: order.issuedAt ?? order.proposedAt,
  };
}

function base(found: Case): DeskItem {
  return {
    desk: 'senior',
    reason: 'handle',
    ticketId: found.ticket.id,
    orderId: null,
    unitId: null,
    userId: null,
    dueAt: nearest(found, (clock) => clock.orderId === null && answering.includes(clock.kind)),
    urgent: found.ticket.urgent,
    sinceAt: found.ticket.registeredAt,
  };
}

function nearest(found: Case, wanted: (clock: Case['clocks'][number]) => boolean): Moment | null {
  const due = found.clocks
    .filter((clock) => clock.state === 'running' && wanted(clock))
    .map((one) => one.dueAt);
  return due.length === 0 ? null : Math.min(...due);
}
