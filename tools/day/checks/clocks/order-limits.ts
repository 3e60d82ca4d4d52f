import { isTaskOrder, type Limit, type Moment, type Order } from '@redress/domain';
import type { Rules } from '../../../../apps/server/src/modules/settings/public.ts';
import type { Story, StoryEvent } from '../stories.ts';
import type { Step, Timed } from './timer.ts';

/** The limits of a case's orders and written warnings that their rows and the history ask for (workflow section 3). */
export function orderLimits({ found, events }: Story, rules: Rules): Timed[] {
  const { orders, warnings } = found;
  return [
    ...orders.flatMap((order) => [
      ...reviewed(order, rules),
      ...accepted(order, rules),
      ...worked(order, orders, events, rules),
    ]),
    ...warnings.map((warning): Timed => {
      const endedAt = warning.acknowledgedAt ?? warning.revokedAt;
      return {
        key: `acknowledgeWarning:${warning.id}`,
        kind: 'acknowledgeWarning',
        orderId: warning.orderId,
        departmentId: warning.departmentId,
        steps: [
          start(warning.issuedAt, rules.policy.clocks.acknowledgeWarning.limit as Limit),
          ...(endedAt === null ? [] : [{ do: 'stop', at: endedAt } as const]),
        ],
      };
    }),
  ];
}

function start(from: Moment, limit: Limit): Step {
  return { do: 'start', at: from, from, limit };
}

/** From the proposal to the review; what was issued at once was never reviewed (C6). */
function reviewed(order: Order, { policy }: Rules): Timed[] {
  if (order.reviewedAt === null && order.issuedAt !== null) return [];
  const steps: Step[] = [start(order.proposedAt, policy.clocks.reviewOrder.limit as Limit)];
  if (order.reviewedAt !== null) steps.push({ do: 'stop', at: order.reviewedAt });
  else if (order.endedAt !== null) steps.push({ do: 'cancel', at: order.endedAt });
  return [timed(order, 'reviewOrder', steps)];
}

/** From issue to signing, or until it is sent back as wrongly addressed. */
function accepted(order: Order, { policy }: Rules): Timed[] {
  if (!isTaskOrder(order) || order.issuedAt === null) return [];
  const { urgent, limit } = policy.clocks.acceptOrder;
  const steps: Step[] = [
    start(order.issuedAt, order.urgent && urgent !== null ? urgent.limit : (limit as Limit)),
  ];
  if (order.acceptedAt !== null) steps.push({ do: 'stop', at: order.acceptedAt });
  else if (order.endedAt !== null)
    steps.push({ do: order.status === 'declined' ? 'stop' : 'cancel', at: order.endedAt });
  return [timed(order, 'acceptOrder', steps)];
}

/** From issue to the reply, with what amendments and extensions changed and how long information was waited for. */
function worked(
  order: Order,
  orders: readonly Order[],
  events: readonly StoryEvent[],
  { policy }: Rules,
): Timed[] {
  if (!isTaskOrder(order) || order.issuedAt === null || order.limit === null) return [];
  const changes = orders
    .filter(
      ({ kind, refersToId, issuedAt, limit }) =>
        kind === 'amendment' && refersToId === order.id && issuedAt !== null && limit !== null,
    )
    .sort((a, b) => (a.issuedAt ?? 0) - (b.issuedAt ?? 0));
  const own = events.filter(({ orderId }) => orderId === order.id);
  const steps: Step[] = [start(order.issuedAt, changes[0]?.previousLimit ?? order.limit)];
  let from = order.issuedAt;
  for (const event of own) {
    if (event.type === 'orderAmended' && event.data.limit !== null) from = event.at;
    if ((event.type === 'orderAmended' && event.data.limit !== null) || event.type === 'extensionGranted') {
      steps.push({ do: 'relimit', at: event.at, from, limit: event.data.limit as unknown as Limit });
    }
    if (policy.informationRequestPauses && event.type === 'informationRequested')
      steps.push({ do: 'pause', at: event.at });
    if (policy.informationRequestPauses && event.type === 'informationGiven')
      steps.push({ do: 'resume', at: event.at });
  }
  if (order.repliedAt !== null) steps.push({ do: 'stop', at: order.repliedAt });
  else if (order.endedAt !== null) steps.push({ do: 'cancel', at: order.endedAt });
  return [timed(order, 'order', steps)];
}

function timed(order: Order, kind: Timed['kind'], steps: readonly Step[]): Timed {
  return { key: `${kind}:${order.id}`, kind, orderId: order.id, departmentId: order.departmentId, steps };
}
