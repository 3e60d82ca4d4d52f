import type { Actor } from '../case.ts';
import type { Corrections, OrderCommands, OrderProposal, TicketCommands } from '../commands.ts';
import { isTaskOrder, type Order } from '../order.ts';
import { worksAtDesk } from '../permission.ts';
import type { CaseRefusal } from '../refusals.ts';
import type { OrderTask } from '../ticket.ts';
import {
  addOrder,
  begin,
  changeOrder,
  changeTicket,
  done,
  endSurveys,
  filled,
  happen,
  refuse,
  type Step,
  settle,
  type Turn,
} from '../turn.ts';
import { applyChange } from './change.ts';
import { issued, lastReplied, named, newOrder, verified, warn } from './orderParts.ts';

/** A junior or clerk proposes an order for review (C6). */
export const proposeOrder: Step<TicketCommands['proposeOrder']> = (found, input, actor, context) => {
  const wrong = wrongProposal(input);
  if (wrong) return { ok: false, refusal: wrong };
  const order = newOrder(found, 'dispatch', input, actor, context);
  const added = happen(
    addOrder(claimFor(begin(found), actor), order),
    'orderProposed',
    named(order),
    order.id,
  );
  return done(settle(added, context.now));
};

/** A senior dispatches (D1, C5). */
export const dispatch: Step<TicketCommands['dispatch']> = (found, input, actor, context) => {
  const wrong = wrongProposal(input);
  if (wrong) return { ok: false, refusal: wrong };
  const order = issued(newOrder(found, 'dispatch', input, actor, context), actor.id, context.now);
  const added = happen(addOrder(raise(begin(found), actor), order), 'orderIssued', named(order), order.id);
  return done(settle(added, context.now));
};

/** The manager orders a second dispatch at once, with its written warning (D4, P1). */
export const redispatch: Step<TicketCommands['redispatch']> = (found, input, actor, context) => {
  const wrong = wrongProposal(input);
  if (wrong) return { ok: false, refusal: wrong };
  if (!filled(input.ground)) return refuse('reasonMissing', ['ground']);
  const first = lastReplied(found, input.departmentId);
  if (first === null) return refuse('orderToRedispatchMissing', ['departmentId']);
  const order = {
    ...issued(newOrder(found, 'redispatch', input, actor, context), actor.id, context.now),
    refersToId: first.id,
    reason: input.ground,
  };
  const reopened = endSurveys(claimFor(begin(found), actor), context.now);
  const added = happen(addOrder(reopened, order), 'orderIssued', named(order), order.id);
  const judged = verified(changeTicket(added, { handlingPlan: null }), first, 'unresolved');
  return done(settle(warn(judged, order, actor, context), context.now));
};

/** A senior issues a proposal, corrected where needed; never one's own (C6). */
export const approve: Step<OrderCommands['approve'] & { order: Order }> = (found, input, actor, context) => {
  const { order } = input;
  if (order.proposedBy === actor.id) return refuse('ownProposal');
  const corrections = given(input.corrections ?? {});
  const corrected: Order = { ...order, ...corrections };
  const wrong = wrongCorrection(order, corrected);
  if (wrong) return { ok: false, refusal: wrong };
  const reviewed: Order = {
    ...issued(corrected, actor.id, context.now),
    reviewedBy: actor.id,
    reviewedAt: context.now,
    reviewNote: input.note,
  };
  const changed = happen(
    changeOrder(begin(found), order.id, reviewed),
    'orderApproved',
    { note: input.note, corrections: { ...corrections }, kind: order.kind },
    order.id,
  );
  if (order.kind === 'amendment' || order.kind === 'withdrawal') {
    return applyChange(changed, reviewed, actor, context);
  }
  const warned = order.kind === 'redispatch' ? warn(changed, reviewed, actor, context) : changed;
  return done(settle(raise(warned, actor), context.now));
};

/** A senior rejects a proposal: ineffective (D8); the senior then answers without an order (C6). */
export const reject: Step<OrderCommands['reject'] & { order: Order }> = (found, input, actor, { now }) => {
  const { order } = input;
  if (order.proposedBy === actor.id) return refuse('ownProposal');
  if (!filled(input.reason)) return refuse('reasonMissing', ['reason']);
  const rejected = happen(
    changeOrder(begin(found), order.id, {
      status: 'rejected',
      reviewedBy: actor.id,
      reviewedAt: now,
      endReason: input.reason,
      endedAt: now,
    }),
    'orderRejected',
    { reason: input.reason, kind: order.kind },
    order.id,
  );
  const settled = settle(rejected, now);
  return done(settled.found.ticket.status === 'dispatched' ? settled : raise(settled, actor));
};

/** A case with an issued or reviewed order is the senior's to follow (C5, C6); at the manager's desk it stays. */
function raise(turn: Turn, actor: Actor): Turn {
  return turn.found.ticket.level === 'junior'
    ? changeTicket(turn, { level: 'senior', handlerId: actor.id })
    : claimFor(turn, actor);
}

/** Who acts on an unclaimed ticket of his own desk takes it; a reviewer from elsewhere does not. */
function claimFor(turn: Turn, actor: Actor): Turn {
  const { ticket } = turn.found;
  return ticket.handlerId === null && worksAtDesk(actor, ticket)
    ? changeTicket(turn, { handlerId: actor.id })
    : turn;
}

/** What is wrong with a corrected proposal, or nothing. Only a first dispatch may go to another department. */
function wrongCorrection(order: Order, corrected: Order): CaseRefusal | null {
  if (order.kind !== 'dispatch' && corrected.departmentId !== order.departmentId) {
    return { code: 'departmentCannotChange', fields: ['departmentId'] };
  }
  if (!filled(corrected.departmentId)) return { code: 'departmentMissing', fields: ['departmentId'] };
  if (isTaskOrder(order) && !filled(corrected.task)) return { code: 'textMissing', fields: ['task'] };
  const nothing = order.kind === 'amendment' && !filled(corrected.task) && corrected.limit === null;
  if (nothing) return { code: 'nothingToChange', fields: ['task', 'limit'] };
  const limitWrong = corrected.limit !== null && !(corrected.limit.amount > 0);
  return limitWrong ? { code: 'limitInvalid', fields: ['limit'] } : null;
}

/** What is wrong with a proposal, or nothing. */
function wrongProposal(input: OrderProposal): CaseRefusal | null {
  if (!filled(input.departmentId)) return { code: 'departmentMissing', fields: ['departmentId'] };
  if (!filled(input.task)) return { code: 'textMissing', fields: ['task'] };
  if (input.limit !== null && !(input.limit.amount > 0)) return { code: 'limitInvalid', fields: ['limit'] };
  return null;
}

/** Only what was really corrected. */
function given({ departmentId, task, limit, urgent }: Corrections<OrderTask>) {
  return {
    ...(departmentId !== undefined && { departmentId }),
    ...(task !== undefined && { task }),
    ...(limit !== undefined && { limit: { ...limit } }),
    ...(urgent !== undefined && { urgent }),
  };
}
