import type { ArticleContent } from '@redress/contract';
import { decideArticle } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { leave } from '../record.ts';
import { articleOf, loadArticle } from '../store.ts';
import { inTransaction } from './create-article.ts';
import { readyContent, takeFiles, writeVersion } from './write-version.ts';

/** Writes on the draft, or begins the next version of what is published (I1). */
export async function saveArticle(
  id: string,
  { revision, ...content }: ArticleContent & { revision: number },
  context: Context,
): Promise<Result<{ revision: number }>> {
  return inTransaction(context, async (transaction) => {
    const stored = await loadArticle(transaction, id, 'for update');
    if (stored === undefined) return refused('notFound');
    if (stored.record.revision !== revision) return refused('versionConflict');
    const { publishAt, validFrom, validUntil } = content;
    const dates = { publishAt, validFrom, validUntil };
    const decision = decideArticle(articleOf(stored), { name: 'edit', dates }, context.actor, stored.now);
    if (!decision.ok) return refused(decision.code);
    const { working } = decision.article;
    if (working === null) throw new Error('an edited article has no version to work on');
    const ready = await readyContent(transaction, content, stored.record.kind, id);
    if (!ready.ok) return ready;
    const files = [...ready.value.pictures, ...content.fileIds];
    if (!(await takeFiles(transaction, context, { type: 'knowledge', id }, files))) {
      return refused('pictureUnknown', { fields: { body: 'pictureUnknown' } });
    }
    await writeVersion(transaction, id, working.version, working.authorIds, ready.value, context.actor.id);
    await transaction.run(
      `update knowledge_article set working_version = $2, category_id = $3, revision = revision + 1 where id = $1`,
      [id, working.version, content.categoryId],
    );
    const data = { version: working.version, title: content.title };
    await leave(transaction, {
      by: context,
      action: 'articleEdited',
      subjectType: 'article',
      subjectId: id,
      data,
    });
    return done({ revision: revision + 1 });
  });
}
