import { foldText } from '@redress/domain';
import { systemActor } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { knowledgeClock } from '../settings.ts';
import { openTask } from './open-task.ts';

/**
 * Remembers a search that found nothing (I4). What somebody types on within two minutes counts as one search, by its last
 * words; words that were searched for often enough in a week become a task by themselves.
 */
export async function recordMiss(text: string, { database, actor }: Context): Promise<void> {
  const folded = foldText(text);
  await database.transaction(async (transaction) => {
    await transaction.run(
      `delete from knowledge_miss where user_id = $1 and at > now() - interval '2 minutes'
         and (starts_with($2, folded) or starts_with(folded, $2))`,
      [actor.id, folded],
    );
    await transaction.run(
      'insert into knowledge_miss (text, folded, user_id, at) values ($1, $2, $3, now())',
      [text, folded, actor.id],
    );
    const { numbers } = await knowledgeClock(database, transaction);
    const { times } = await transaction.one<{ times: number }>(
      "select count(*) as times from knowledge_miss where folded = $1 and at > now() - interval '7 days'",
      [folded],
    );
    if (times === numbers.missesForTask) {
      await openTask(database, transaction, { kind: 'noHit', text, by: systemActor, folded });
    }
  });
}
