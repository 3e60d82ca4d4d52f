import type { Moment } from '../calendar/calendar.ts';
import type { Limit } from '../calendar/limit.ts';
import type { Area, Channel, CustomerClass, TicketKind, TicketLevel } from '../policy/vocabulary.ts';

/** Whose desk a ticket is on, independent of its status. */
export type Level = TicketLevel;

/** Where a ticket stands; see workflow.md section 1. `draft` lives in the draft store and never reaches these rules. */
export const ticketStatuses = [
  'open',
  'dispatched',
  'submitted',
  'replied',
  'answered',
  'closed',
  'withdrawn',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** Channels whose original a clerk transcribes, with the 2 h clocks of A3 and A7. */
export const textChannels: readonly Channel[] = ['email', 'letter', 'fax', 'transfer', 'recording'];

/** The customer's mood, recorded so that soothing steps can be offered (S3). */
export const emotions = ['calm', 'angry', 'anxious', 'sad', 'loud'] as const;
export type Emotion = (typeof emotions)[number];

/** The complaint form (A10): what was said and by whom. Ids refer to classification entries. */
export interface TicketFacts {
  readonly customerId: string | null;
  readonly customerClass: CustomerClass;
  readonly complainantName: string;
  readonly contactPhone: string;
  readonly lineNumber: string;
  readonly contactAddress: string;
  readonly channel: Channel;
  readonly replyChannel: Channel;
  readonly businessTypeId: string | null;
  readonly natureId: string | null;
  readonly suggestionSubjectId: string | null;
  readonly content: string;
  readonly demand: string;
  readonly cause: string;
  readonly handling: string;
  readonly area: Area;
  readonly provinceCode: string;
  readonly urgent: boolean;
  readonly emotion: Emotion;
  /** The customer's wish, not our promise. */
  readonly replyWantedByAt: Moment | null;
  /** Facts of the call (A2), where it was one. */
  readonly callQueuedAt: Moment | null;
  readonly callAnsweredAt: Moment | null;
  readonly callGreetedAt: Moment | null;
  /** Number of a regulator, hotline 12345 or another system. */
  readonly externalNumber: string;
}

/** Whether the complaint stands (B4), who is responsible and why it happened (B5). */
export interface Judgement {
  readonly result: 'upheld' | 'notUpheld';
  readonly ground: string;
  readonly responsibleDepartmentId: string | null;
  readonly causeId: string | null;
  readonly causeAnalysis: string;
  readonly by: string;
  readonly judgedAt: Moment;
}

/** A proposed handling that a responsible leader approves before the reply (C10). */
export interface HandlingPlan {
  readonly text: string;
  readonly state: 'pending' | 'approved' | 'rejected';
  readonly proposedBy: string;
  readonly proposedDepartmentId: string | null;
  readonly proposedAt: Moment;
  readonly decidedBy: string | null;
  readonly decidedAt: Moment | null;
  readonly decisionGround: string;
}

/** The duty supervisor's handling opinion on a case not closed after 24 h (E3). */
export interface Opinion {
  readonly text: string;
  readonly by: string;
  readonly givenAt: Moment;
}

/** The earlier ticket this one repeats, and why the system thinks so (B6). */
export interface RepeatLink {
  readonly ofTicketId: string;
  readonly ofTicketNumber: string;
  readonly reasons: readonly string[];
}

/** One accepted case of any kind (受理单). */
export interface Ticket extends TicketFacts {
  readonly id: string;
  readonly number: string;
  readonly kind: TicketKind;
  readonly status: TicketStatus;
  readonly level: Level;
  /** First-contact responsibility (C8): never changes with the desk. */
  readonly ownerId: string;
  /** Who works on it now; null while nobody has claimed it. */
  readonly handlerId: string | null;
  readonly teamId: string | null;
  readonly branchId: string | null;
  readonly registeredBy: string;
  readonly arrivedAt: Moment;
  readonly registeredAt: Moment;
  /** 1 at registration, one more each time it is reopened; clocks of a round are its own. */
  readonly round: number;
  readonly roundStartedAt: Moment;
  readonly answer: string;
  readonly answeredAt: Moment | null;
  readonly answeredBy: string | null;
  readonly closedAt: Moment | null;
  readonly closeReason: CloseReason | null;
  readonly judgement: Judgement | null;
  readonly approvalRequired: boolean;
  readonly handlingPlan: HandlingPlan | null;
  readonly repeat: RepeatLink | null;
  readonly opinion: Opinion | null;
  /** Set when the case was not closed after 24 h in this round: it is on the duty supervisor's list (E3). */
  readonly over24hAt: Moment | null;
  /** Set when it stayed unresolved after the opinion: it is with the department manager (E3). */
  readonly steppedUpAt: Moment | null;
  /** An emergency that skipped a level and still has to be reported (C9). */
  readonly reportDueBy: string | null;
  /** Set while the clock of the reply waits for the customer (E1). */
  readonly waitingForCustomerAt: Moment | null;
  /** Sum of what the manager granted, in fen. */
  readonly compensationFen: number;
  readonly appealFromAt: Moment | null;
  readonly submission: { readonly text: string; readonly unitIds: readonly string[] } | null;
  readonly version: number;
}

/** Why a ticket was closed. */
export type CloseReason = 'satisfied' | 'unreached' | 'concluded' | 'answered' | 'notUpheld';

/** What a dispatch or redispatch asks of a department. */
export interface OrderTask {
  readonly departmentId: string;
  readonly task: string;
  readonly limit: Limit;
  readonly urgent: boolean;
}

/** True for a ticket that is neither closed nor withdrawn. */
export function isLiveTicket(ticket: Pick<Ticket, 'status'>): boolean {
  return ticket.status !== 'closed' && ticket.status !== 'withdrawn';
}
