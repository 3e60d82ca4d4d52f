import type { User } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { leavesAdministrators } from '../administrators.ts';
import { alterUser } from './alter-user.ts';

/** Retires a person: every session ends at once. What the person did and owns keeps the name. */
export function retireUser(id: string, version: number, context: Context): Promise<Result<User>> {
  return alterUser(
    id,
    version,
    {
      action: 'userRetired',
      refusal: async (transaction, user) => {
        if (user.retired) return { code: 'alreadyRetired' };
        if (id === context.actor.id) return { code: 'ownAccount' };
        const change = { userId: id, roles: null };
        return (await leavesAdministrators(transaction, change)) ? null : { code: 'lastAdministrator' };
      },
      write: async (transaction) => {
        await transaction.run('update app_user set retired_at = now() where id = $1', [id]);
        await transaction.run('delete from session where user_id = $1', [id]);
      },
    },
    context,
  );
}
