import { type AuditedBy, auditEntry, writeAudit } from '#platform/audit/entry.ts';
import type { Queries } from '#platform/database/database.ts';
import { insertOutbox, type OutboxRow } from '#platform/jobs/outbox.ts';
import { insertLive, liveEvent } from '#platform/live/event.ts';

/** What a change of the knowledge base leaves behind. */
export interface Left {
  readonly by: AuditedBy;
  readonly action: string;
  readonly subjectType: 'article' | 'category' | 'knowledgeTask' | 'notice' | 'collection' | 'knowledgeRules';
  readonly subjectId: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly tell?: readonly OutboxRow[];
}

/** Writes the audit entry, the live event and the messages of one change, in its transaction. */
export async function leave(transaction: Queries, left: Left): Promise<void> {
  const { by, action, subjectType, subjectId, data = {}, tell = [] } = left;
  await writeAudit(transaction, [auditEntry(by, { action, subjectType, subjectId, data })]);
  const live = liveEvent('knowledge', { what: subjectType, id: subjectId });
  await transaction.run(insertLive('$1'), [JSON.stringify([live])]);
  if (tell.length > 0) await transaction.run(insertOutbox('$1'), [JSON.stringify(tell)]);
}
