import type { OrderCommandName, TicketCommandName } from './commands.ts';
import type { OrderStatus } from './order.ts';
import type { TicketStatus } from './ticket.ts';

/** A change of status that nobody orders: it follows from a command on something else. */
export interface Follows<Status, Name> {
  readonly from: readonly Status[];
  readonly to: Status;
  /** The commands it can follow from. */
  readonly after: readonly Name[];
  /** When it follows, in a few words. */
  readonly when: string;
}

const endsAnOrder: readonly OrderCommandName[] = ['reply', 'decline', 'reject', 'withdrawOrder', 'approve'];

/** What becomes of a ticket when its orders change (D7). */
export const ticketFollows: readonly Follows<TicketStatus, OrderCommandName>[] = [
  {
    from: ['dispatched'],
    to: 'replied',
    after: endsAnOrder,
    when: 'the last live order has ended and at least one was replied to',
  },
  {
    from: ['dispatched'],
    to: 'open',
    after: endsAnOrder.filter((name) => name !== 'reply'),
    when: 'the last live order has ended and none was replied to',
  },
];

/** What becomes of an order when its ticket, or the order it belongs to, changes (D2-D4). */
export const orderFollows: readonly Follows<OrderStatus, TicketCommandName | OrderCommandName>[] = [
  {
    from: ['replied', 'verified'],
    to: 'verified',
    after: [
      'answer',
      'close',
      'conclude',
      'redispatch',
      'surveySatisfied',
      'surveyNotSatisfied',
      'closeUnreached',
    ],
    when: 'its reply has been judged, or the ticket has been closed',
  },
  {
    from: ['pendingReview', 'issued', 'accepted'],
    to: 'withdrawn',
    after: ['withdraw'],
    when: 'the customer has withdrawn the ticket',
  },
  {
    from: ['issued', 'accepted'],
    to: 'withdrawn',
    after: ['approve'],
    when: 'a proposed withdrawal order has been approved',
  },
  {
    from: ['pendingReview', 'issued'],
    to: 'withdrawn',
    after: ['reply', 'decline', 'withdrawOrder', 'approve', 'withdraw'],
    when: 'an amendment or withdrawal whose order has ended',
  },
];
