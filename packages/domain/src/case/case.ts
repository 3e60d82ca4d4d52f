import type { Grants } from '../access/rights.ts';
import type { CaseClock } from './clocks.ts';
import type { Order, WrittenWarning } from './order.ts';
import type { Survey } from './survey.ts';
import type { Ticket } from './ticket.ts';

/** A ticket with everything that hangs on it: decided, saved and shown as one. */
export interface Case {
  readonly ticket: Ticket;
  readonly orders: readonly Order[];
  readonly surveys: readonly Survey[];
  readonly warnings: readonly WrittenWarning[];
  readonly clocks: readonly CaseClock[];
}

/** Who gives a command: a person with grants and a place in the organisation, or the system itself. */
export interface Actor {
  readonly id: string;
  readonly grants: Grants;
  readonly teamId: string | null;
  readonly departmentId: string | null;
  readonly branchId: string | null;
}

/** A fact of the case's history: one row of the timeline. */
export interface Happening {
  readonly type: HappeningType;
  readonly orderId: string | null;
  readonly data: { readonly [key: string]: Json };
}

/** What may stand in a happening: plain values, so that history can be read in fifty years. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Everything that can happen to a case, in the past tense. */
export const happeningTypes = [
  'registered',
  'factsEdited',
  'claimed',
  'released',
  'assigned',
  'ownershipTransferred',
  'noted',
  'answered',
  'escalated',
  'escalatedToManager',
  'returnedToSenior',
  'emergencyReported',
  'orderProposed',
  'orderIssued',
  'orderApproved',
  'orderRejected',
  'orderAccepted',
  'orderDeclined',
  'orderForwarded',
  'extensionRequested',
  'informationRequested',
  'extensionGranted',
  'extensionRefused',
  'informationGiven',
  'urged',
  'amendmentProposed',
  'orderAmended',
  'withdrawalProposed',
  'orderWithdrawn',
  'orderAcknowledged',
  'orderReplied',
  'allOrdersReplied',
  'orderVerified',
  'warningIssued',
  'warningAcknowledged',
  'warningRevoked',
  'judged',
  'supplemented',
  'withdrawn',
  'reopened',
  'handlingProposed',
  'handlingApproved',
  'handlingRejected',
  'compensated',
  'opinionGiven',
  'over24h',
  'steppedUp',
  'surveyOpened',
  'surveyClaimed',
  'surveyAttempted',
  'surveyedSatisfied',
  'surveyedNotSatisfied',
  'closed',
  'customerAwaited',
  'customerReturned',
  'clockDueSoon',
  'clockOverdue',
  'clockStillOverdue',
  'suggestionSubmitted',
  'feedbackRecorded',
] as const;
export type HappeningType = (typeof happeningTypes)[number];
