import type { ArticleContent } from '@redress/contract';
import { checklistProblem } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { claimFiles } from '../../files/public.ts';
import { cleanHtml, picturesIn, wordsOf } from '../clean-html.ts';

/** Content that may be stored: its HTML is clean, its words are known, its references exist. */
export interface ReadyContent {
  readonly content: ArticleContent;
  readonly body: string;
  readonly words: string;
  readonly pictures: readonly string[];
}

const longestStored = 200_000;

/** Makes content ready to be stored, or says why it may not be (I1, A12). */
export async function readyContent(
  queries: Queries,
  content: ArticleContent,
  kind: string,
  articleId: string | null,
): Promise<Result<ReadyContent>> {
  const body = cleanHtml(content.body);
  if (body.length > longestStored) return refused('articleTooLong', { params: { letters: longestStored } });
  const words = wordsOf(body);
  const problem = contentProblem(content, kind, words, body);
  if (problem !== null) return problem;
  const category = 'select from knowledge_category where id = $1 and retired_at is null';
  if ((await queries.maybeOne(category, [content.categoryId])) === undefined) {
    return refused('categoryUnknown', { fields: { categoryId: 'categoryUnknown' } });
  }
  const related = [...new Set(content.relatedIds)].filter((id) => id !== articleId);
  const { known } = await queries.one<{ known: number }>(
    'select count(*) as known from knowledge_article where id = any($1)',
    [related],
  );
  if (known < related.length) return refused('articleUnknown', { fields: { relatedIds: 'articleUnknown' } });
  return done({ content: { ...content, relatedIds: related }, body, words, pictures: picturesIn(body) });
}

function contentProblem(
  { checklist, answer }: ArticleContent,
  kind: string,
  words: string,
  body: string,
): ReturnType<typeof refused> | null {
  if (kind !== 'checklist') {
    return words === '' && answer === '' && body === ''
      ? refused('articleEmpty', { fields: { body: 'articleEmpty' } })
      : null;
  }
  if (checklist === null) return refused('articleNeedsChecklist');
  const problem = checklistProblem(checklist);
  if (problem === null) return null;
  const place = checklist.steps.findIndex(({ id }) => id === problem.stepId) + 1;
  const step = checklist.steps[place - 1]?.text || String(place);
  const code =
    `checklist${problem.code.charAt(0).toUpperCase()}${problem.code.slice(1)}` as 'checklistCircle';
  return refused(code, { params: { step } });
}

/**
 * Takes the files of a text: those that are the subject's already stay, fresh uploads of the writer are claimed. False where
 * one is neither; the caller rolls back.
 */
export async function takeFiles(
  transaction: Queries,
  context: Context,
  subject: { readonly type: 'knowledge' | 'notice'; readonly id: string },
  fileIds: readonly string[],
): Promise<boolean> {
  const own = await transaction.query<{ id: string }>(
    'select id from stored_file where id = any($1) and subject_type = $2 and subject_id = $3',
    [fileIds, subject.type, subject.id],
  );
  const known = new Set(own.map(({ id }) => id));
  return claimFiles(transaction, {
    fileIds: fileIds.filter((id) => !known.has(id)),
    uploaderId: context.actor.id,
    subjectType: subject.type,
    subjectId: subject.id,
  });
}

/** Writes a draft's content into its version, new or not. */
export async function writeVersion(
  transaction: Queries,
  articleId: string,
  version: number,
  authorIds: readonly string[],
  { content, body, words }: ReadyContent,
  editorId: string,
): Promise<void> {
  const at = (ms: number | null) => (ms === null ? null : moment(ms));
  await transaction.run(
    `insert into knowledge_version (article_id, version, status, title, answer, body, body_text, checklist, tags, source,
       related_ids, file_ids, change_note, publish_at, valid_from, valid_until, author_ids, edited_at, edited_by, review_note)
     values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, now(), $17, '')
     on conflict (article_id, version) do update set title = excluded.title, answer = excluded.answer, body = excluded.body,
       body_text = excluded.body_text, checklist = excluded.checklist, tags = excluded.tags, source = excluded.source,
       related_ids = excluded.related_ids, file_ids = excluded.file_ids, change_note = excluded.change_note,
       publish_at = excluded.publish_at, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
       author_ids = excluded.author_ids, edited_at = now(), edited_by = excluded.edited_by`,
    [
      articleId,
      version,
      content.title,
      content.answer,
      body,
      words,
      content.checklist === null ? null : JSON.stringify(content.checklist),
      [...new Set(content.tags)],
      content.source,
      content.relatedIds,
      [...new Set(content.fileIds)],
      content.changeNote,
      at(content.publishAt),
      at(content.validFrom),
      at(content.validUntil),
      authorIds,
      editorId,
    ],
  );
}
