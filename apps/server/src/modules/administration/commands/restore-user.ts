import type { User } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { alterUser } from './alter-user.ts';
import { assignmentRefusal } from './assignment.ts';

/** Takes a retired person back, where unit and roles are still in use. */
export function restoreUser(id: string, version: number, context: Context): Promise<Result<User>> {
  return alterUser(
    id,
    version,
    {
      action: 'userRestored',
      refusal: async (transaction, user) =>
        user.retired ? assignmentRefusal(transaction, context.actor, user, []) : { code: 'notRetired' },
      write: async (transaction) => {
        await transaction.run('update app_user set retired_at = null where id = $1', [id]);
      },
    },
    context,
  );
}
