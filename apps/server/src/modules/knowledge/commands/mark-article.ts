import type { FeedbackMark } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { leave } from '../record.ts';
import { inTransaction } from './create-article.ts';
import { openTask } from './open-task.ts';

/** Marks the version in force: useful counts once a person, outdated and wrong become the data manager's task (I4). */
export function markArticle(
  id: string,
  { mark, comment }: { mark: FeedbackMark; comment: string },
  context: Context,
): Promise<Result<{ usefulCount: number }>> {
  return inTransaction(context, async (transaction) => {
    const found = await transaction.maybeOne<{ live_version: number | null; useful_count: number }>(
      'select live_version, useful_count from knowledge_article where id = $1 for update',
      [id],
    );
    if (found?.live_version == null) return refused('notFound');
    const version = found.live_version;
    const added = await transaction.run(
      `insert into knowledge_feedback (article_id, version, user_id, mark, comment, at)
       values ($1, $2, $3, $4, $5, now()) on conflict (article_id, version, user_id) where mark = 'useful' do nothing`,
      [id, version, context.actor.id, mark, comment],
    );
    if (mark !== 'useful') {
      await openTask(context.database, transaction, {
        kind: mark,
        text: comment,
        by: context,
        articleId: id,
        version,
      });
    }
    const usefulCount = found.useful_count + (mark === 'useful' ? added : 0);
    await transaction.run('update knowledge_article set useful_count = $2 where id = $1', [id, usefulCount]);
    await leave(transaction, {
      by: context,
      action: 'articleMarked',
      subjectType: 'article',
      subjectId: id,
      data: { mark, version },
    });
    return done({ usefulCount });
  });
}
