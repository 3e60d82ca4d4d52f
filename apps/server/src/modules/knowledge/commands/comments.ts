import { randomUUID } from 'node:crypto';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { seesArticle } from '../access.ts';
import { leave } from '../record.ts';
import { loadArticle } from '../store.ts';
import { inTransaction } from './create-article.ts';

/** Adds a remark to the discussion of an entry (R2). */
export function commentArticle(
  articleId: string,
  text: string,
  context: Context,
): Promise<Result<{ id: string }>> {
  return inTransaction(context, async (transaction) => {
    const stored = await loadArticle(transaction, articleId);
    if (stored === undefined || !seesArticle(context.actor, stored)) return refused('notFound');
    const id = randomUUID();
    await transaction.run(
      'insert into knowledge_comment (id, article_id, author_id, text, at) values ($1, $2, $3, $4, now())',
      [id, articleId, context.actor.id, text],
    );
    const data = { commentId: id };
    await leave(transaction, {
      by: context,
      action: 'articleCommented',
      subjectType: 'article',
      subjectId: articleId,
      data,
    });
    return done({ id });
  });
}

/** Takes a remark back: one's own, or any for those who write articles; that it was there stays on record. */
export function removeComment(id: string, context: Context): Promise<Result<undefined>> {
  return inTransaction(context, async (transaction) => {
    const found = await transaction.maybeOne<{ article_id: string }>(
      `update knowledge_comment set removed_at = now(), removed_by = $2
       where id = $1 and removed_at is null and (author_id = $2 or $3) returning article_id`,
      [id, context.actor.id, context.actor.grants['knowledge.edit'] !== undefined],
    );
    if (found === undefined) return refused('notFound');
    await leave(transaction, {
      by: context,
      action: 'articleCommentRemoved',
      subjectType: 'article',
      subjectId: found.article_id,
      data: { commentId: id },
    });
    return done(undefined);
  });
}
