import { explainRefusal, type ReplyOf, type ticketRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { execute } from './execute.ts';

type Reply = ReplyOf<typeof ticketRoutes.urgeMany>;

/** Urges several orders with one text (D6); each is urged or refused by itself, and the answer says which and why. */
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
  const urged: string[] = [];
  const refused: Reply['refused'] = [];
  for (const orderId of new Set(orderIds)) {
    const ticketId = ticketOf.get(orderId);
    const result =
      ticketId === undefined
        ? ({ ok: false, refusal: { code: 'orderNotFound' } } as const)
        : await execute(context, ticketId, { name: 'urge', orderId, input: { text } }, undefined);
    if (result.ok) urged.push(orderId);
    else {
      const { code, params } = result.refusal;
      refused.push({ orderId, code, message: explainRefusal(code, context.locale, params) });
    }
  }
  return done({ urged, refused });
}
