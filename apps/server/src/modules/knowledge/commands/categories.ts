import { randomUUID } from 'node:crypto';
import type { InputOf, knowledgeRoutes } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { leave } from '../record.ts';
import { inTransaction } from './create-article.ts';

type NewCategory = InputOf<typeof knowledgeRoutes.addCategory>['body'];
type CategoryChange = InputOf<typeof knowledgeRoutes.changeCategory>['body'];

/** Adds a category to the tree (I1). */
export function addCategory(body: NewCategory, context: Context): Promise<Result<{ id: string }>> {
  return inTransaction(context, async (transaction) => {
    if (!(await isOpen(transaction, body.parentId))) return unknown;
    const id = randomUUID();
    await transaction.run(
      'insert into knowledge_category (id, parent_id, name, name_en, sort) values ($1, $2, $3, $4, $5)',
      [id, body.parentId, body.name, body.nameEn, body.sort],
    );
    await told(transaction, context, 'categoryAdded', id, body.name);
    return done({ id });
  });
}

/** Renames, moves, retires or restores a category; one that still holds something is not retired. */
export function changeCategory(
  id: string,
  body: CategoryChange,
  context: Context,
): Promise<Result<{ version: number }>> {
  return inTransaction(context, async (transaction) => {
    // One change of the tree at a time: two moves could make a circle that neither makes alone.
    await transaction.query("select pg_advisory_xact_lock(hashtextextended('knowledge_category', 0))");
    const found = await transaction.maybeOne<{ version: number }>(
      'select version from knowledge_category where id = $1 for update',
      [id],
    );
    if (found === undefined) return refused('notFound');
    if (found.version !== body.version) return refused('versionConflict');
    if (!(await isOpen(transaction, body.parentId))) return unknown;
    if (await liesBelow(transaction, body.parentId, id)) {
      return refused('categoryCircle', { fields: { parentId: 'categoryCircle' } });
    }
    if (body.retired && (await holdsSomething(transaction, id))) return refused('categoryInUse');
    await transaction.run(
      `update knowledge_category set parent_id = $2, name = $3, name_en = $4, sort = $5, version = version + 1,
         retired_at = case when $6 then coalesce(retired_at, now()) end where id = $1`,
      [id, body.parentId, body.name, body.nameEn, body.sort, body.retired],
    );
    await told(transaction, context, body.retired ? 'categoryRetired' : 'categoryChanged', id, body.name);
    return done({ version: found.version + 1 });
  });
}

const unknown = refused('categoryUnknown', { fields: { parentId: 'categoryUnknown' } });

async function isOpen(transaction: Queries, id: string | null): Promise<boolean> {
  if (id === null) return true;
  const sql = 'select from knowledge_category where id = $1 and retired_at is null';
  return (await transaction.maybeOne(sql, [id])) !== undefined;
}

async function liesBelow(transaction: Queries, id: string | null, above: string): Promise<boolean> {
  const { below } = await transaction.one<{ below: boolean }>(
    `with recursive up as (
       select id, parent_id from knowledge_category where id = $1
       union select c.id, c.parent_id from knowledge_category c join up on c.id = up.parent_id
     ) select exists (select from up where id = $2) as below`,
    [id, above],
  );
  return below;
}

async function holdsSomething(transaction: Queries, id: string): Promise<boolean> {
  const { held } = await transaction.one<{ held: boolean }>(
    `select exists (select from knowledge_category where parent_id = $1 and retired_at is null)
       or exists (select from knowledge_article where category_id = $1 and withdrawn_at is null) as held`,
    [id],
  );
  return held;
}

function told(transaction: Queries, by: Context, action: string, id: string, name: string): Promise<void> {
  return leave(transaction, { by, action, subjectType: 'category', subjectId: id, data: { name } });
}
