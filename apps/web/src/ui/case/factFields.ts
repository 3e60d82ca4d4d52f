import type { ticketCommandInputs } from '@redress/contract';
import type { TicketKind } from '@redress/domain';

type EditFactsBody = (typeof ticketCommandInputs)['editFacts']['_input'];

/** The facts of a form as it holds them: moments are ISO text. */
export type FactValues = {
  [Name in keyof Required<EditFactsBody['facts']>]: Exclude<EditFactsBody['facts'][Name], undefined>;
};

/** One field of the form. */
export type FactName = keyof FactValues;

/** The matter itself, in the order in which a caller tells it: only what the kind needs (A10, A11). */
export const matterFields: Readonly<Record<TicketKind, readonly FactName[]>> = {
  complaint: ['lineNumber', 'businessTypeId', 'natureId', 'content', 'demand'],
  suggestion: ['suggestionSubjectId', 'content'],
  inquiry: ['lineNumber', 'businessTypeId', 'content'],
  faultReport: ['lineNumber', 'area', 'businessTypeId', 'natureId', 'contactAddress', 'content', 'demand'],
  serviceRequest: ['lineNumber', 'businessTypeId', 'content', 'demand'],
  praise: ['content'],
};

/** What may be noted besides: how to answer, what was found out so far. */
export const besideFields: Readonly<Record<TicketKind, readonly FactName[]>> = {
  complaint: ['replyChannel', 'replyWantedByAt', 'emotion', 'externalNumber', 'cause', 'handling'],
  suggestion: ['replyChannel', 'externalNumber'],
  inquiry: ['replyChannel', 'replyWantedByAt', 'externalNumber'],
  faultReport: ['replyChannel', 'replyWantedByAt', 'emotion', 'externalNumber', 'cause', 'handling'],
  serviceRequest: ['replyChannel', 'replyWantedByAt', 'externalNumber'],
  praise: ['replyChannel', 'externalNumber'],
};

/** The facts of a fresh form. */
export const emptyFacts: FactValues = {
  complainantName: '',
  contactPhone: '',
  lineNumber: '',
  contactAddress: '',
  channel: 'phone',
  replyChannel: 'phone',
  businessTypeId: null,
  natureId: null,
  suggestionSubjectId: null,
  content: '',
  demand: '',
  cause: '',
  handling: '',
  area: 'town',
  provinceCode: '',
  urgent: false,
  emotion: 'calm',
  replyWantedByAt: null,
  callQueuedAt: null,
  callAnsweredAt: null,
  callGreetedAt: null,
  externalNumber: '',
};
