import type { KnowledgeCategory } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';

/** The tree of categories in its order; retired ones only for those who write. */
export async function listCategories({
  database,
  actor,
}: Context): Promise<Result<{ items: KnowledgeCategory[] }>> {
  const items = await database.query<KnowledgeCategory>(
    `select c.id, c.parent_id as "parentId", c.name, c.name_en as "nameEn", c.sort, c.retired_at is not null as retired,
       c.version, (select count(*) from knowledge_article a where a.category_id = c.id and a.live_version is not null) as entries
     from knowledge_category c where $1 or c.retired_at is null order by c.sort, c.name, c.id`,
    [actor.grants['knowledge.edit'] !== undefined],
  );
  return done({ items });
}
