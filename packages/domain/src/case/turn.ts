import type { Moment } from '../calendar/calendar.ts';
import type { Limit } from '../calendar/limit.ts';
import type { TicketKind } from '../policy/vocabulary.ts';
import type { Actor, Case, Happening, HappeningType, Json } from './case.ts';
import { isLiveOrder, type Order } from './order.ts';
import type { CaseRefusal, CaseRefusalCode } from './refusals.ts';
import type { Survey } from './survey.ts';
import type { Ticket } from './ticket.ts';

/** What a decision needs to know besides the case: the moment, the rules in force, and fresh ids. */
export interface DecisionContext {
  readonly now: Moment;
  readonly newId: () => string;
  readonly settings: CaseSettings;
  /** The limit an order gets when nobody names one (workflow.md section 3). */
  readonly defaultLimit: (ticket: Ticket, urgent: boolean) => Limit;
  /** When a limit that starts now for this department ends. */
  readonly limitEnd: (limit: Limit, from: Moment, departmentId: string) => Moment;
  /** True when customers may be called (G4). */
  readonly isContactTime: (at: Moment) => boolean;
  /** The centre's civil day of a moment, as 2026-11-21. */
  readonly civilDay: (at: Moment) => string;
}

/** The numbers of the case rules; every one is a setting with a default in the policy. */
export interface CaseSettings {
  readonly reopenWithinMs: number;
  readonly maxExtensions: number;
  readonly compensationLimitFen: number;
  readonly surveyAttempts: number;
  readonly surveyAttemptDays: number;
  /** Kinds whose answer is followed by a satisfaction survey (G1). */
  readonly surveyedKinds: readonly TicketKind[];
  /** Waiting for information pauses the order's clock. */
  readonly informationPausesOrder: boolean;
}

/** A case after a step, with what happened in it. */
export interface Turn {
  readonly found: Case;
  readonly happened: readonly Happening[];
}

/** The answer of the rules to a command: the case as it will be, or a refusal. */
export type Decision = ({ readonly ok: true } & Turn) | Refused;

/** A refusal is an answer, not an error. */
export type Refused = { readonly ok: false; readonly refusal: CaseRefusal };

/** A step of the rules: it sees the case, who asks and when, and answers with a decision. */
export type Step<Input> = (found: Case, input: Input, actor: Actor, context: DecisionContext) => Decision;

/** A refusal with its code; name the fields it is about. */
export function refuse(
  code: CaseRefusalCode,
  fields?: readonly string[],
  params?: Readonly<Record<string, string | number>>,
): Refused {
  return { ok: false, refusal: { code, ...(fields && { fields }), ...(params && { params }) } };
}

/** A turn that has just begun. */
export function begin(found: Case): Turn {
  return { found, happened: [] };
}

/** The turn as a decision that was taken. */
export function done(turn: Turn): Decision {
  return { ok: true, ...turn };
}

/** Adds a row to the history. */
export function happen(
  turn: Turn,
  type: HappeningType,
  data: { readonly [key: string]: Json } = {},
  orderId: string | null = null,
): Turn {
  return { ...turn, happened: [...turn.happened, { type, orderId, data }] };
}

/** Changes the ticket. */
export function changeTicket(turn: Turn, patch: Partial<Ticket>): Turn {
  return { ...turn, found: { ...turn.found, ticket: { ...turn.found.ticket, ...patch } } };
}

/** Changes one order. */
export function changeOrder(turn: Turn, orderId: string, patch: Partial<Order>): Turn {
  const orders = turn.found.orders.map((order) => (order.id === orderId ? { ...order, ...patch } : order));
  return { ...turn, found: { ...turn.found, orders } };
}

/** Adds an order. */
export function addOrder(turn: Turn, order: Order): Turn {
  return { ...turn, found: { ...turn.found, orders: [...turn.found.orders, order] } };
}

/** Changes one survey. */
export function changeSurvey(turn: Turn, surveyId: string, patch: Partial<Survey>): Turn {
  const surveys = turn.found.surveys.map((one) => (one.id === surveyId ? { ...one, ...patch } : one));
  return { ...turn, found: { ...turn.found, surveys } };
}

/** The open survey of a case, where there is one. */
export function openSurvey(found: Case): Survey | null {
  return found.surveys.find((survey) => survey.status === 'open') ?? null;
}

/**
 * Brings the ticket's status in line with its orders (D7): live ones left → dispatched; none left and some replied →
 * replied; none at all → open. Changes of an order that has ended are dropped with it.
 */
export function settle(turn: Turn, now: Moment): Turn {
  const { ticket, orders } = dropOrphanedChanges(turn, now).found;
  const settled = { ...turn, found: { ...turn.found, orders } };
  const ofRound = orders.filter((order) => order.round === ticket.round);
  if (ofRound.some(isLiveOrder)) return changeTicket(settled, { status: 'dispatched' });
  const replied = ofRound.some((order) => order.status === 'replied');
  if (!replied) return changeTicket(settled, { status: 'open' });
  return happen(changeTicket(settled, { status: 'replied' }), 'allOrdersReplied');
}

/** Ends amendments and withdrawals whose order no longer waits for anything. */
export function dropOrphanedChanges(turn: Turn, now: Moment): Turn {
  const targets = new Map(turn.found.orders.map((order) => [order.id, order]));
  return turn.found.orders.reduce((next, order) => {
    const target = order.refersToId === null ? undefined : targets.get(order.refersToId);
    if (target === undefined || isLiveOrder(target)) return next;
    const orphaned =
      ((order.kind === 'amendment' || order.kind === 'withdrawal') && order.status === 'pendingReview') ||
      (order.kind === 'amendment' && order.status === 'issued');
    return orphaned
      ? changeOrder(next, order.id, { status: 'withdrawn', endReason: 'targetEnded', endedAt: now })
      : next;
  }, turn);
}

/** Ends the open survey of a ticket that closes, is withdrawn or goes out again. */
export function endSurveys(turn: Turn, now: Moment): Turn {
  return turn.found.surveys
    .filter((survey) => survey.status === 'open')
    .reduce((next, survey) => changeSurvey(next, survey.id, { status: 'cancelled', finishedAt: now }), turn);
}

/** True for a text with something in it. */
export function filled(text: string): boolean {
  return text.trim() !== '';
}
