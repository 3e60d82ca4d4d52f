import type { Refusal, Unit } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { administer, recordChange } from '../../settings/public.ts';
import { loadUnit, lockTree } from '../store.ts';

/** One way of changing a unit: what it is called in the audit trail, what forbids it, and what it writes. */
export interface Alteration {
  readonly action: 'unitChanged' | 'unitMoved' | 'unitRetired' | 'unitRestored';
  readonly refusal: (transaction: Queries, unit: Unit) => Promise<Refusal | null>;
  /** The part of the update after `set`, with values from `$3` on. */
  readonly set: string;
  readonly values: readonly unknown[];
}

/** Changes one unit that is still at this version, with its audit entry, or says why not. */
export function alterUnit(
  id: string,
  version: number,
  alteration: Alteration,
  context: Context,
): Promise<Result<Unit>> {
  return administer(context.database, async (transaction) => {
    await lockTree(transaction);
    const before = await loadUnit(transaction, id);
    if (!before) return refused('notFound');
    if (before.version !== version) return refused('versionConflict');
    const refusal = await alteration.refusal(transaction, before);
    if (refusal) return { ok: false, refusal };
    const written = await transaction.run(
      `update org_unit set ${alteration.set}, version = version + 1 where id = $1 and version = $2`,
      [id, version, ...alteration.values],
    );
    const after = await loadUnit(transaction, id);
    if (written !== 1 || !after) return refused('versionConflict');
    await recordChange(transaction, context, {
      action: alteration.action,
      subjectType: 'unit',
      subjectId: id,
      before,
      after,
    });
    return done(after);
  });
}
