import type { ArticleRow, InputOf, knowledgeRoutes, ReplyOf } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { seesWork } from '../access.ts';
import { recordMiss } from '../commands/record-miss.ts';
import { type ListedArticle, listedColumns, presentRow } from '../present.ts';
import { type ArticlePlace, articlesHolding, articlesLike, wordsSought } from './find-articles.ts';

type Query = InputOf<typeof knowledgeRoutes.articles>['query'];
type Page = Result<{ items: ArticleRow[]; next: string | null }>;

/** Published entries, best or newest first; a search without a hit is remembered (I4). */
export async function listArticles(query: Query, context: Context): Promise<Page> {
  const { after, limit, ...sought } = query;
  const place = after === undefined ? null : placeOf(after);
  if (place === undefined) return refused('malformedRequest');
  const rows = await articlesHolding(context.database, { ...sought, limit: limit + 1, after: place });
  const narrowed = sought.kind ?? sought.categoryId ?? sought.tag;
  if (rows.length === 0 && sought.text !== undefined && place === null && narrowed === undefined) {
    await recordMiss(sought.text, context);
  }
  const page = rows.slice(0, limit);
  const words = wordsSought(sought.text ?? '');
  const last = page.at(-1);
  return done({
    items: page.map((row) => presentRow(row, row.now, words)),
    next: rows.length > limit && last ? `${last.score}_${last.changed_at}_${last.article_id}` : null,
  });
}

/** Entries that fit a complaint as typed so far (I1). */
export async function suggestArticles(
  { text, kind }: InputOf<typeof knowledgeRoutes.suggestArticles>['body'],
  { database }: Context,
): Promise<Result<ReplyOf<typeof knowledgeRoutes.suggestArticles>>> {
  const rows = await articlesLike(database, text, kind ?? null);
  return done({ items: rows.map((row) => ({ ...presentRow(row, row.now), answer: row.answer })) });
}

/** What is being worked on: all of it for those who write or review, else one's own proposals. */
export async function listWorking(
  { after, limit, status }: InputOf<typeof knowledgeRoutes.workingArticles>['query'],
  { database, actor }: Context,
): Promise<Page> {
  const place = after === undefined ? null : placeOf(after);
  if (place === undefined) return refused('malformedRequest');
  const rows = await database.query<ListedArticle & { now: number }>(
    `select ${listedColumns}, now() as now from knowledge_article a
     join knowledge_version v on v.article_id = a.id and v.version = a.working_version
     where ($1 or a.proposed_by = $2) and ($3::text is null or v.status = $3)
       and ($4::double precision is null or (date_trunc('milliseconds', v.edited_at), a.id) < (to_timestamp($4 / 1000), $5::uuid))
     order by date_trunc('milliseconds', v.edited_at) desc, a.id desc limit $6`,
    [seesWork(actor, null), actor.id, status ?? null, place?.changedAt ?? null, place?.id ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: page.map((row) => presentRow(row, row.now)),
    next: rows.length > limit && last ? `0_${last.changed_at}_${last.article_id}` : null,
  });
}

function placeOf(after: string): ArticlePlace | undefined {
  const match = /^(\d{1,6})_(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after);
  if (!match) return undefined;
  const [, score, changedAt, id = ''] = match;
  // A moment that no calendar has would be an error of the database.
  if (Number(changedAt) > Date.parse('9999-01-01') || moment(Number(changedAt)) === '') return undefined;
  return { score: Number(score), changedAt: Number(changedAt), id };
}
