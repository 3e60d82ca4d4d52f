import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { inTransaction } from './create-article.ts';

/** Counts that an answer was used, for a ticket where there is one already (I1). */
export function useArticle(
  id: string,
  ticketId: string | null,
  context: Context,
): Promise<Result<{ useCount: number }>> {
  return inTransaction(context, async (transaction) => {
    const found = await transaction.maybeOne<{ use_count: number; live_version: number }>(
      `update knowledge_article set use_count = use_count + 1 where id = $1 and live_version is not null
       returning use_count, live_version`,
      [id],
    );
    if (found === undefined) return refused('notFound');
    await transaction.run(
      `insert into knowledge_use (article_id, version, user_id, ticket_id, at)
       values ($1, $2, $3, (select id from ticket where id = $4), now())`,
      [id, found.live_version, context.actor.id, ticketId],
    );
    const data = { version: found.live_version, ticketId };
    await writeAudit(transaction, [
      auditEntry(context, { action: 'articleUsed', subjectType: 'article', subjectId: id, data }),
    ]);
    return done({ useCount: found.use_count });
  });
}
