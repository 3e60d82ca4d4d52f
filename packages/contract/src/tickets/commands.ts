import {
  channels,
  emotions,
  managerGrounds,
  type OrderCommandName,
  type OrderCommands,
  remedies,
  type TicketCommandName,
  type TicketCommands,
} from '@redress/domain';
import { z } from 'zod';
import { limit, line, momentIn, optionalProse, prose, proseMax } from './parts.ts';

const nothing = z.object({});
const withReason = z.object({ reason: prose });
const withText = z.object({ text: prose });
const withGround = z.object({ ground: prose });
const channel = z.enum(channels);

/** What an order asks of a department. */
export const orderProposal = z.object({
  departmentId: z.uuid(),
  task: prose,
  limit: limit.nullable(),
  urgent: z.boolean(),
});

/** The facts of the form that may be corrected later; who complains is corrected on the customer's record. */
export const editableFacts = z
  .object({
    complainantName: line,
    contactPhone: z.string().trim().max(30),
    lineNumber: z.string().trim().max(40),
    contactAddress: line,
    channel,
    replyChannel: channel,
    businessTypeId: z.uuid().nullable(),
    natureId: z.uuid().nullable(),
    suggestionSubjectId: z.uuid().nullable(),
    content: z.string().trim().max(proseMax),
    demand: optionalProse,
    cause: optionalProse,
    handling: optionalProse,
    area: z.enum(['town', 'country']),
    provinceCode: z.string().max(6),
    urgent: z.boolean(),
    emotion: z.enum(emotions),
    replyWantedByAt: momentIn.nullable(),
    callQueuedAt: momentIn.nullable(),
    callAnsweredAt: momentIn.nullable(),
    callGreetedAt: momentIn.nullable(),
    externalNumber: z.string().trim().max(60),
  })
  .strict();

const surveyResult = {
  score: z.number().int().min(1).max(5),
  reasons: z.array(line).max(20),
  opinion: optionalProse,
};

/** The body of every ticket command; the compiler holds it against the rules of the domain. */
export const ticketCommandInputs = {
  editFacts: z.object({ facts: editableFacts.partial() }),
  claim: nothing,
  release: nothing,
  assign: z.object({ userId: z.uuid(), reason: prose }),
  transferOwnership: z.object({ userId: z.uuid(), reason: prose }),
  note: withText,
  answer: z.object({ text: prose, channel, close: z.boolean().exactOptional() }),
  close: nothing,
  escalate: withReason,
  escalateToManager: z.object({ reason: prose, ground: z.enum(managerGrounds) }),
  returnToSenior: withReason,
  reportEmergency: withText,
  proposeOrder: orderProposal,
  dispatch: orderProposal,
  judge: z.object({
    result: z.enum(['upheld', 'notUpheld']),
    ground: prose,
    responsibleDepartmentId: z.uuid().nullable(),
    causeId: z.uuid().nullable(),
    causeAnalysis: optionalProse,
  }),
  supplement: z.object({ text: prose, channel, answer: optionalProse }),
  withdraw: withReason,
  reopen: withGround,
  awaitCustomer: withReason,
  customerReturned: z.object({ text: optionalProse }),
  proposeHandling: withText,
  approveHandling: z.object({ ground: optionalProse }),
  rejectHandling: withGround,
  compensate: z.object({ amountFen: z.number().int().positive(), ground: prose }),
  conclude: z.object({ answer: prose, ground: prose, channel }),
  redispatch: orderProposal.extend({ ground: prose }),
  giveOpinion: withText,
  submitSuggestion: z.object({ text: prose, unitIds: z.array(z.uuid()).min(1).max(50) }),
  recordFeedback: z.object({ text: prose, adopted: z.enum(['yes', 'partly', 'no']) }),
  claimSurvey: nothing,
  recordAttempt: z.object({
    outcome: z.enum(['noAnswer', 'busy', 'refused', 'agreedLater']),
    agreedAt: momentIn.nullable(),
    note: optionalProse,
  }),
  surveySatisfied: z.object(surveyResult),
  surveyNotSatisfied: z.object({
    ...surveyResult,
    remedy: z.enum(remedies),
    task: optionalProse,
    orderId: z.uuid().nullable(),
  }),
  closeUnreached: nothing,
} satisfies { [Name in TicketCommandName]: z.ZodType<TicketCommands[Name]> };

const change = z.object({ task: prose.nullable(), limit: limit.nullable(), reason: prose });

/** The body of every order command. */
export const orderCommandInputs = {
  approve: z.object({
    note: optionalProse,
    corrections: z
      .strictObject({ departmentId: z.uuid(), task: prose, limit, urgent: z.boolean() })
      .partial()
      .exactOptional(),
  }),
  reject: withReason,
  accept: nothing,
  decline: withReason,
  forward: z.object({ userId: z.uuid(), note: optionalProse }),
  requestExtension: z.object({ reason: prose, wantedLimit: limit }),
  requestInformation: withReason,
  grantExtension: z.object({ limit, note: optionalProse }),
  refuseExtension: withReason,
  giveInformation: withText,
  urge: withText,
  amend: change,
  proposeAmendment: change,
  withdrawOrder: withReason,
  proposeWithdrawal: withReason,
  acknowledge: nothing,
  reply: z.object({
    cause: prose,
    measures: prose,
    result: prose,
    evidence: z.array(z.uuid()).min(1).max(20),
  }),
  acknowledgeWarning: z.object({ warningId: z.uuid() }),
  revokeWarning: z.object({ warningId: z.uuid(), ground: prose }),
} satisfies { [Name in OrderCommandName]: z.ZodType<OrderCommands[Name]> };
