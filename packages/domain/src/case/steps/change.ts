import type { Actor, Case } from '../case.ts';
import type { OrderCommands } from '../commands.ts';
import { isLiveOrder, type Order } from '../order.ts';
import {
  addOrder,
  begin,
  changeOrder,
  type Decision,
  type DecisionContext,
  done,
  filled,
  happen,
  refuse,
  type Step,
  settle,
  type Turn,
} from '../turn.ts';
import { issued, newOrder } from './orderParts.ts';

type Change = OrderCommands['amend'];

/** A senior changes the task or the limit of an order (追单, D2). */
export const amend: Step<Change & { order: Order }> = (found, input, actor, context) => {
  const refused = wrongChange(input);
  if (refused) return refused;
  const amendment = issued(amendmentOf(found, input, actor, context), actor.id, context.now);
  return applyChange(addOrder(begin(found), amendment), amendment, actor, context);
};

/** A junior proposes such a change for review, as when the customer adds something (A13). */
export const proposeAmendment: Step<Change & { order: Order }> = (found, input, actor, context) => {
  const refused = wrongChange(input);
  if (refused) return refused;
  if (underReview(found, input.order)) return refuse('amendmentUnderReview');
  const amendment = amendmentOf(found, input, actor, context);
  return done(
    happen(
      addOrder(begin(found), amendment),
      'amendmentProposed',
      { reason: input.reason, task: input.task ?? '' },
      input.order.id,
    ),
  );
};

/** A senior withdraws an order because the customer stopped the request (退单, D3). */
export const withdrawOrder: Step<OrderCommands['withdrawOrder'] & { order: Order }> = (
  found,
  { order, reason },
  actor,
  context,
) => {
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  const withdrawal = issued(withdrawalOf(found, order, reason, actor, context), actor.id, context.now);
  return applyChange(addOrder(begin(found), withdrawal), withdrawal, actor, context);
};

/** A junior proposes a withdrawal for review. */
export const proposeWithdrawal: Step<OrderCommands['proposeWithdrawal'] & { order: Order }> = (
  found,
  { order, reason },
  actor,
  context,
) => {
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  if (underReview(found, order)) return refuse('amendmentUnderReview');
  const withdrawal = withdrawalOf(found, order, reason, actor, context);
  return done(happen(addOrder(begin(found), withdrawal), 'withdrawalProposed', { reason }, order.id));
};

/** Puts an issued amendment or withdrawal into effect on the order it refers to. */
export function applyChange(turn: Turn, change: Order, _actor: Actor, context: DecisionContext): Decision {
  const target = turn.found.orders.find((order) => order.id === change.refersToId);
  if (target === undefined) return refuse('orderNotFound');
  if (target.status !== 'issued' && target.status !== 'accepted') return refuse('notAllowedInStatus');
  if (change.kind === 'withdrawal') {
    const stopped = changeOrder(turn, target.id, {
      status: 'withdrawn',
      endReason: change.reason,
      endedAt: context.now,
      request: null,
    });
    return done(settle(happen(stopped, 'orderWithdrawn', { reason: change.reason }, target.id), context.now));
  }
  const task = filled(change.task) ? change.task : target.task;
  const limit = change.limit ?? target.limit;
  const amended = changeOrder(
    changeOrder(turn, target.id, {
      task,
      limit,
      limitFromAt: change.limit === null ? target.limitFromAt : context.now,
      previousTask: target.task,
      previousLimit: target.limit,
    }),
    change.id,
    { previousTask: target.task, previousLimit: target.limit },
  );
  return done(
    happen(
      amended,
      'orderAmended',
      {
        reason: change.reason,
        task: change.task,
        limit: change.limit === null ? null : { ...change.limit },
        previousLimit: target.limit === null ? null : { ...target.limit },
      },
      target.id,
    ),
  );
}

/** Withdraws all live orders of a case: those with a department get a withdrawal order, proposals just end. */
export function withdrawLiveOrders(turn: Turn, reason: string, actor: Actor, context: DecisionContext): Turn {
  return turn.found.orders.filter(isLiveOrder).reduce((next, order) => {
    const ended = changeOrder(next, order.id, {
      status: 'withdrawn',
      endReason: reason,
      endedAt: context.now,
      request: null,
    });
    const told =
      order.status === 'pendingReview'
        ? ended
        : addOrder(
            ended,
            issued(withdrawalOf(next.found, order, reason, actor, context), actor.id, context.now),
          );
    return happen(told, 'orderWithdrawn', { reason }, order.id);
  }, turn);
}

/** An amendment order for a change, not yet issued; it refers to the order it changes (D2). */
export function amendmentOf(
  found: Case,
  input: Change & { order: Order },
  actor: Actor,
  context: DecisionContext,
): Order {
  const { order } = input;
  return {
    ...newOrder(
      found,
      'amendment',
      { departmentId: order.departmentId, task: input.task ?? '', limit: null, urgent: order.urgent },
      actor,
      context,
    ),
    limit: input.limit,
    refersToId: order.id,
    reason: input.reason,
    previousTask: order.task,
    previousLimit: order.limit,
  };
}

function withdrawalOf(
  found: Case,
  order: Order,
  reason: string,
  actor: Actor,
  context: DecisionContext,
): Order {
  return {
    ...newOrder(
      found,
      'withdrawal',
      { departmentId: order.departmentId, task: '', limit: null, urgent: order.urgent },
      actor,
      context,
    ),
    limit: null,
    refersToId: order.id,
    reason,
  };
}

function wrongChange(input: Change): Decision | null {
  if (!filled(input.reason)) return refuse('reasonMissing', ['reason']);
  if ((input.task === null || !filled(input.task)) && input.limit === null) {
    return refuse('nothingToChange', ['task', 'limit']);
  }
  if (input.limit !== null && !(input.limit.amount > 0)) return refuse('limitInvalid', ['limit']);
  return null;
}

/** True while a proposed change of this order waits for review. */
export function underReview(found: Case, order: Order): boolean {
  return found.orders.some((one) => one.refersToId === order.id && one.status === 'pendingReview');
}
