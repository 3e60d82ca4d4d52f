import type { ticketViews } from '@redress/contract';
import {
  type Actor,
  availableOnOrder,
  availableOnTicket,
  type Case,
  type CaseClock,
  type Moment,
  type Order,
  type Survey,
  type Ticket,
  type WrittenWarning,
} from '@redress/domain';
import type { z } from 'zod';
import { maskAddress, maskPhone } from '#platform/privacy/mask.ts';
import { mayUnmask, shownOf } from './access.ts';

type View<Name extends keyof typeof ticketViews> =
  (typeof ticketViews)[Name] extends z.ZodType<infer Value> ? Value : never;

/** A file of a reply, by its id. */
export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

/** A moment as it leaves the server. */
export function iso(at: Moment): string {
  return new Date(at).toISOString();
}

/** A moment that may be missing, as it leaves the server; infinity is none. */
export function isoOrNull(at: Moment | null): string | null {
  return at === null || !Number.isFinite(at) ? null : iso(at);
}

/** The ticket page for one person: masked facts, orders, surveys, warnings, clocks, and what this person may do now. */
export function presentCase(
  found: Case,
  actor: Actor,
  files: ReadonlyMap<string, EvidenceFile>,
  now: Moment,
): View<'casePage'> {
  const shown = shownOf(actor, found);
  return {
    ticket: presentTicket(shown.ticket),
    orders: shown.orders.map((order) => presentOrder(found, order, actor, files)),
    surveys: shown.surveys.map(presentSurvey),
    warnings: shown.warnings.map(presentWarning),
    clocks: shown.clocks.filter(isShown).map(presentClock),
    available: availableOnTicket(found, actor),
    mayUnmask: mayUnmask(actor, found),
    now: iso(now),
  };
}

/** Steps of an escalation chain are no promise to anybody, and a cancelled clock says nothing. */
function isShown(clock: CaseClock): boolean {
  return clock.state !== 'cancelled' && clock.kind !== 'escalation';
}

function presentTicket(ticket: Ticket): View<'ticketView'> {
  const { roundStartedAt: _, judgement, handlingPlan, opinion, submission, repeat, ...facts } = ticket;
  return {
    ...facts,
    contactPhone: maskPhone(ticket.contactPhone),
    lineNumber: maskPhone(ticket.lineNumber),
    contactAddress: maskAddress(ticket.contactAddress),
    replyWantedByAt: isoOrNull(ticket.replyWantedByAt),
    callQueuedAt: isoOrNull(ticket.callQueuedAt),
    callAnsweredAt: isoOrNull(ticket.callAnsweredAt),
    callGreetedAt: isoOrNull(ticket.callGreetedAt),
    arrivedAt: iso(ticket.arrivedAt),
    registeredAt: iso(ticket.registeredAt),
    answeredAt: isoOrNull(ticket.answeredAt),
    closedAt: isoOrNull(ticket.closedAt),
    over24hAt: isoOrNull(ticket.over24hAt),
    steppedUpAt: isoOrNull(ticket.steppedUpAt),
    waitingForCustomerAt: isoOrNull(ticket.waitingForCustomerAt),
    appealFromAt: isoOrNull(ticket.appealFromAt),
    judgement: judgement && { ...judgement, judgedAt: iso(judgement.judgedAt) },
    handlingPlan: handlingPlan && {
      text: handlingPlan.text,
      state: handlingPlan.state,
      proposedBy: handlingPlan.proposedBy,
      proposedAt: iso(handlingPlan.proposedAt),
      decidedBy: handlingPlan.decidedBy,
      decidedAt: isoOrNull(handlingPlan.decidedAt),
      decisionGround: handlingPlan.decisionGround,
    },
    opinion: opinion && { ...opinion, givenAt: iso(opinion.givenAt) },
    repeat: repeat && { ...repeat, reasons: [...repeat.reasons] },
    submission: submission && { text: submission.text, unitIds: [...submission.unitIds] },
  };
}

function presentOrder(
  found: Case,
  order: Order,
  actor: Actor,
  files: ReadonlyMap<string, EvidenceFile>,
): View<'orderView'> {
  const { ticketId: _, round: _round, limitFromAt: _from, request, reply, ...facts } = order;
  return {
    ...facts,
    proposedAt: iso(order.proposedAt),
    reviewedAt: isoOrNull(order.reviewedAt),
    issuedAt: isoOrNull(order.issuedAt),
    acceptedAt: isoOrNull(order.acceptedAt),
    repliedAt: isoOrNull(order.repliedAt),
    endedAt: isoOrNull(order.endedAt),
    lastUrgedAt: isoOrNull(order.lastUrgedAt),
    request: request && {
      kind: request.kind,
      reason: request.reason,
      wantedLimit: request.wantedLimit,
      requestedBy: request.requestedBy,
      requestedAt: iso(request.requestedAt),
    },
    reply: reply && {
      cause: reply.cause,
      measures: reply.measures,
      result: reply.result,
      evidence: reply.evidence.flatMap((id) => files.get(id) ?? []),
    },
    available: availableOnOrder(found, order, actor),
  };
}

/** A clock as shown on screen. */
export function presentClock(clock: CaseClock): View<'clockView'> {
  return {
    id: clock.id,
    kind: clock.kind,
    state: clock.state,
    orderId: clock.orderId,
    startedAt: iso(clock.startedAt),
    dueAt: iso(clock.dueAt),
    warnAt: isoOrNull(clock.warnAt),
    pausedSince: isoOrNull(clock.pausedSince),
    stoppedAt: isoOrNull(clock.stoppedAt),
    breachedAt: isoOrNull(clock.breachedAt),
    limit: clock.limit,
    unknownYears: [...clock.unknownYears],
  };
}

/** A written warning as shown and printed. */
export function presentWarning(warning: WrittenWarning): View<'warningView'> {
  return {
    ...warning,
    issuedAt: iso(warning.issuedAt),
    acknowledgedAt: isoOrNull(warning.acknowledgedAt),
    revokedAt: isoOrNull(warning.revokedAt),
  };
}

function presentSurvey(survey: Survey): View<'surveyView'> {
  const { ticketId: _, ...facts } = survey;
  return {
    ...facts,
    openedAt: iso(survey.openedAt),
    agreedAt: isoOrNull(survey.agreedAt),
    finishedAt: isoOrNull(survey.finishedAt),
    reasons: [...survey.reasons],
    attempts: survey.attempts.map((one) => ({ ...one, attemptedAt: iso(one.attemptedAt) })),
  };
}
