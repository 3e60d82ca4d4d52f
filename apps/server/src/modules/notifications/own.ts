import type { InputOf, Notification, notificationRoutes } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';

interface Row {
  readonly id: number;
  readonly kind: string;
  readonly ticket_id: string | null;
  readonly order_id: string | null;
  readonly data: Notification['data'];
  readonly at: number;
  readonly read_at: number | null;
}

const counted = 100;

/** One’s own notifications, newest first. */
export async function listNotifications(
  { after, limit, unread }: InputOf<typeof notificationRoutes.notifications>['query'],
  { database, actor }: Context,
): Promise<Result<{ items: Notification[]; next: string | null }>> {
  if (after !== undefined && !/^\d{1,15}$/.test(after)) return refused('malformedRequest');
  const rows = await database.query<Row>(
    `select id, kind, ticket_id, order_id, data, at, read_at from notification
     where user_id = $1 and ($2::bigint is null or id < $2) ${unread ? 'and read_at is null' : ''}
     order by id desc limit $3`,
    [actor.id, after ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  return done({
    items: page.map(present),
    next: rows.length > limit ? String(page.at(-1)?.id) : null,
  });
}

function present({ id, kind, ticket_id, order_id, data, at, read_at }: Row): Notification {
  return {
    id,
    kind,
    ticketId: ticket_id,
    orderId: order_id,
    data,
    at: moment(at),
    readAt: read_at === null ? null : moment(read_at),
  };
}

/** How many of somebody's notifications are unread, counted up to a hundred. */
export async function unreadCount(queries: Queries, userId: string): Promise<number> {
  const { count } = await queries.one<{ count: number }>(
    `select count(*) from (select from notification where user_id = $1 and read_at is null limit ${counted}) as unread`,
    [userId],
  );
  return count;
}

/** Marks own notifications as read; those of others are not touched. */
export async function readNotifications(
  body: InputOf<typeof notificationRoutes.readNotifications>['body'],
  { database, actor }: Context,
): Promise<Result<{ unread: number }>> {
  const [which, value] = 'ids' in body ? ['id = any($2::bigint[])', body.ids] : ['id <= $2', body.upTo];
  await database.run(
    `with marked as (
       update notification set read_at = now() where user_id = $1 and read_at is null and ${which} returning 1
     ), told as (
       insert into live_event (at, topic, ids)
       select now(), 'notification', jsonb_build_object('userIds', jsonb_build_array($1::text))
       where exists (select from marked)
     )
     select from marked`,
    [actor.id, value],
  );
  return done({ unread: await unreadCount(database, actor.id) });
}
