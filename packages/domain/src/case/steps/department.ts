import type { Limit } from '../../calendar/limit.ts';
import type { OrderCommands } from '../commands.ts';
import type { Order } from '../order.ts';
import { addOrder, begin, changeOrder, done, filled, happen, refuse, type Step, settle } from '../turn.ts';
import { amendmentOf } from './change.ts';
import { issued } from './orderParts.ts';

/** The department signs for an order (签收, D5). */
export const accept: Step<{ order: Order }> = (found, { order }, actor, { now }) =>
  done(
    happen(
      changeOrder(begin(found), order.id, {
        status: 'accepted',
        acceptedBy: actor.id,
        acceptedAt: now,
        handlerId: actor.id,
      }),
      'orderAccepted',
      {},
      order.id,
    ),
  );

/** The department sends back an order that is not its own; the senior desk decides anew (D5, D8). */
export const decline: Step<OrderCommands['decline'] & { order: Order }> = (
  found,
  { order, reason },
  actor,
  { now },
) => {
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  const declined = happen(
    changeOrder(begin(found), order.id, {
      status: 'declined',
      endReason: reason,
      endedAt: now,
      request: null,
      handlerId: order.handlerId ?? actor.id,
    }),
    'orderDeclined',
    { reason, departmentId: order.departmentId },
    order.id,
  );
  return done(settle(declined, now));
};

/** The department's head gives an order to another handler inside (D5). */
export const forward: Step<OrderCommands['forward'] & { order: Order }> = (
  found,
  { order, userId, note },
) => {
  if (userId === order.handlerId) return refuse('nothingToChange', ['userId']);
  const data = { from: order.handlerId, to: userId, note };
  return done(
    happen(changeOrder(begin(found), order.id, { handlerId: userId }), 'orderForwarded', data, order.id),
  );
};

/** The department asks for more time; a senior decides (D5). */
export const requestExtension: Step<OrderCommands['requestExtension'] & { order: Order }> = (
  found,
  { order, reason, wantedLimit },
  actor,
  context,
) => {
  if (order.request !== null) return refuse('requestOpen');
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  if (order.extensionsGranted >= context.settings.maxExtensions) return refuse('tooManyExtensions');
  if (!(wantedLimit.amount > 0)) return refuse('limitInvalid', ['wantedLimit']);
  const request = {
    id: context.newId(),
    kind: 'extension',
    reason,
    wantedLimit,
    requestedBy: actor.id,
    requestedAt: context.now,
  } as const;
  return done(
    happen(
      changeOrder(begin(found), order.id, { request }),
      'extensionRequested',
      { reason, wantedLimit: { ...wantedLimit } },
      order.id,
    ),
  );
};

/** The department asks for what it needs to know; the clock waits where the rule says so (D5, E1). */
export const requestInformation: Step<OrderCommands['requestInformation'] & { order: Order }> = (
  found,
  { order, reason },
  actor,
  context,
) => {
  if (order.request !== null) return refuse('requestOpen');
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  const request = {
    id: context.newId(),
    kind: 'information',
    reason,
    wantedLimit: null,
    requestedBy: actor.id,
    requestedAt: context.now,
  } as const;
  return done(
    happen(changeOrder(begin(found), order.id, { request }), 'informationRequested', { reason }, order.id),
  );
};

/**
 * A senior gives an order a longer limit by an amendment that the department acknowledges (D2). It counts from where the
 * present limit does, and the end must move later.
 */
export const grantExtension: Step<OrderCommands['grantExtension'] & { order: Order }> = (
  found,
  { order, limit, note },
  actor,
  context,
) => {
  if (order.request?.kind !== 'extension') return refuse('noRequestOpen');
  if (!(limit.amount > 0)) return refuse('limitInvalid', ['limit']);
  const from = order.limitFromAt ?? order.proposedAt;
  const endOf = (one: Limit) => context.limitEnd(one, from, order.departmentId);
  if (order.limit !== null && endOf(limit) <= endOf(order.limit)) return refuse('limitNotLater', ['limit']);
  const reason = filled(note) ? note : order.request.reason;
  const amendment = amendmentOf(found, { order, task: null, limit, reason }, actor, context);
  return done(
    happen(
      changeOrder(addOrder(begin(found), issued(amendment, actor.id, context.now)), order.id, {
        limit,
        previousTask: order.task,
        previousLimit: order.limit,
        request: null,
        extensionsGranted: order.extensionsGranted + 1,
      }),
      'extensionGranted',
      { note, limit: { ...limit } },
      order.id,
    ),
  );
};

/** A senior refuses more time. */
export const refuseExtension: Step<OrderCommands['refuseExtension'] & { order: Order }> = (
  found,
  { order, reason },
) => {
  if (order.request?.kind !== 'extension') return refuse('noRequestOpen');
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  return done(
    happen(changeOrder(begin(found), order.id, { request: null }), 'extensionRefused', { reason }, order.id),
  );
};

/** A senior answers a department's question. */
export const giveInformation: Step<OrderCommands['giveInformation'] & { order: Order }> = (
  found,
  { order, text },
) => {
  if (order.request?.kind !== 'information') return refuse('noRequestOpen');
  if (!filled(text)) return refuse('textMissing', ['text']);
  return done(
    happen(changeOrder(begin(found), order.id, { request: null }), 'informationGiven', { text }, order.id),
  );
};

/** Urges a department; every urging leaves its trace (催单痕迹, D6). */
export const urge: Step<OrderCommands['urge'] & { order: Order }> = (
  found,
  { order, text },
  _actor,
  { now },
) => {
  if (!filled(text)) return refuse('textMissing', ['text']);
  return done(
    happen(
      changeOrder(begin(found), order.id, { urgings: order.urgings + 1, lastUrgedAt: now }),
      'urged',
      { text, automatic: false, count: order.urgings + 1 },
      order.id,
    ),
  );
};

/** The department acknowledges an amendment or a withdrawal (D2, D3). */
export const acknowledge: Step<{ order: Order }> = (found, { order }, actor, { now }) =>
  done(
    happen(
      changeOrder(begin(found), order.id, { status: 'accepted', acceptedBy: actor.id, acceptedAt: now }),
      'orderAcknowledged',
      { kind: order.kind },
      order.id,
    ),
  );

/** The department's reply: cause, measures, result and evidence (回单, D5). */
export const reply: Step<OrderCommands['reply'] & { order: Order }> = (found, input, actor, { now }) => {
  const { order, cause, measures, result, evidence } = input;
  const missing = (['cause', 'measures', 'result'] as const).filter((field) => !filled(input[field]));
  if (evidence.length === 0) return refuse('textMissing', [...missing, 'evidence']);
  if (missing.length > 0) return refuse('textMissing', missing);
  const unseen = found.orders.some(
    (one) => one.refersToId === order.id && one.kind === 'amendment' && one.status === 'issued',
  );
  if (unseen) return refuse('amendmentNotAcknowledged');
  const replied = happen(
    changeOrder(begin(found), order.id, {
      status: 'replied',
      reply: { cause, measures, result, evidence },
      repliedBy: actor.id,
      repliedAt: now,
      request: null,
    }),
    'orderReplied',
    { cause, measures, result, evidence: [...evidence] },
    order.id,
  );
  return done(settle(replied, now));
};

/** The department's head acknowledges a written warning (D4). */
export const acknowledgeWarning: Step<OrderCommands['acknowledgeWarning'] & { order: Order }> = (
  found,
  { order, warningId },
  actor,
  { now },
) => {
  const warning = found.warnings.find((one) => one.id === warningId && one.orderId === order.id);
  if (warning === undefined) return refuse('warningNotFound');
  if (warning.acknowledgedAt !== null) return refuse('warningAlreadyAcknowledged');
  if (warning.revokedAt !== null) return refuse('warningAlreadyRevoked');
  const warnings = found.warnings.map((one) =>
    one.id === warningId ? { ...one, acknowledgedBy: actor.id, acknowledgedAt: now } : one,
  );
  return done(happen(begin({ ...found, warnings }), 'warningAcknowledged', { warningId }, order.id));
};

/** The centre director revokes a warning with ground; it stays on the record (D4). */
export const revokeWarning: Step<OrderCommands['revokeWarning'] & { order: Order }> = (
  found,
  { order, warningId, ground },
  actor,
  { now },
) => {
  const warning = found.warnings.find((one) => one.id === warningId && one.orderId === order.id);
  if (warning === undefined) return refuse('warningNotFound');
  if (warning.revokedAt !== null) return refuse('warningAlreadyRevoked');
  if (!filled(ground)) return refuse('reasonMissing', ['ground']);
  const warnings = found.warnings.map((one) =>
    one.id === warningId ? { ...one, revokedBy: actor.id, revokedAt: now, revokeGround: ground } : one,
  );
  return done(happen(begin({ ...found, warnings }), 'warningRevoked', { warningId, ground }, order.id));
};
