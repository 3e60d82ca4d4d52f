import type { ArticleRow, ArticleVersionView } from '@redress/contract';
import { foldText, type Moment } from '@redress/domain';
import { moment } from '#platform/database/parsers.ts';
import { type ArticleRecord, stateOf, type VersionRecord } from './store.ts';

const excerptLength = 110;

/** A version as it leaves. */
export function presentVersion(row: VersionRecord, now: Moment): ArticleVersionView {
  return {
    version: row.version,
    state: stateOf(row, now),
    title: row.title,
    answer: row.answer,
    body: row.body,
    bodyText: row.body_text,
    checklist: row.checklist,
    tags: row.tags,
    source: row.source,
    relatedIds: row.related_ids,
    changeNote: row.change_note,
    publishAt: orNull(row.publish_at),
    validFrom: orNull(row.valid_from),
    validUntil: orNull(row.valid_until),
    authorIds: row.author_ids,
    editedAt: moment(row.edited_at),
    submittedAt: orNull(row.submitted_at),
    reviewedBy: row.reviewed_by,
    reviewedAt: orNull(row.reviewed_at),
    reviewNote: row.review_note,
    publishedAt: orNull(row.published_at),
  };
}

/** What a list reads of an article and one of its versions. */
export type ListedArticle = Pick<
  ArticleRecord,
  'number' | 'kind' | 'category_id' | 'use_count' | 'useful_count'
> &
  Pick<
    VersionRecord,
    | 'article_id'
    | 'version'
    | 'status'
    | 'title'
    | 'answer'
    | 'tags'
    | 'valid_from'
    | 'valid_until'
    | 'publish_at'
  > & { readonly changed_at: Moment; readonly beginning: string };

/** The columns of `ListedArticle`, of the tables under the names `a` and `v`. */
export const listedColumns = `a.number, a.kind, a.category_id, a.use_count, a.useful_count, v.article_id, v.version,
  v.status, v.title, v.answer, v.tags, v.valid_from, v.valid_until, v.publish_at,
  date_trunc('milliseconds', coalesce(v.published_at, v.edited_at)) as changed_at,
  left(case when v.answer = '' then v.body_text else v.answer || E'\\n' || v.body_text end, 3000) as beginning`;

/** An article in one line of a list; the excerpt shows the first of the words, where it occurs. */
export function presentRow(row: ListedArticle, now: Moment, words: readonly string[] = []): ArticleRow {
  return {
    id: row.article_id,
    number: row.number,
    kind: row.kind,
    categoryId: row.category_id,
    version: row.version,
    title: row.title,
    tags: row.tags,
    excerpt: excerptOf(row.beginning, words),
    state: stateOf(row, now),
    validFrom: orNull(row.valid_from),
    validUntil: orNull(row.valid_until),
    publishAt: orNull(row.publish_at),
    changedAt: moment(row.changed_at),
    useCount: row.use_count,
    usefulCount: row.useful_count,
  };
}

function excerptOf(text: string, words: readonly string[]): string {
  const folded = foldText(text);
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  const first = places.length === 0 ? 0 : Math.max(0, Math.min(...places) - 20);
  // Where folding has changed the length, the folded text itself is shown.
  const shown = folded.length === text.trim().length ? text.trim() : folded;
  const piece = shown.slice(first, first + excerptLength).replace(/\s+/g, ' ');
  return `${first > 0 ? '…' : ''}${piece}${first + excerptLength < shown.length ? '…' : ''}`;
}

function orNull(at: Moment | null): string | null {
  return at === null ? null : moment(at);
}
