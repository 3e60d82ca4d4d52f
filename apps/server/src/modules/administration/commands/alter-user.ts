import type { Refusal, User } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { lockRights } from '../../identity/public.ts';
import { administer, recordChange } from '../../settings/public.ts';
import { loadUser } from '../users.ts';

/** One way of changing a person: its name in the audit trail, what forbids it, and what it writes. */
export interface UserAlteration {
  readonly action: string;
  readonly refusal: (transaction: Queries, user: User) => Promise<Refusal | null>;
  readonly write: (transaction: Queries, user: User) => Promise<void>;
}

/** Changes one person who is still at this version (null: at any), with the audit entry, or says why not. */
export function alterUser(
  id: string,
  version: number | null,
  { action, refusal, write }: UserAlteration,
  context: Context,
): Promise<Result<User>> {
  return administer(context.database, async (transaction) => {
    await lockRights(transaction);
    const before = await loadUser(transaction, id);
    if (!before) return refused('notFound');
    if (version !== null && before.version !== version) return refused('versionConflict');
    const why = await refusal(transaction, before);
    if (why) return { ok: false, refusal: why };
    await write(transaction, before);
    await transaction.run('update app_user set version = version + 1 where id = $1', [id]);
    const after = await loadUser(transaction, id);
    if (!after) throw new Error('a person vanished');
    const change = {
      action,
      subjectType: 'user',
      subjectId: id,
      before: withoutSeen(before),
      after: withoutSeen(after),
    };
    await recordChange(transaction, context, change);
    return done(after);
  });
}

// When somebody was last seen changes by itself and is nobody's decision.
function withoutSeen({ lastSeenAt: _, ...user }: User): object {
  return user;
}
