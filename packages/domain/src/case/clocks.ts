import type { Moment } from '../calendar/calendar.ts';
import { minuteMs } from '../calendar/civil.ts';
import type { Limit } from '../calendar/limit.ts';
import type { Clock, ClockKind } from '../policy/clock.ts';
import type { EscalationStep } from '../policy/escalation.ts';
import type { Case } from './case.ts';
import { isLiveOrder, isTaskOrder, type Order } from './order.ts';
import { isLiveTicket, type Ticket, textChannels } from './ticket.ts';

/** A clock of a case, with what it times. `key` names it for ever: one kind, one subject, one round. */
export type CaseClock = Clock & {
  readonly id: string;
  readonly key: string;
  readonly orderId: string | null;
  readonly surveyId: string | null;
  /** What the sweep has fired so far: the warning, and the alarms from the breach on (E4: never twice). */
  readonly warned: boolean;
  readonly alarms: number;
  /** When the sweep must look at it next; null when never. */
  readonly nextFireAt: Moment | null;
};

/** A clock that ought to exist, derived from the state of the case alone. */
export interface WantedClock {
  readonly key: string;
  readonly kind: ClockKind;
  readonly orderId: string | null;
  readonly surveyId: string | null;
  readonly departmentId: string | null;
  readonly startedAt: Moment;
  /** The limit given by a person; null takes the one of the rules. */
  readonly limit: Limit | null;
  readonly urgent: boolean;
  readonly paused: boolean;
  /** Set for a clock that was over when it was first heard of: the letter was transcribed before it had a number. */
  readonly endedAt: Moment | null;
}

/** How a clock that is no longer wanted ends: what it waited for happened, or it lost its purpose. */
export type ClockEnd = { readonly as: 'stopped'; readonly at: Moment } | { readonly as: 'cancelled' };

/**
 * The clocks that must be running for a case in this state (E1; workflow.md section 3). No clock can outlive its subject,
 * because nothing starts or stops clocks but this list.
 */
export function wantedClocks(found: Case, chain: readonly EscalationStep[] = []): WantedClock[] {
  return [
    ...ticketClocks(found, chain),
    ...found.orders.flatMap((order) => orderClocks(order, found)),
  ].concat(surveyClocks(found));
}

function ticketClocks({ ticket, orders, surveys }: Case, chain: readonly EscalationStep[]): WantedClock[] {
  if (!isLiveTicket(ticket)) return [];
  const wanted: WantedClock[] = [];
  const add = (kind: ClockKind, startedAt: Moment, more: Partial<WantedClock> = {}) =>
    wanted.push({
      ...none,
      key: `${kind}:${ticket.round}`,
      kind,
      startedAt,
      urgent: ticket.urgent,
      ...more,
    });
  // A reopened case, and one taken over from another system, is counted from then on, not from its first arrival.
  const afresh = ticket.roundStartedAt > ticket.registeredAt;
  const received = afresh ? ticket.roundStartedAt : ticket.arrivedAt;
  const begun = ticket.roundStartedAt;
  const complaint = ticket.kind === 'complaint' || ticket.kind === 'faultReport';
  const everIssued = orders.some((order) => order.round === ticket.round && order.issuedAt !== null);
  const answered = answeredBefore(ticket.answeredAt, ticket.answer);
  const worked = ticket.kind !== 'suggestion';
  if (ticket.status === 'open' && ticket.level === 'senior' && !everIssued && !answered && worked) {
    add('dispatch', received, { urgent: ticket.urgent || ticket.customerClass !== 'ordinary' });
  }
  const text = textChannels.includes(ticket.channel) && worked;
  if (text && ticket.level === 'junior' && ticket.status === 'open') {
    add('handOn', received);
  }
  if (textChannels.includes(ticket.channel) && !afresh) {
    add('transcribe', ticket.arrivedAt, { endedAt: ticket.registeredAt });
  }
  if (ticket.status !== 'answered') {
    // An answer that did not satisfy starts the chain anew: each survey is one more pass.
    const asked = surveys.at(-1)?.finishedAt ?? begun;
    chain.forEach((step, place) => {
      const limit = { amount: step.afterMs / minuteMs, unit: 'minutes', calendar: 'always' } as const;
      const key = `escalation:${ticket.round}.${surveys.length}:${place}`;
      add('escalation', Math.max(asked, begun), { key, limit });
    });
  }
  if (worked) add('first24h', begun);
  if (complaint && !answered) {
    add('replyToCustomer', begun, { paused: ticket.waitingForCustomerAt !== null });
  }
  if (ticket.opinion !== null) add('opinionFollowUp', ticket.opinion.givenAt);
  if (ticket.kind === 'suggestion' && ticket.status === 'open') add('suggestionSubmission', begun);
  return wanted;
}

/** True once the customer has had an answer in this round, even if it did not satisfy. */
function answeredBefore(answeredAt: Moment | null, answer: string): boolean {
  return answeredAt !== null && answer !== '';
}

function orderClocks(order: Order, { ticket, warnings }: Case): WantedClock[] {
  const base = { ...none, orderId: order.id, departmentId: order.departmentId, urgent: order.urgent };
  const wanted: WantedClock[] = [];
  if (order.status === 'pendingReview' && isLiveTicket(ticket)) {
    wanted.push({
      ...base,
      key: `reviewOrder:${order.id}`,
      kind: 'reviewOrder',
      startedAt: order.proposedAt,
    });
  }
  if (isTaskOrder(order) && order.status === 'issued' && order.issuedAt !== null) {
    wanted.push({ ...base, key: `acceptOrder:${order.id}`, kind: 'acceptOrder', startedAt: order.issuedAt });
  }
  if (isLiveOrder(order) && order.status !== 'pendingReview' && order.limitFromAt !== null) {
    wanted.push({
      ...base,
      key: `order:${order.id}`,
      kind: 'order',
      startedAt: order.limitFromAt,
      limit: order.limit,
      paused: order.request?.kind === 'information',
    });
  }
  for (const warning of warnings) {
    if (warning.orderId !== order.id || warning.acknowledgedAt !== null || warning.revokedAt !== null)
      continue;
    wanted.push({
      ...base,
      key: `acknowledgeWarning:${warning.id}`,
      kind: 'acknowledgeWarning',
      startedAt: warning.issuedAt,
    });
  }
  return wanted;
}

function surveyClocks({ surveys, ticket }: Case): WantedClock[] {
  return surveys
    .filter((survey) => survey.status === 'open')
    .flatMap((survey) => {
      const base = { ...none, surveyId: survey.id, startedAt: survey.openedAt, urgent: ticket.urgent };
      const callback: WantedClock = { ...base, key: `callback:${survey.id}`, kind: 'callback' };
      const first: WantedClock = { ...base, key: `survey:${survey.id}`, kind: 'survey' };
      return survey.attempts.length === 0 ? [first, callback] : [callback];
    });
}

const none = {
  orderId: null,
  surveyId: null,
  departmentId: null,
  limit: null,
  urgent: false,
  paused: false,
  endedAt: null,
} as const;

/** True once the senior desk has dispatched or answered: a case that leaves it otherwise did not keep the limit (C5). */
function isServed(ticket: Ticket, orders: readonly Order[]): boolean {
  const issued = orders.some((order) => order.round === ticket.round && order.issuedAt !== null);
  return issued || answeredBefore(ticket.answeredAt, ticket.answer);
}

/** How a clock ends that is no longer wanted in this state of the case. */
export function endOf(clock: CaseClock, { ticket, orders, surveys }: Case, now: Moment): ClockEnd {
  const order = orders.find((one) => one.id === clock.orderId);
  const survey = surveys.find((one) => one.id === clock.surveyId);
  switch (clock.kind) {
    case 'order':
      return order?.repliedAt != null ? { as: 'stopped', at: order.repliedAt } : { as: 'cancelled' };
    case 'acceptOrder':
      return order?.acceptedAt != null
        ? { as: 'stopped', at: order.acceptedAt }
        : order?.status === 'declined'
          ? { as: 'stopped', at: now }
          : { as: 'cancelled' };
    case 'reviewOrder':
      return order?.reviewedAt != null ? { as: 'stopped', at: order.reviewedAt } : { as: 'cancelled' };
    case 'survey':
    case 'callback':
      return survey?.status === 'cancelled' ? { as: 'cancelled' } : { as: 'stopped', at: now };
    case 'first24h':
    case 'opinionFollowUp':
      return { as: 'stopped', at: now };
    case 'dispatch':
      return isServed(ticket, orders) ? { as: 'stopped', at: now } : { as: 'cancelled' };
    case 'handOn':
    case 'replyToCustomer':
    case 'suggestionSubmission':
      return ticket.status === 'withdrawn' ? { as: 'cancelled' } : { as: 'stopped', at: now };
    case 'escalation':
      return { as: 'cancelled' };
    case 'acknowledgeWarning':
    case 'transcribe':
      return { as: 'stopped', at: now };
  }
}
