import type { Refusal } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { type EditableClassification, loadClassification, lockClassifications } from '../classifications.ts';
import { administer, recordChange } from '../record.ts';

/** One way of changing an entry: its name in the audit trail, what forbids it, and what it writes. */
export interface ClassificationAlteration {
  readonly action: string;
  readonly refusal: (transaction: Queries, entry: EditableClassification) => Promise<Refusal | null>;
  readonly write: (transaction: Queries, entry: EditableClassification) => Promise<void>;
}

/** Changes one entry that is still at this version, with the audit entry, or says why not. */
export function alterClassification(
  id: string,
  version: number,
  { action, refusal, write }: ClassificationAlteration,
  context: Context,
): Promise<Result<EditableClassification>> {
  return administer(context.database, async (transaction) => {
    await lockClassifications(transaction);
    const before = await loadClassification(transaction, id);
    if (!before) return refused('notFound');
    if (before.version !== version) return refused('versionConflict');
    const why = await refusal(transaction, before);
    if (why) return { ok: false, refusal: why };
    await write(transaction, before);
    await transaction.run('update classification set version = version + 1 where id = $1', [id]);
    const after = await loadClassification(transaction, id);
    if (!after) throw new Error('an entry vanished');
    const change = { action, subjectType: 'classification', subjectId: id, before, after };
    await recordChange(transaction, context, change);
    return done(after);
  });
}
