import type { OrderStatus, TicketStatus } from '@redress/domain';
import type { Tone } from '#ui/theme/palette.ts';

/** The tone of each ticket status. */
export const ticketStatusTones: Readonly<Record<TicketStatus, Tone>> = {
  open: 'info',
  dispatched: 'progress',
  submitted: 'progress',
  replied: 'accent',
  answered: 'warning',
  closed: 'success',
  withdrawn: 'neutral',
};

/** The tone of each order status. */
export const orderStatusTones: Readonly<Record<OrderStatus, Tone>> = {
  pendingReview: 'warning',
  rejected: 'danger',
  issued: 'info',
  accepted: 'progress',
  declined: 'danger',
  withdrawn: 'neutral',
  replied: 'accent',
  verified: 'success',
};
