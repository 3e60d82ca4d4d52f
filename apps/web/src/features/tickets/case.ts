import type { ReplyOf, ticketRoutes } from '@redress/contract';

/** Everything the page of a ticket shows but its history. */
export type CasePage = ReplyOf<typeof ticketRoutes.page>;

/** The ticket itself. */
export type TicketView = CasePage['ticket'];

/** One order of the ticket. */
export type OrderView = CasePage['orders'][number];

/** One survey of the ticket. */
export type SurveyView = CasePage['surveys'][number];

/** One clock of the ticket or of its orders. */
export type CaseClockView = CasePage['clocks'][number];

/** One row of the history. */
export type CaseEvent = ReplyOf<typeof ticketRoutes.events>['items'][number];

/** Whether an order asks a department to do something, as against one that changes another order. */
export function isTask(order: Pick<OrderView, 'kind'>): boolean {
  return order.kind === 'dispatch' || order.kind === 'redispatch';
}
