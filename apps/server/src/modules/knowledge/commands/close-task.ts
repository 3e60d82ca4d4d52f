import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { leave } from '../record.ts';
import { inTransaction } from './create-article.ts';

/** Closes a task of the data manager; nothing to be done needs its ground. */
export function closeTask(
  id: string,
  { outcome, note }: { outcome: 'done' | 'dismissed'; note: string },
  context: Context,
): Promise<Result<undefined>> {
  return inTransaction(context, async (transaction) => {
    if (outcome === 'dismissed' && note === '') {
      return refused('articleReasonMissing', { fields: { note: 'articleReasonMissing' } });
    }
    const closed = await transaction.run(
      `update knowledge_task set closed_at = now(), closed_by = $2, outcome = $3, note = $4
       where id = $1 and closed_at is null`,
      [id, context.actor.id, outcome, note],
    );
    if (closed === 0) {
      const known = await transaction.maybeOne('select from knowledge_task where id = $1', [id]);
      return refused(known === undefined ? 'notFound' : 'taskClosed');
    }
    const data = { outcome };
    await leave(transaction, {
      by: context,
      action: 'knowledgeTaskClosed',
      subjectType: 'knowledgeTask',
      subjectId: id,
      data,
    });
    return done(undefined);
  });
}
