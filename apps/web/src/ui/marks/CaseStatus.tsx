import { changeStatusLabels, orderStatusLabels, ticketStatusLabels } from '@redress/contract';
import type { OrderKind, OrderStatus, TicketStatus } from '@redress/domain';
import { orderStatusTones, ticketStatusTones } from './caseTones.ts';
import { StatusTag } from './StatusTag.tsx';

/** Where a ticket stands. */
export function TicketStatusTag({ status }: { status: TicketStatus }) {
  return <StatusTag label={ticketStatusLabels[status]} tone={ticketStatusTones[status]} />;
}

/** Where an order stands; an amendment or a withdrawal is acknowledged and not worked on. */
export function OrderStatusTag({ kind, status }: { kind: OrderKind; status: OrderStatus }) {
  const labels = kind === 'amendment' || kind === 'withdrawal' ? changeStatusLabels : orderStatusLabels;
  return <StatusTag label={labels[status]} tone={orderStatusTones[status]} />;
}
