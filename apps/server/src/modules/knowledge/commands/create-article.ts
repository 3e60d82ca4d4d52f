import { randomUUID } from 'node:crypto';
import type { ArticleContent } from '@redress/contract';
import type { ArticleKind } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { centreSetting } from '#platform/settings/centre.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { leave } from '../record.ts';
import { type ReadyContent, readyContent, takeFiles, writeVersion } from './write-version.ts';

/** Begins an entry as a draft of version 1; a task that asked for it is linked, and is done when it is published (I4). */
export async function createArticle(
  { kind, taskId, ...content }: ArticleContent & { kind: ArticleKind; taskId?: string },
  context: Context,
): Promise<Result<{ id: string; number: string }>> {
  return inTransaction(context, async (transaction) => {
    const ready = await readyContent(transaction, content, kind, null);
    if (!ready.ok) return ready;
    const made = await insertArticle(transaction, context, { kind, ready: ready.value });
    if (made === null) return refused('pictureUnknown', { fields: { body: 'pictureUnknown' } });
    if (taskId !== undefined) {
      await transaction.run(
        `update knowledge_task set article_id = $2 where id = $1 and closed_at is null and article_id is null`,
        [taskId, made.id],
      );
      await transaction.run(
        `update collected_document set article_id = $2
         where id = (select document_id from knowledge_task where id = $1) and article_id is null`,
        [taskId, made.id],
      );
    }
    return done(made);
  });
}

/** Inserts an article with its first draft; null where one of its files is not the writer's. */
export async function insertArticle(
  transaction: Queries,
  context: Context,
  made: {
    readonly kind: ArticleKind;
    readonly ready: ReadyContent;
    readonly originTicketId?: string;
  },
): Promise<{ id: string; number: string } | null> {
  const id = randomUUID();
  const { kind, ready, originTicketId = null } = made;
  const { zone } = (await currentSetting(transaction, centreSetting)).value;
  const { number } = await transaction.one<{ number: string }>(
    `with numbered as (
       insert into number_counter as n (prefix, day, last) values ('ZS', (now() at time zone $6)::date, 1)
       on conflict (prefix, day) do update set last = n.last + 1 returning day, last
     )
     insert into knowledge_article (id, number, kind, category_id, working_version, origin_ticket_id, proposed_by,
       created_at, created_by, revision)
     select $1, 'ZS' || to_char(day, 'YYYYMMDD') || '-' || lpad(last::text, 4, '0'), $2, $3, 1, $4,
       case when $4::uuid is null then null else $5::uuid end, now(), $5, 1
     from numbered returning number`,
    [id, kind, ready.content.categoryId, originTicketId, context.actor.id, zone],
  );
  await writeVersion(transaction, id, 1, [context.actor.id], ready, context.actor.id);
  const files = [...ready.pictures, ...ready.content.fileIds];
  if (!(await takeFiles(transaction, context, { type: 'knowledge', id }, files))) return null;
  const data = { number, title: ready.content.title };
  await leave(transaction, {
    by: context,
    action: 'articleCreated',
    subjectType: 'article',
    subjectId: id,
    data,
  });
  return { id, number };
}

const rolledBack = Symbol('rolled back');

/** Runs a use case in a transaction that is rolled back where it is refused. */
export async function inTransaction<Value>(
  { database }: Pick<Context, 'database'>,
  work: (transaction: Queries) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  let refusal: Result<Value> | undefined;
  try {
    return await database.transaction(async (transaction) => {
      const result = await work(transaction);
      if (result.ok) return result;
      refusal = result;
      throw rolledBack;
    });
  } catch (error) {
    if (error === rolledBack && refusal !== undefined) return refusal;
    throw error;
  }
}
