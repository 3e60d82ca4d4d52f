import type { InputOf, knowledgeTaskRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { leave } from '../record.ts';
import { knowledgeSetting } from '../settings.ts';
import { inTransaction } from './create-article.ts';

type Change = InputOf<typeof knowledgeTaskRoutes.changeKnowledgeRules>['body'];

/** Sets the numbers of the knowledge base, as a new version. */
export function changeKnowledgeRules(
  { version, rules, note }: Change,
  context: Context,
): Promise<Result<{ version: number }>> {
  return inTransaction(context, async (transaction) => {
    await transaction.query("select pg_advisory_xact_lock(hashtextextended('setting:knowledge', 0))");
    const current = await currentSetting(transaction, knowledgeSetting);
    if (current.version !== version) return refused('versionConflict');
    await transaction.run(
      `insert into setting_version (kind, version, body, created_at, created_by, note)
       values ($1, $2, $3, now(), $4, $5)`,
      [knowledgeSetting.kind, version + 1, JSON.stringify(rules), context.actor.id, note],
    );
    await leave(transaction, {
      by: context,
      action: 'knowledgeRulesChanged',
      subjectType: 'knowledgeRules',
      subjectId: knowledgeSetting.kind,
      data: { version: version + 1 },
    });
    return done({ version: version + 1 });
  });
}
