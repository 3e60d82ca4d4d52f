import type { Case, Happening, HappeningType, Order } from '@redress/domain';
import type { Notify, NotifyTarget } from '../notifications/public.ts';

type Whom = 'owner' | 'handler' | 'department' | 'proposer' | 'issuer' | 'departmentHead' | 'orderHandler';

/** Who is told of what: one row per thing that happens; whoever did it is never told. */
const told: Partial<Record<HappeningType, readonly Whom[]>> = {
  assigned: ['handler', 'owner'],
  ownershipTransferred: ['owner'],
  orderIssued: ['department'],
  orderApproved: ['department', 'proposer'],
  orderRejected: ['proposer'],
  orderDeclined: ['issuer', 'owner'],
  orderForwarded: ['orderHandler'],
  extensionRequested: ['issuer'],
  informationRequested: ['issuer'],
  extensionGranted: ['department'],
  extensionRefused: ['department'],
  informationGiven: ['department'],
  urged: ['department'],
  orderAmended: ['department'],
  orderWithdrawn: ['department'],
  orderReplied: ['issuer'],
  allOrdersReplied: ['handler', 'owner'],
  warningIssued: ['departmentHead'],
  warningRevoked: ['departmentHead'],
  supplemented: ['handler', 'owner'],
  withdrawn: ['handler', 'owner'],
  reopened: ['owner'],
  escalatedToManager: ['owner'],
  handlingApproved: ['handler'],
  handlingRejected: ['handler'],
  opinionGiven: ['handler', 'owner'],
  surveyedNotSatisfied: ['owner', 'handler'],
  closed: ['owner'],
};

/** The notices of a change, one per happening that concerns somebody. */
export function noticesOf(
  _before: Case | null,
  after: Case,
  happened: readonly Happening[],
  actorId: string | null,
): Notify[] {
  return happened.flatMap((one) => {
    const whom = told[one.type];
    if (whom === undefined) return [];
    const order = after.orders.find(({ id }) => id === one.orderId) ?? null;
    const to = recipients(whom, after, order, actorId);
    return to === null
      ? []
      : [
          {
            to,
            kind: one.type,
            ticketId: after.ticket.id,
            ...(one.orderId && { orderId: one.orderId }),
            data: named(after, order),
          },
        ];
  });
}

/** What a notice says besides its kind: numbers, never words about the customer. */
export function named(found: Case, order: Order | null): Record<string, string> {
  return { ticketNumber: found.ticket.number, ...(order && { orderNumber: order.number }) };
}

function recipients(
  whom: readonly Whom[],
  { ticket }: Case,
  order: Order | null,
  actorId: string | null,
): NotifyTarget | null {
  const people: Readonly<Record<Whom, string | null | undefined>> = {
    owner: ticket.ownerId,
    handler: ticket.handlerId,
    proposer: order?.proposedBy,
    issuer: order?.issuedBy,
    orderHandler: order?.handlerId,
    department: order?.handlerId,
    departmentHead: null,
  };
  const userIds = [...new Set(whom.map((one) => people[one]))].filter(
    (id): id is string => typeof id === 'string' && id !== actorId,
  );
  const toDepartment = order !== null && whom.includes('department') && order.handlerId === null;
  const toHead = order !== null && whom.includes('departmentHead');
  if (userIds.length === 0 && !toDepartment && !toHead) return null;
  return {
    userIds,
    ...(toDepartment && { right: 'order.handle' as const, unitId: order.departmentId }),
    ...(toHead && { right: 'warning.acknowledge' as const, unitId: order.departmentId }),
  };
}
