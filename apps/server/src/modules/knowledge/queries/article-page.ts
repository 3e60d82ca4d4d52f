import type { ArticlePage, ArticleVersionView } from '@redress/contract';
import { availableOnArticle, type FeedbackMark } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { filesOf } from '../../files/public.ts';
import { seesArticle, seesWork } from '../access.ts';
import { presentVersion } from '../present.ts';
import { articleOf, loadArticle, type VersionRecord } from '../store.ts';

const shownMarks = 30;

/** An entry with what this person may do with it. */
export async function articlePageOf(id: string, context: Context): Promise<Result<ArticlePage>> {
  const { database, actor } = context;
  const stored = await loadArticle(database, id);
  if (stored === undefined || !seesArticle(actor, stored)) return refused('notFound');
  const { record, live, working, now } = stored;
  const mayWork = seesWork(actor, record.proposed_by);
  const shown = live ?? (mayWork ? working : null);
  const [related, files, marks, useful] = await Promise.all([
    relatedTo(database, shown?.related_ids ?? []),
    filesOf(database, 'knowledge', [id]),
    mayWork ? marksOf(database, id) : [],
    foundUseful(database, id, record.live_version, actor.id),
  ]);
  const attached = new Set([...(live?.file_ids ?? []), ...(mayWork ? (working?.file_ids ?? []) : [])]);
  return done({
    id,
    number: record.number,
    kind: record.kind,
    categoryId: record.category_id,
    revision: record.revision,
    live: live && presentVersion(live, now),
    working: mayWork && working ? presentVersion(working, now) : null,
    withdrawnAt: record.withdrawn_at === null ? null : moment(record.withdrawn_at),
    proposedBy: record.proposed_by,
    originTicketId: mayWork ? record.origin_ticket_id : null,
    createdAt: moment(record.created_at),
    useCount: record.use_count,
    usefulCount: record.useful_count,
    foundUseful: useful,
    related,
    files: (files.get(id) ?? []).filter((file) => attached.has(file.id)),
    feedback: marks,
    available: availableOnArticle(articleOf(stored), actor),
  });
}

/** All versions of an entry, newest first; readers see those that were published. */
export async function versionsOf(
  id: string,
  { database, actor }: Context,
): Promise<Result<{ items: ArticleVersionView[] }>> {
  const stored = await loadArticle(database, id);
  if (stored === undefined || !seesArticle(actor, stored)) return refused('notFound');
  const rows = await database.query<VersionRecord>(
    `select * from knowledge_version where article_id = $1
       and ($2 or status in ('published', 'superseded', 'withdrawn')) order by version desc limit 100`,
    [id, seesWork(actor, stored.record.proposed_by)],
  );
  return done({ items: rows.map((row) => presentVersion(row, stored.now)) });
}

function relatedTo(queries: Queries, ids: readonly string[]): Promise<ArticlePage['related']> {
  return queries.query(
    `select a.id, a.number, v.title from unnest($1::uuid[]) with ordinality as wanted (id, place)
     join knowledge_article a on a.id = wanted.id
     join knowledge_version v on v.article_id = a.id and v.version = a.live_version order by place`,
    [ids],
  );
}

async function marksOf(queries: Queries, id: string): Promise<ArticlePage['feedback']> {
  const rows = await queries.query<{
    mark: FeedbackMark;
    comment: string;
    user_id: string;
    version: number;
    at: number;
  }>(
    `select mark, comment, user_id, version, at from knowledge_feedback where article_id = $1
     order by id desc limit ${shownMarks}`,
    [id],
  );
  return rows.map(({ user_id, at, ...mark }) => ({ ...mark, userId: user_id, at: moment(at) }));
}

async function foundUseful(
  queries: Queries,
  id: string,
  version: number | null,
  userId: string,
): Promise<boolean> {
  const sql = `select from knowledge_feedback
    where article_id = $1 and version = $2 and user_id = $3 and mark = 'useful'`;
  return (await queries.maybeOne(sql, [id, version, userId])) !== undefined;
}
