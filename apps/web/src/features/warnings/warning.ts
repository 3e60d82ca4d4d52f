import { orderCommandRoutes, type ReplyOf, type ticketRoutes } from '@redress/contract';
import { call } from '#ui/server/client.ts';

/** A row of the list of warnings. */
export type WarningRow = ReplyOf<typeof ticketRoutes.warnings>['items'][number];

/** Where a warning stands. */
export type WarningState = 'issued' | 'acknowledged' | 'revoked';

type Dates = Pick<WarningRow, 'acknowledgedAt' | 'revokedAt'>;

/** Where a warning stands: it is never deleted, only revoked (D4). */
export function stateOf({ acknowledgedAt, revokedAt }: Dates): WarningState {
  if (revokedAt !== null) return 'revoked';
  return acknowledgedAt === null ? 'issued' : 'acknowledged';
}

type Which = Pick<WarningRow, 'id' | 'ticketId' | 'orderId'>;

/** The head of the department acknowledges it (D4). */
export function acknowledge({ id, ticketId, orderId }: Which) {
  const params = { id: ticketId, orderId };
  return call(orderCommandRoutes.acknowledgeWarning, { params, body: { input: { warningId: id } } });
}

/** The centre director revokes it, with the ground. */
export function revoke({ id, ticketId, orderId }: Which, ground: string) {
  const params = { id: ticketId, orderId };
  return call(orderCommandRoutes.revokeWarning, { params, body: { input: { warningId: id, ground } } });
}
