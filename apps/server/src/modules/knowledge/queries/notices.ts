import type { InputOf, noticeRoutes, ReplyOf } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { noticePlace } from './own-notices.ts';

type Row = ReplyOf<typeof noticeRoutes.notices>['items'][number];

/** SQL for the people a notice `n` is for. */
const readers = `select u.id, u.unit_id, u.name from app_user u where u.retired_at is null
  and (cardinality(n.role_codes) = 0 or exists (
    select from user_role r where r.user_id = u.id and r.role_code = any(n.role_codes)))
  and (cardinality(n.unit_ids) = 0 or u.unit_id in (
    with recursive below as (
      select unnest(n.unit_ids) as id union select o.id from org_unit o join below on o.parent_id = below.id
    ) select id from below))`;

/** All notices with how many of their readers have read them, newest first (I5). */
export async function listNotices(
  { after, limit }: InputOf<typeof noticeRoutes.notices>['query'],
  { database }: Context,
): Promise<Result<{ items: Row[]; next: string | null }>> {
  const before = after === undefined ? undefined : noticePlace(after);
  if (after !== undefined && before === undefined) return refused('malformedRequest');
  type Found = Omit<Row, 'publishAt' | 'untilAt' | 'withdrawnAt'> & {
    publish_at: number;
    until_at: number | null;
    withdrawn_at: number | null;
  };
  const rows = await database.query<Found>(
    `select n.id, n.title, n.role_codes as "roleCodes", n.unit_ids as "unitIds", n.publish_at, n.until_at, n.withdrawn_at,
       n.created_by as "createdBy", counted.readers, counted.read
     from notice n, lateral (
       select count(*) as readers, count(r.read_at) as read
       from (${readers}) p left join notice_receipt r on r.notice_id = n.id and r.user_id = p.id
     ) counted
     where $1::timestamptz is null or (date_trunc('milliseconds', n.publish_at), n.id) < ($1, $2::uuid)
     order by date_trunc('milliseconds', n.publish_at) desc, n.id desc limit $3`,
    [before ? moment(before.at) : null, before?.id ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: page.map(({ publish_at, until_at, withdrawn_at, ...row }) => ({
      ...row,
      publishAt: moment(publish_at),
      untilAt: until_at === null ? null : moment(until_at),
      withdrawnAt: withdrawn_at === null ? null : moment(withdrawn_at),
    })),
    next: rows.length > limit && last ? `${last.publish_at}_${last.id}` : null,
  });
}

/** Who has read a notice and who has not, the latter first (I5). */
export async function receiptsOf(
  id: string,
  { database }: Context,
): Promise<Result<ReplyOf<typeof noticeRoutes.noticeReceipts>>> {
  const notice = await database.maybeOne<{ title: string; body: string }>(
    'select title, body from notice where id = $1',
    [id],
  );
  if (notice === undefined) return refused('notFound');
  const rows = await database.query<{ id: string; unit_id: string; read_at: number | null }>(
    `select p.id, p.unit_id, r.read_at from notice n, lateral (${readers}) p
     left join notice_receipt r on r.notice_id = $1 and r.user_id = p.id
     where n.id = $1 order by r.read_at nulls first, p.unit_id, p.name, p.id`,
    [id],
  );
  return done({
    ...notice,
    items: rows.map((row) => ({
      userId: row.id,
      unitId: row.unit_id,
      readAt: row.read_at === null ? null : moment(row.read_at),
    })),
  });
}
