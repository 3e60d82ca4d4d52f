import {
  channels,
  clockKinds,
  clockStates,
  customerClasses,
  deskReasons,
  desks,
  emotions,
  happeningTypes,
  orderKinds,
  orderStatuses,
  ticketKinds,
  ticketLevels,
  ticketStatuses,
} from '@redress/domain';
import { z } from 'zod';
import { orderCommandInputs, ticketCommandInputs } from './commands.ts';
import { limit, momentOut } from './parts.ts';

const id = z.uuid();
const json: z.ZodType<unknown> = z.unknown();

/** Names of the ticket commands, as the server lists those that may be given now. */
export const ticketCommandName = z.enum(
  Object.keys(ticketCommandInputs) as (keyof typeof ticketCommandInputs)[],
);

/** Names of the order commands. */
export const orderCommandName = z.enum(
  Object.keys(orderCommandInputs) as (keyof typeof orderCommandInputs)[],
);

/** A clock as shown: its countdown and whether it was kept. */
export const clockView = z.object({
  id,
  kind: z.enum(clockKinds),
  state: z.enum(clockStates),
  orderId: id.nullable(),
  startedAt: momentOut,
  dueAt: momentOut,
  warnAt: momentOut.nullable(),
  pausedSince: momentOut.nullable(),
  stoppedAt: momentOut.nullable(),
  breachedAt: momentOut.nullable(),
  limit,
  unknownYears: z.array(z.number().int()),
});

/** One order with what may be done to it. */
export const orderView = z.object({
  id,
  number: z.string(),
  kind: z.enum(orderKinds),
  status: z.enum(orderStatuses),
  refersToId: id.nullable(),
  departmentId: id,
  task: z.string(),
  limit: limit.nullable(),
  previousTask: z.string().nullable(),
  previousLimit: limit.nullable(),
  reason: z.string(),
  urgent: z.boolean(),
  proposedBy: id,
  proposedAt: momentOut,
  reviewedBy: id.nullable(),
  reviewedAt: momentOut.nullable(),
  reviewNote: z.string(),
  issuedBy: id.nullable(),
  issuedAt: momentOut.nullable(),
  acceptedBy: id.nullable(),
  acceptedAt: momentOut.nullable(),
  handlerId: id.nullable(),
  request: z
    .object({
      kind: z.enum(['extension', 'information']),
      reason: z.string(),
      wantedLimit: limit.nullable(),
      requestedBy: id,
      requestedAt: momentOut,
    })
    .nullable(),
  extensionsGranted: z.number().int(),
  reply: z
    .object({
      cause: z.string(),
      measures: z.string(),
      result: z.string(),
      evidence: z.array(z.object({ id, name: z.string(), size: z.number(), mediaType: z.string() })),
    })
    .nullable(),
  repliedBy: id.nullable(),
  repliedAt: momentOut.nullable(),
  endReason: z.string(),
  endedAt: momentOut.nullable(),
  outcome: z.enum(['resolved', 'unresolved']).nullable(),
  urgings: z.number().int(),
  lastUrgedAt: momentOut.nullable(),
  available: z.array(orderCommandName),
});

/** A written warning, for the ticket page and for printing. */
export const warningView = z.object({
  id,
  number: z.string(),
  ticketId: id,
  orderId: id,
  departmentId: id,
  ground: z.string(),
  issuedBy: id,
  issuedAt: momentOut,
  acknowledgedBy: id.nullable(),
  acknowledgedAt: momentOut.nullable(),
  revokedBy: id.nullable(),
  revokedAt: momentOut.nullable(),
  revokeGround: z.string(),
});

/** A satisfaction survey with its attempts. */
export const surveyView = z.object({
  id,
  status: z.enum(['open', 'done', 'unreached', 'cancelled']),
  openedAt: momentOut,
  assigneeId: id.nullable(),
  attempts: z.array(z.object({ attemptedAt: momentOut, by: id, outcome: z.string(), note: z.string() })),
  agreedAt: momentOut.nullable(),
  satisfied: z.boolean().nullable(),
  score: z.number().int().nullable(),
  reasons: z.array(z.string()),
  opinion: z.string(),
  remedy: z.string().nullable(),
  finishedBy: id.nullable(),
  finishedAt: momentOut.nullable(),
});

/** The facts of a ticket; phone, line, address arrive masked (V1). */
export const ticketView = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  kind: z.enum(ticketKinds),
  status: z.enum(ticketStatuses),
  level: z.enum(ticketLevels),
  ownerId: id,
  handlerId: id.nullable(),
  teamId: id.nullable(),
  branchId: id.nullable(),
  registeredBy: id,
  customerId: id.nullable(),
  customerClass: z.enum(customerClasses),
  complainantName: z.string(),
  contactPhone: z.string(),
  lineNumber: z.string(),
  contactAddress: z.string(),
  channel: z.enum(channels),
  replyChannel: z.enum(channels),
  businessTypeId: id.nullable(),
  natureId: id.nullable(),
  suggestionSubjectId: id.nullable(),
  content: z.string(),
  demand: z.string(),
  cause: z.string(),
  handling: z.string(),
  area: z.enum(['town', 'country']),
  provinceCode: z.string(),
  urgent: z.boolean(),
  emotion: z.enum(emotions),
  replyWantedByAt: momentOut.nullable(),
  callQueuedAt: momentOut.nullable(),
  callAnsweredAt: momentOut.nullable(),
  callGreetedAt: momentOut.nullable(),
  externalNumber: z.string(),
  arrivedAt: momentOut,
  registeredAt: momentOut,
  round: z.number().int(),
  answer: z.string(),
  answeredAt: momentOut.nullable(),
  answeredBy: id.nullable(),
  closedAt: momentOut.nullable(),
  closeReason: z.string().nullable(),
  judgement: z
    .object({
      result: z.enum(['upheld', 'notUpheld']),
      ground: z.string(),
      responsibleDepartmentId: id.nullable(),
      causeId: id.nullable(),
      causeAnalysis: z.string(),
      by: id,
      judgedAt: momentOut,
    })
    .nullable(),
  approvalRequired: z.boolean(),
  handlingPlan: z
    .object({
      text: z.string(),
      state: z.enum(['pending', 'approved', 'rejected']),
      proposedBy: id,
      proposedAt: momentOut,
      decidedBy: id.nullable(),
      decidedAt: momentOut.nullable(),
      decisionGround: z.string(),
    })
    .nullable(),
  repeat: z.object({ ofTicketId: id, ofTicketNumber: z.string(), reasons: z.array(z.string()) }).nullable(),
  opinion: z.object({ text: z.string(), by: id, givenAt: momentOut }).nullable(),
  over24hAt: momentOut.nullable(),
  steppedUpAt: momentOut.nullable(),
  reportDueBy: id.nullable(),
  waitingForCustomerAt: momentOut.nullable(),
  compensationFen: z.number().int(),
  appealFromAt: momentOut.nullable(),
  submission: z.object({ text: z.string(), unitIds: z.array(id) }).nullable(),
});

/** Everything the ticket page shows but the history, which comes in pages of its own. */
export const casePage = z.object({
  ticket: ticketView,
  orders: z.array(orderView),
  surveys: z.array(surveyView),
  warnings: z.array(warningView),
  clocks: z.array(clockView),
  available: z.array(ticketCommandName),
  /** True when the caller may ask for masked values. */
  mayUnmask: z.boolean(),
  /** The moment of the answer, against which countdowns run. */
  now: momentOut,
});

/** One row of the history. */
export const eventView = z.object({
  id: z.number().int(),
  at: momentOut,
  actorId: id.nullable(),
  orderId: id.nullable(),
  type: z.enum(happeningTypes),
  data: z.record(z.string(), json),
});

/** One row of a list of tickets. */
export const ticketRow = z.object({
  id,
  number: z.string(),
  kind: z.enum(ticketKinds),
  status: z.enum(ticketStatuses),
  level: z.enum(ticketLevels),
  channel: z.enum(channels),
  urgent: z.boolean(),
  customerClass: z.enum(customerClasses),
  complainantName: z.string(),
  contactPhone: z.string(),
  lineNumber: z.string(),
  businessTypeId: id.nullable(),
  natureId: id.nullable(),
  excerpt: z.string(),
  ownerId: id,
  handlerId: id.nullable(),
  repeat: z.boolean(),
  registeredAt: momentOut,
  closedAt: momentOut.nullable(),
  /** The nearest running clock. */
  dueAt: momentOut.nullable(),
  warnAt: momentOut.nullable(),
});

/** One thing that waits on a desk. */
export const deskRow = z.object({
  desk: z.enum(desks),
  reason: z.enum(deskReasons),
  orderId: id.nullable(),
  orderNumber: z.string().nullable(),
  orderKind: z.enum(orderKinds).nullable(),
  /** What the department has asked for and waits for (D5). */
  asked: z.enum(['extension', 'information']).nullable(),
  unitId: id.nullable(),
  userId: id.nullable(),
  dueAt: momentOut.nullable(),
  /** From when on it counts as due soon. */
  warnAt: momentOut.nullable(),
  sinceAt: momentOut,
  task: z.string().nullable(),
  ticket: ticketRow.omit({ dueAt: true, warnAt: true }),
});

/** One row of a list of orders. */
export const orderRow = z.object({
  id,
  number: z.string(),
  ticketId: id,
  ticketNumber: z.string(),
  kind: z.enum(orderKinds),
  status: z.enum(orderStatuses),
  departmentId: id,
  handlerId: id.nullable(),
  task: z.string(),
  urgent: z.boolean(),
  issuedBy: id.nullable(),
  issuedAt: momentOut.nullable(),
  repliedAt: momentOut.nullable(),
  urgings: z.number().int(),
  lastUrgedAt: momentOut.nullable(),
  dueAt: momentOut.nullable(),
  warnAt: momentOut.nullable(),
  clockState: z.enum(clockStates).nullable(),
  available: z.array(orderCommandName),
});

/** What the department owes and did, counted (M5): raw figures of a period. */
export const departmentFigures = z.object({
  departmentId: id,
  issued: z.number().int(),
  replied: z.number().int(),
  repliedInTime: z.number().int(),
  overdueNow: z.number().int(),
  declined: z.number().int(),
  redispatches: z.number().int(),
  warnings: z.number().int(),
  urgings: z.number().int(),
});

/** Ineffective orders per person (D8). */
export const ineffectiveFigures = z.object({
  userId: id,
  proposed: z.number().int(),
  rejected: z.number().int(),
  declined: z.number().int(),
});
