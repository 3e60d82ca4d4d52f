import { randomUUID } from 'node:crypto';
import type { InputOf, knowledgeRoutes } from '@redress/contract';
import { type Checklist, walkChecklist, walkLines } from '@redress/domain';
import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { execute } from '../../tickets/public.ts';

type Diagnosis = InputOf<typeof knowledgeRoutes.diagnose>['body'];

/**
 * Writes a finished walk through a checklist into the history of its ticket (A12). The words come from the checklist as it
 * stood in that version, never from the browser.
 */
export async function diagnose(
  { articleId, version, ticketId, answers }: Diagnosis,
  context: Context,
): Promise<Result<{ lines: string[]; resolved: boolean }>> {
  const { database, actor } = context;
  const found = await database.maybeOne<{ title: string; checklist: Checklist; number: string }>(
    `select v.title, v.checklist, a.number from knowledge_version v join knowledge_article a on a.id = v.article_id
     where v.article_id = $1 and v.version = $2 and v.status in ('published', 'superseded', 'withdrawn')
       and v.checklist is not null`,
    [articleId, version],
  );
  if (found === undefined) return refused('notFound');
  const walk = walkChecklist(found.checklist, answers);
  if (walk === undefined) return refused('walkInvalid');
  if (walk.at.kind !== 'result') return refused('walkUnfinished');
  const lines = [`【${found.title}】${found.number}`, ...walkLines(walk)];
  const noted = await execute(
    context,
    ticketId,
    { name: 'note', input: { text: lines.join('\n') } },
    undefined,
  );
  if (!noted.ok) return noted;
  const { resolved } = walk.at;
  const id = randomUUID();
  await database.run(
    `insert into knowledge_diagnosis (id, article_id, version, ticket_id, user_id, answers, lines, resolved, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [id, articleId, version, ticketId, actor.id, answers, lines, resolved],
  );
  const act = {
    action: 'diagnosed',
    subjectType: 'ticket',
    subjectId: ticketId,
    data: { articleId, resolved },
  };
  await writeAudit(database, [auditEntry(context, act)]);
  return done({ lines, resolved });
}
