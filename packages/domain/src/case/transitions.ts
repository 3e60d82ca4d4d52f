import type { Right } from '../access/rights.ts';
import type { TicketKind } from '../policy/vocabulary.ts';
import type { OrderCommandName, TicketCommandName } from './commands.ts';
import type { OrderKind, OrderStatus } from './order.ts';
import { type TicketStatus, ticketStatuses } from './ticket.ts';

/** One row of the ticket's state machine: from where, for which kinds, by whom, to where. */
export interface TicketRule {
  readonly from: readonly TicketStatus[];
  /** What the status can be afterwards; `same` where the command leaves it alone. */
  readonly to: readonly (TicketStatus | 'same')[];
  readonly kinds: readonly TicketKind[];
  /** Holding any one of these, with a scope that covers the case, is enough. */
  readonly rights: readonly Right[];
  /** True when only the desk the ticket lies on, and there only its handler, may do it. */
  readonly desk: boolean;
  /** True when an unclaimed ticket of one's team is within reach, however narrow one's scope (A9). */
  readonly team: boolean;
}

/** One row of the order's state machine. */
export interface OrderRule {
  readonly from: readonly OrderStatus[];
  readonly to: readonly (OrderStatus | 'same')[];
  readonly kinds: readonly OrderKind[];
  readonly rights: readonly Right[];
  /** False for what stays possible after the ticket has ended: paper must still be acknowledged. */
  readonly liveTicket: boolean;
}

const everyKind: readonly TicketKind[] = [
  'complaint',
  'suggestion',
  'inquiry',
  'faultReport',
  'serviceRequest',
  'praise',
];
const worked: readonly TicketKind[] = ['complaint', 'inquiry', 'faultReport', 'serviceRequest', 'praise'];
const suggestion: readonly TicketKind[] = ['suggestion'];
const live: readonly TicketStatus[] = ['open', 'dispatched', 'submitted', 'replied', 'answered'];
const beforeAnswer: readonly TicketStatus[] = ['open', 'dispatched', 'replied'];
const handling: readonly Right[] = ['ticket.handle', 'suggestion.manage'];

const row = (
  from: readonly TicketStatus[],
  to: TicketRule['to'],
  rights: readonly Right[],
  kinds: readonly TicketKind[] = worked,
  reach: 'anywhere' | 'desk' | 'team' = 'anywhere',
): TicketRule => ({ from, to, rights, kinds, desk: reach !== 'anywhere', team: reach === 'team' });

/** The ticket's state machine (workflow.md section 1): buttons, refusals, tests and pictures are all made from it. */
export const ticketRules: Readonly<Record<TicketCommandName, TicketRule>> = {
  editFacts: row(live, ['same'], handling, everyKind),
  claim: row(live, ['same'], handling, everyKind, 'team'),
  release: row(live, ['same'], [...handling, 'survey.perform'], everyKind),
  assign: row(live, ['same'], ['ticket.assign'], everyKind),
  transferOwnership: row(live, ['same'], ['ticket.assign'], everyKind),
  note: row(live, ['same'], [...handling, 'survey.perform', 'ticket.assign'], everyKind),
  answer: row(['open', 'replied'], ['answered', 'closed'], handling, everyKind, 'desk'),
  close: row(['answered'], ['closed'], handling, everyKind),
  escalate: row(['open', 'replied'], ['same'], ['ticket.handle'], worked, 'desk'),
  escalateToManager: row(
    ['open', 'dispatched', 'replied', 'answered'],
    ['same'],
    ['ticket.handle', 'survey.perform'],
  ),
  returnToSenior: row([...beforeAnswer, 'answered'], ['same'], ['ticket.manage'], worked, 'desk'),
  reportEmergency: row(ticketStatuses, ['same'], ['ticket.handle', 'survey.perform'], everyKind),
  proposeOrder: row(beforeAnswer, ['dispatched'], ['order.propose'], worked, 'desk'),
  dispatch: row(beforeAnswer, ['dispatched'], ['order.issue'], worked, 'desk'),
  judge: row(
    ['open', 'dispatched', 'replied', 'answered'],
    ['same'],
    ['ticket.judge'],
    ['complaint', 'faultReport'],
  ),
  supplement: row(live, ['same'], ['ticket.register', 'survey.perform'], everyKind),
  withdraw: row(live, ['withdrawn'], handling, everyKind, 'desk'),
  reopen: row(['closed'], ['open'], ['ticket.reopen'], worked),
  awaitCustomer: row(beforeAnswer, ['same'], ['ticket.handle'], worked),
  customerReturned: row(beforeAnswer, ['same'], ['ticket.handle', 'ticket.register'], worked),
  proposeHandling: row(beforeAnswer, ['same'], ['ticket.handle', 'order.handle'], worked),
  approveHandling: row(beforeAnswer, ['same'], ['handling.approve'], worked),
  rejectHandling: row(beforeAnswer, ['same'], ['handling.approve'], worked),
  compensate: row(['open', 'dispatched', 'replied', 'answered'], ['same'], ['ticket.manage']),
  conclude: row(['open', 'replied', 'answered'], ['closed'], ['ticket.manage'], worked, 'desk'),
  redispatch: row(['open', 'replied', 'answered'], ['dispatched'], ['ticket.manage'], worked, 'desk'),
  giveOpinion: row(live, ['same'], ['ticket.opinion'], worked),
  submitSuggestion: row(['open'], ['submitted'], ['suggestion.manage'], suggestion, 'desk'),
  recordFeedback: row(['submitted'], ['replied'], ['suggestion.manage'], suggestion, 'desk'),
  claimSurvey: row(['answered'], ['same'], ['survey.perform']),
  recordAttempt: row(['answered'], ['same'], ['survey.perform']),
  surveySatisfied: row(['answered'], ['closed'], ['survey.perform']),
  surveyNotSatisfied: row(['answered'], ['dispatched', 'open'], ['survey.perform']),
  closeUnreached: row(['answered'], ['closed'], ['survey.perform']),
};

const task: readonly OrderKind[] = ['dispatch', 'redispatch'];
const change: readonly OrderKind[] = ['amendment', 'withdrawal'];
const everyOrder: readonly OrderKind[] = [...task, ...change];
const withDepartment: readonly OrderStatus[] = ['issued', 'accepted'];
const afterIssue: readonly OrderStatus[] = [
  'issued',
  'accepted',
  'replied',
  'verified',
  'withdrawn',
  'declined',
];

const orderRow = (
  from: readonly OrderStatus[],
  to: OrderRule['to'],
  rights: readonly Right[],
  kinds: readonly OrderKind[] = task,
  ticket: 'live' | 'any' = 'live',
): OrderRule => ({ from, to, rights, kinds, liveTicket: ticket === 'live' });

/** The order's state machine (workflow.md section 2). */
export const orderRules: Readonly<Record<OrderCommandName, OrderRule>> = {
  approve: orderRow(['pendingReview'], ['issued'], ['order.review'], everyOrder),
  reject: orderRow(['pendingReview'], ['rejected'], ['order.review'], everyOrder),
  accept: orderRow(['issued'], ['accepted'], ['order.handle']),
  decline: orderRow(withDepartment, ['declined'], ['order.handle']),
  forward: orderRow(['accepted'], ['same'], ['order.forward']),
  requestExtension: orderRow(withDepartment, ['same'], ['order.handle']),
  requestInformation: orderRow(withDepartment, ['same'], ['order.handle']),
  grantExtension: orderRow(withDepartment, ['same'], ['order.issue']),
  refuseExtension: orderRow(withDepartment, ['same'], ['order.issue']),
  giveInformation: orderRow(withDepartment, ['same'], ['order.issue']),
  urge: orderRow(withDepartment, ['same'], ['order.urge', 'order.propose']),
  amend: orderRow(withDepartment, ['same'], ['order.issue']),
  proposeAmendment: orderRow(withDepartment, ['same'], ['order.propose']),
  withdrawOrder: orderRow(withDepartment, ['withdrawn'], ['order.issue']),
  proposeWithdrawal: orderRow(withDepartment, ['same'], ['order.propose']),
  acknowledge: orderRow(['issued'], ['accepted'], ['order.handle'], change, 'any'),
  reply: orderRow(['accepted'], ['replied'], ['order.handle']),
  acknowledgeWarning: orderRow(afterIssue, ['same'], ['warning.acknowledge'], task, 'any'),
  revokeWarning: orderRow(afterIssue, ['same'], ['warning.revoke'], task, 'any'),
};
