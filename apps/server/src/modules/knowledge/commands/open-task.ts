import { randomUUID } from 'node:crypto';
import type { KnowledgeTaskKind } from '@redress/domain';
import type { AuditedBy } from '#platform/audit/entry.ts';
import type { Database, Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import { notify } from '../../notifications/public.ts';
import { leave } from '../record.ts';
import { knowledgeClock } from '../settings.ts';

/** What the data manager is asked to do. */
export interface NewTask {
  readonly kind: KnowledgeTaskKind;
  readonly text: string;
  readonly by: AuditedBy;
  readonly articleId?: string;
  readonly version?: number;
  readonly ticketId?: string | null;
  readonly documentId?: string;
  /** The words searched for, folded: the same words make one open task. */
  readonly folded?: string;
  /** Due no later than this moment: documents must be entered before their business launches (I3). */
  readonly notAfter?: number | null;
}

/**
 * Opens a task of the data manager with its clock (I4). An open task about the same article, or the same words, is asked
 * once more instead: its clock goes on. Answers its id.
 */
export async function openTask(database: Database, transaction: Queries, task: NewTask): Promise<string> {
  const { kind, text, by, articleId = null, ticketId = null, documentId = null, folded = null } = task;
  const clock = await knowledgeClock(database, transaction);
  const { now } = await transaction.one<{ now: number }>('select now() as now');
  const counted = clock.dueAt(clock.numbers.limits[kind], now);
  const latest = task.notAfter ?? null;
  const dueAt = latest !== null && latest < Date.parse(counted) ? moment(Math.max(latest, now)) : counted;
  const once =
    articleId === null
      ? '(kind, folded) where closed_at is null and folded is not null'
      : '(kind, article_id) where closed_at is null and article_id is not null';
  const { id, times } = await transaction.one<{ id: string; times: number }>(
    `insert into knowledge_task as t (id, kind, article_id, version, ticket_id, document_id, text, folded, times, opened_at,
       opened_by, due_at, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 1, now(), $9, $10, '')
     on conflict ${once} do update set times = t.times + 1,
       text = case when excluded.text = '' or position(excluded.text in t.text) > 0 then t.text
         else left(t.text || E'\\n' || excluded.text, 4000) end
     returning id, times`,
    [
      randomUUID(),
      kind,
      articleId,
      task.version ?? null,
      ticketId,
      documentId,
      text,
      folded,
      by.actor.id,
      dueAt,
    ],
  );
  const tell =
    times > 1
      ? []
      : [
          notify({
            to: { right: 'knowledge.edit' },
            kind: 'knowledgeTask',
            data: { task: kind, title: text.slice(0, 60) },
            exceptUserId: by.actor.id,
          }),
        ];
  const data = { kind, articleId, times };
  await leave(transaction, {
    by,
    action: 'knowledgeTaskOpened',
    subjectType: 'knowledgeTask',
    subjectId: id,
    data,
    tell,
  });
  return id;
}
