import { type Label, orderCommandLabels, ticketCommandLabels } from '@redress/contract';
import type { OrderCommandName, TicketCommandName } from '@redress/domain';
import { answerForms } from './answerForms.tsx';
import { decisionForms } from './decisionForms.tsx';
import { deskForms } from './deskForms.tsx';
import { factForms } from './factForms.tsx';
import type { CommandShape, OrderInput, TicketInput } from './form.ts';
import { orderForms } from './orderForms.tsx';
import type { Given } from './send.ts';
import { surveyForms } from './surveyForms.tsx';

/** How every command on a ticket is given; the compiler names the one that was forgotten. */
const ticketShapes: { readonly [Name in TicketCommandName]: CommandShape<TicketInput<Name>> } = {
  ...answerForms,
  ...decisionForms,
  ...deskForms,
  ...factForms,
  ...surveyForms,
};

const orderShapes: { readonly [Name in OrderCommandName]: CommandShape<OrderInput<Name>> } = orderForms;

/** How a command is given. */
export function shapeOf(given: Given): CommandShape<unknown> {
  return given.on === 'ticket' ? ticketShapes[given.name] : orderShapes[given.name];
}

/** What a command is called. */
export function labelOf(given: Given): Label {
  return given.on === 'ticket' ? ticketCommandLabels[given.name] : orderCommandLabels[given.name];
}
