import type { Queries } from '#platform/database/database.ts';

/** What a newly published version settles: every open task about its article. */
export async function closeTasksOf(
  transaction: Queries,
  articleId: string,
  userId: string | null,
): Promise<void> {
  await transaction.run(
    `update knowledge_task set closed_at = now(), closed_by = $2, outcome = 'done'
     where article_id = $1 and closed_at is null`,
    [articleId, userId],
  );
}

/** Those whose questions or marks the open tasks about an article came from. */
export async function askersOf(transaction: Queries, articleId: string): Promise<string[]> {
  const rows = await transaction.query<{ id: string }>(
    `select distinct opened_by as id from knowledge_task
     where article_id = $1 and closed_at is null and opened_by is not null and kind in ('noAnswer', 'wrong', 'outdated', 'proposal')`,
    [articleId],
  );
  return rows.map(({ id }) => id);
}
