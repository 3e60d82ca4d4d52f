import type { InputOf, ReplyOf, ticketRoutes } from '@redress/contract';
import type { WrittenWarning } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { readable } from '../access.ts';
import { presentWarning } from '../present.ts';
import { at, cut, partsOf } from './cursor.ts';

type Row = WrittenWarning & { readonly ticketNumber: string; readonly orderNumber: string };

const columns = `w.id, w.number, w.ticket_id as "ticketId", w.order_id as "orderId",
  w.department_id as "departmentId", w.ground, w.issued_by as "issuedBy", w.issued_at as "issuedAt",
  w.acknowledged_by as "acknowledgedBy", w.acknowledged_at as "acknowledgedAt", w.revoked_by as "revokedBy",
  w.revoked_at as "revokedAt", w.revoke_ground as "revokeGround", t.number as "ticketNumber", o.number as "orderNumber"`;

/** Written warnings this person may see, newest first (D4); a department sees its own. */
export async function listWarnings(
  context: Context,
  { after, limit, departmentId }: InputOf<typeof ticketRoutes.warnings>['query'],
): Promise<Result<ReplyOf<typeof ticketRoutes.warnings>>> {
  const from = after === undefined ? undefined : partsOf(after, ['moment', 'uuid']);
  if (from === null) return refused('cursorInvalid');
  const rights = readable(context.actor, 4);
  const only =
    context.actor.grants['ticket.read'] === 'department' ? context.actor.departmentId : departmentId;
  const rows = await context.database.query<Row>(
    `select ${columns} from written_warning w join ticket t on t.id = w.ticket_id join work_order o on o.id = w.order_id
     where ($1::uuid is null or w.department_id = $1) and (w.issued_at, w.id) < ($2::timestamptz, $3::uuid)
       and ${rights.sql} order by w.issued_at desc, w.id desc limit ${limit + 1}`,
    [only ?? null, at(from?.[0]), from?.[1] ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', ...rights.values],
  );
  const page = cut(rows, limit, (row) => [row.issuedAt, row.id]);
  return done({ items: page.items.map(presentRow), next: page.next });
}

/** One warning with the complaint, the reply that did not resolve it and the second task: the text of the letter. */
export async function warningPage(
  context: Context,
  id: string,
): Promise<Result<ReplyOf<typeof ticketRoutes.warning>>> {
  const rights = readable(context.actor, 3);
  const only = context.actor.grants['ticket.read'] === 'department' ? context.actor.departmentId : null;
  const row = await context.database.maybeOne<
    Row & { firstOrderNumber: string | null; content: string; firstReply: string; task: string }
  >(
    `select ${columns}, first.number as "firstOrderNumber", t.content, o.task,
       coalesce(first.reply->>'result', '') as "firstReply"
     from written_warning w join ticket t on t.id = w.ticket_id join work_order o on o.id = w.order_id
     left join work_order first on first.id = o.refers_to_id
     where w.id = $1 and ($2::uuid is null or w.department_id = $2) and ${rights.sql}`,
    [id, only, ...rights.values],
  );
  if (row === undefined) return refused('warningNotFound');
  const { firstOrderNumber, content, firstReply, task } = row;
  return done({ ...presentRow(row), firstOrderNumber, content, firstReply, task });
}

function presentRow(row: Row) {
  return { ...presentWarning(row), ticketNumber: row.ticketNumber, orderNumber: row.orderNumber };
}
