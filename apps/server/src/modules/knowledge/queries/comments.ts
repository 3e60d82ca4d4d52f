import type { knowledgeRoutes, ReplyOf } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { seesArticle } from '../access.ts';
import { loadArticle } from '../store.ts';

/** What was said about an entry, oldest first (R2). */
export async function commentsOf(
  id: string,
  { database, actor }: Context,
): Promise<Result<ReplyOf<typeof knowledgeRoutes.articleComments>>> {
  const stored = await loadArticle(database, id);
  if (stored === undefined || !seesArticle(actor, stored)) return refused('notFound');
  const rows = await database.query<{ id: string; author_id: string; text: string; at: number }>(
    `select id, author_id, text, at from knowledge_comment where article_id = $1 and removed_at is null
     order by at, id limit 500`,
    [id],
  );
  const editor = actor.grants['knowledge.edit'] !== undefined;
  return done({
    items: rows.map((row) => ({
      id: row.id,
      authorId: row.author_id,
      text: row.text,
      at: moment(row.at),
      removable: editor || row.author_id === actor.id,
    })),
  });
}
