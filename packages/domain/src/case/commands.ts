import type { Moment } from '../calendar/calendar.ts';
import type { Limit } from '../calendar/limit.ts';
import type { Channel } from '../policy/vocabulary.ts';
import type { OrderReply } from './order.ts';
import type { Remedy } from './survey.ts';
import type { OrderTask, TicketFacts } from './ticket.ts';

/** New values for some of the properties; what is absent or undefined stays. */
export type Corrections<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** The commands a person can give on a ticket, with what each carries. Orders of workflow.md section 1. */
export interface TicketCommands {
  editFacts: { facts: Corrections<Omit<TicketFacts, 'customerId' | 'customerClass'>> };
  claim: object;
  release: object;
  assign: { userId: string; reason: string };
  transferOwnership: { userId: string; reason: string };
  note: { text: string };
  answer: { text: string; channel: Channel; close?: boolean };
  close: object;
  escalate: { reason: string };
  escalateToManager: { reason: string; ground: ManagerGround };
  returnToSenior: { reason: string };
  reportEmergency: { text: string };
  proposeOrder: OrderProposal;
  dispatch: OrderProposal;
  judge: {
    result: 'upheld' | 'notUpheld';
    ground: string;
    responsibleDepartmentId: string | null;
    causeId: string | null;
    causeAnalysis: string;
  };
  supplement: { text: string; channel: Channel; answer: string };
  withdraw: { reason: string };
  reopen: { ground: string };
  awaitCustomer: { reason: string };
  customerReturned: { text: string };
  proposeHandling: { text: string };
  approveHandling: { ground: string };
  rejectHandling: { ground: string };
  compensate: { amountFen: number; ground: string };
  conclude: { answer: string; ground: string; channel: Channel };
  redispatch: OrderProposal & { ground: string };
  giveOpinion: { text: string };
  submitSuggestion: { text: string; unitIds: readonly string[] };
  recordFeedback: { text: string; adopted: 'yes' | 'partly' | 'no' };
  claimSurvey: object;
  recordAttempt: {
    outcome: 'noAnswer' | 'busy' | 'refused' | 'agreedLater';
    agreedAt: Moment | null;
    note: string;
  };
  surveySatisfied: { score: number; reasons: readonly string[]; opinion: string };
  surveyNotSatisfied: {
    score: number;
    reasons: readonly string[];
    opinion: string;
    remedy: Remedy;
    /** For a redispatch: what the department must do, and the ground of its warning. */
    task: string;
    orderId: string | null;
  };
  closeUnreached: object;
}

/** The commands a person can give on one order. Orders of workflow.md section 2. */
export interface OrderCommands {
  approve: { note: string; corrections?: Corrections<OrderTask> };
  reject: { reason: string };
  accept: object;
  decline: { reason: string };
  forward: { userId: string; note: string };
  requestExtension: { reason: string; wantedLimit: Limit };
  requestInformation: { reason: string };
  grantExtension: { limit: Limit; note: string };
  refuseExtension: { reason: string };
  giveInformation: { text: string };
  urge: { text: string };
  amend: OrderChange;
  proposeAmendment: OrderChange;
  withdrawOrder: { reason: string };
  proposeWithdrawal: { reason: string };
  acknowledge: object;
  reply: OrderReply;
  acknowledgeWarning: { warningId: string };
  revokeWarning: { warningId: string; ground: string };
}

/** What a proposal or a dispatch holds; without a limit the default of the policy applies (D1). */
export interface OrderProposal {
  departmentId: string;
  task: string;
  limit: Limit | null;
  urgent: boolean;
}

/** What an amendment changes (D2); null leaves it as it is. */
export interface OrderChange {
  task: string | null;
  limit: Limit | null;
  reason: string;
}

/** Why a case goes to the manager hotline (C3, C9). */
export const managerGrounds = [
  'repeatPastLimit',
  'replyRefused',
  'overdue',
  'beyondAuthority',
  'emergency',
] as const;
export type ManagerGround = (typeof managerGrounds)[number];

export type TicketCommandName = keyof TicketCommands;
export type OrderCommandName = keyof OrderCommands;

/** A command on a ticket, as a value. */
export type TicketCommand = {
  [Name in TicketCommandName]: { readonly name: Name; readonly input: TicketCommands[Name] };
}[TicketCommandName];

/** A command on one order, as a value. */
export type OrderCommand = {
  [Name in OrderCommandName]: {
    readonly name: Name;
    readonly orderId: string;
    readonly input: OrderCommands[Name];
  };
}[OrderCommandName];

/** Any command on a case. */
export type CaseCommand = TicketCommand | OrderCommand;
