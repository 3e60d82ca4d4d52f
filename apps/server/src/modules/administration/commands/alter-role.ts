import type { Refusal, Role } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { lockRights } from '../../identity/public.ts';
import { administer, recordChange } from '../../settings/public.ts';
import { loadRole } from '../roles.ts';

/** One way of changing a role: its name in the audit trail, what forbids it, and what it writes. */
export interface RoleAlteration {
  readonly action: string;
  readonly refusal: (transaction: Queries, role: Role) => Promise<Refusal | null>;
  /** The part of the update after `set`, with values from `$2` on. */
  readonly set: string;
  readonly values: readonly unknown[];
}

/** Changes one role that is still at this version, with the audit entry, or says why not. */
export function alterRole(
  code: string,
  version: number,
  { action, refusal, set, values }: RoleAlteration,
  context: Context,
): Promise<Result<Role>> {
  return administer(context.database, async (transaction) => {
    await lockRights(transaction);
    const before = await loadRole(transaction, code);
    if (!before) return refused('notFound');
    if (before.version !== version) return refused('versionConflict');
    const why = await refusal(transaction, before);
    if (why) return { ok: false, refusal: why };
    await transaction.run(`update role set ${set}, version = version + 1 where code = $1`, [code, ...values]);
    const after = await loadRole(transaction, code);
    if (!after) throw new Error('a role vanished');
    await recordChange(transaction, context, { action, subjectType: 'role', subjectId: code, before, after });
    return done(after);
  });
}
