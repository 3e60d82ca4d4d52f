import { explainRefusal, type Refusal, type ReplyOf, type ticketRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { execute } from './execute.ts';

type Reply = ReplyOf<typeof ticketRoutes.urgeMany>;

/**
 * Urges several orders with one text (D6); each is urged or refused by itself, and the answer says which and why. Each is
 * a retryable request of its own, so that a retry urges only those that the first try did not reach.
 */
export async function urgeMany(
  context: Context,
  orderIds: readonly string[],
  text: string,
): Promise<Result<Reply>> {
  const tickets = await context.database.query<{ orderId: string; ticketId: string }>(
    'select id as "orderId", ticket_id as "ticketId" from work_order where id = any($1::uuid[])',
    [orderIds],
  );
  const ticketOf = new Map(tickets.map((row) => [row.orderId, row.ticketId]));
  const keyOf = (orderId: string) => (context.idempotencyKey ? `${context.idempotencyKey}:${orderId}` : null);
  const before = await urgedBefore(context, orderIds.map(keyOf));
  const urged: string[] = [];
  const refused: Reply['refused'] = [];
  for (const orderId of new Set(orderIds)) {
    const idempotencyKey = keyOf(orderId);
    const result =
      idempotencyKey !== null && before.has(idempotencyKey)
        ? ({ ok: true } as const)
        : await urge({ ...context, idempotencyKey }, ticketOf.get(orderId), orderId, text);
    if (result.ok) urged.push(orderId);
    else {
      const { code, params } = result.refusal;
      refused.push({ orderId, code, message: explainRefusal(code, context.locale, params) });
    }
  }
  return done({ urged, refused });
}

/** An order of a ticket that this person may not see is answered like one that does not exist (V1). */
async function urge(context: Context, ticketId: string | undefined, orderId: string, text: string) {
  const unknown: { ok: false; refusal: Refusal } = { ok: false, refusal: { code: 'orderNotFound' } };
  if (ticketId === undefined) return unknown;
  const result = await execute(context, ticketId, { name: 'urge', orderId, input: { text } }, undefined);
  return !result.ok && result.refusal.code === 'ticketNotFound' ? unknown : result;
}

async function urgedBefore({ database, actor }: Context, keys: readonly (string | null)[]) {
  const rows = await database.query<{ key: string }>(
    'select key from idempotency_done where user_id = $1 and key = any($2::text[])',
    [actor.id, keys],
  );
  return new Set(rows.map((row) => row.key));
}
