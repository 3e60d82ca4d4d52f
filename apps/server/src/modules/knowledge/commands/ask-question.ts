import { foldText } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { inTransaction } from './create-article.ts';
import { openTask } from './open-task.ts';

/** A question without an answer becomes a task of the data manager (I4). */
export function askQuestion(
  { text, ticketId }: { text: string; ticketId: string | null },
  context: Context,
): Promise<Result<{ taskId: string }>> {
  return inTransaction(context, async (transaction) => {
    const known =
      ticketId === null
        ? undefined
        : await transaction.maybeOne<{ id: string }>('select id from ticket where id = $1', [ticketId]);
    const taskId = await openTask(context.database, transaction, {
      kind: 'noAnswer',
      text,
      by: context,
      ticketId: known?.id ?? null,
      folded: foldText(text).slice(0, 500),
    });
    return done({ taskId });
  });
}

/** Words that were searched for in vain become a task of the data manager (I4). */
export function askForMissed(text: string, context: Context): Promise<Result<{ taskId: string }>> {
  return inTransaction(context, async (transaction) => {
    const folded = foldText(text);
    const taskId = await openTask(context.database, transaction, {
      kind: 'noHit',
      text,
      by: context,
      folded,
    });
    return done({ taskId });
  });
}
