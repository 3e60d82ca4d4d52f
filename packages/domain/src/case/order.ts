import type { Moment } from '../calendar/calendar.ts';
import type { Limit } from '../calendar/limit.ts';

/** What an order does (D1-D4): the first two refer to the ticket, the last two to another order. */
export const orderKinds = ['dispatch', 'redispatch', 'amendment', 'withdrawal'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** Where an order stands; workflow.md section 2. For amendments and withdrawals `accepted` means acknowledged. */
export const orderStatuses = [
  'pendingReview',
  'rejected',
  'issued',
  'accepted',
  'declined',
  'withdrawn',
  'replied',
  'verified',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** A department's reply (回单, D5); every text is mandatory. */
export interface OrderReply {
  readonly cause: string;
  readonly measures: string;
  readonly result: string;
  /** Ids of stored files. */
  readonly evidence: readonly string[];
}

/** A department's open question to the senior desk: more time, or more information (D5). */
export interface OrderRequest {
  readonly id: string;
  readonly kind: 'extension' | 'information';
  readonly reason: string;
  readonly wantedLimit: Limit | null;
  readonly requestedBy: string;
  readonly requestedAt: Moment;
}

/** One order to one department. */
export interface Order {
  readonly id: string;
  readonly number: string;
  readonly ticketId: string;
  readonly kind: OrderKind;
  readonly refersToId: string | null;
  readonly departmentId: string;
  readonly task: string;
  readonly limit: Limit | null;
  /** What stood before an amendment, so that both show until it is acknowledged (D2). */
  readonly previousTask: string | null;
  readonly previousLimit: Limit | null;
  readonly reason: string;
  readonly urgent: boolean;
  readonly status: OrderStatus;
  readonly round: number;
  readonly proposedBy: string;
  readonly proposedAt: Moment;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Moment | null;
  readonly reviewNote: string;
  readonly issuedBy: string | null;
  readonly issuedAt: Moment | null;
  /** From when the present limit counts: issue, or the amendment that changed it. */
  readonly limitFromAt: Moment | null;
  readonly acceptedBy: string | null;
  readonly acceptedAt: Moment | null;
  readonly handlerId: string | null;
  readonly request: OrderRequest | null;
  readonly extensionsGranted: number;
  readonly reply: OrderReply | null;
  readonly repliedBy: string | null;
  readonly repliedAt: Moment | null;
  readonly endReason: string;
  readonly endedAt: Moment | null;
  readonly outcome: 'resolved' | 'unresolved' | null;
  readonly urgings: number;
  readonly lastUrgedAt: Moment | null;
}

/** A written warning (书面警告, D4): never deleted, only revoked with ground. */
export interface WrittenWarning {
  readonly id: string;
  readonly number: string;
  readonly ticketId: string;
  readonly orderId: string;
  readonly departmentId: string;
  readonly ground: string;
  readonly issuedBy: string;
  readonly issuedAt: Moment;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Moment | null;
  readonly revokedBy: string | null;
  readonly revokedAt: Moment | null;
  readonly revokeGround: string;
}

/** True for an order that asks a department to do something, as against one that changes another order. */
export function isTaskOrder(order: Pick<Order, 'kind'>): boolean {
  return order.kind === 'dispatch' || order.kind === 'redispatch';
}

/** True while a task order waits for review or is with the department (D7). */
export function isLiveOrder(order: Pick<Order, 'kind' | 'status'>): boolean {
  return (
    isTaskOrder(order) &&
    (order.status === 'pendingReview' || order.status === 'issued' || order.status === 'accepted')
  );
}
