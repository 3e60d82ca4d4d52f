import type { InputOf, Notice, noticeRoutes } from '@redress/contract';
import { isForReader } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Actor, Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly article: Notice['article'];
  readonly publish_at: number;
  readonly until_at: number | null;
  readonly created_by: string;
  readonly read_at: number | null;
  readonly role_codes: string[];
  readonly unit_ids: string[];
  readonly chain: string[];
}

/** Which notices are asked for; `unread` leaves out what is over. */
export interface NoticeChoice {
  readonly id?: string;
  readonly unread?: boolean;
  readonly before?: { readonly at: number; readonly id: string };
  readonly limit?: number;
}

/** The notices that were published for this person, newest first (I5). */
export async function noticesFor(
  queries: Queries,
  actor: Pick<Actor, 'id' | 'roles' | 'unitId'>,
  { id, unread = false, before, limit = 200 }: NoticeChoice,
): Promise<Notice[]> {
  const rows = await queries.query<Row>(
    `with recursive up as (
       select id, parent_id from org_unit where id = $2
       union select o.id, o.parent_id from org_unit o join up on o.id = up.parent_id
     )
     select n.id, n.title, n.body, n.publish_at, n.until_at, n.created_by, n.role_codes, n.unit_ids, r.read_at,
       (select array_agg(id) from up) as chain,
       (select jsonb_build_object('id', a.id, 'title', v.title) from knowledge_article a
        join knowledge_version v on v.article_id = a.id and v.version = a.live_version where a.id = n.article_id) as article
     from notice n left join notice_receipt r on r.notice_id = n.id and r.user_id = $1
     where n.publish_at <= now() and (n.withdrawn_at is null or r.read_at is not null)
       and ($3::uuid is null or n.id = $3)
       and (not $4::boolean or r.read_at is null and (n.until_at is null or n.until_at > now()))
       and ($5::timestamptz is null or (date_trunc('milliseconds', n.publish_at), n.id) < ($5, $6::uuid))
       and (cardinality(n.role_codes) = 0 or n.role_codes && $7::text[])
       and (cardinality(n.unit_ids) = 0 or n.unit_ids && (select array_agg(id) from up))
     order by date_trunc('milliseconds', n.publish_at) desc, n.id desc limit $8`,
    [
      actor.id,
      actor.unitId,
      id ?? null,
      unread,
      before ? moment(before.at) : null,
      before?.id ?? null,
      actor.roles,
      limit,
    ],
  );
  // The index narrows, the rule decides.
  return rows
    .filter((row) =>
      isForReader(
        { roleCodes: row.role_codes, unitIds: row.unit_ids },
        { roles: actor.roles, unitChain: row.chain },
      ),
    )
    .map(present);
}

/** What this person must still read, oldest first (I5). */
export async function unreadNotices({ database, actor }: Context): Promise<Result<{ items: Notice[] }>> {
  const items = await noticesFor(database, actor, { unread: true });
  return done({ items: items.reverse() });
}

/** The notices that were for this person, newest first. */
export async function ownNotices(
  { after, limit }: InputOf<typeof noticeRoutes.ownNotices>['query'],
  { database, actor }: Context,
): Promise<Result<{ items: Notice[]; next: string | null }>> {
  const before = after === undefined ? undefined : noticePlace(after);
  if (after !== undefined && before === undefined) return refused('malformedRequest');
  const found = await noticesFor(database, actor, { limit: limit + 1, ...(before && { before }) });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return done({
    items,
    next: found.length > limit && last ? `${Date.parse(last.publishAt)}_${last.id}` : null,
  });
}

/** The place behind which a page of notices begins; undefined where it is none. */
export function noticePlace(after: string): { at: number; id: string } | undefined {
  const match = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after);
  return match ? { at: Number(match[1]), id: match[2] ?? '' } : undefined;
}

function present(row: Row): Notice {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    article: row.article,
    publishAt: moment(row.publish_at),
    untilAt: row.until_at === null ? null : moment(row.until_at),
    createdBy: row.created_by,
    readAt: row.read_at === null ? null : moment(row.read_at),
  };
}
