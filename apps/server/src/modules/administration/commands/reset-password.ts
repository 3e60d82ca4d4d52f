import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { accountRefusal, hashPassword, identitySetting } from '../../identity/public.ts';
import { newInitialPassword } from '../initial-password.ts';
import type { WithPassword } from './add-user.ts';
import { alterUser } from './alter-user.ts';

/** Gives somebody a new initial password, shown this once; lock-out and sessions end. One's own is changed, not reset. */
export async function resetPassword(
  id: string,
  version: number,
  context: Context,
): Promise<Result<WithPassword>> {
  const { value: rules } = await currentSetting(context.database, identitySetting);
  const initialPassword = newInitialPassword(rules.passwordMinimumLength);
  const hash = await hashPassword(initialPassword);
  const reset = await alterUser(
    id,
    version,
    {
      action: 'passwordReset',
      refusal: async (transaction, user) => {
        if (user.retired) return { code: 'alreadyRetired' };
        if (id === context.actor.id) return { code: 'ownAccount' };
        return accountRefusal(transaction, context.actor, user.roles);
      },
      write: async (transaction) => {
        await transaction.run(
          `with kept as (
             insert into password_history (user_id, changed_at, password_hash)
             select id, now(), password_hash from app_user where id = $1
             on conflict do nothing
           ), ended as (delete from session where user_id = $1)
           update app_user set password_hash = $2, password_changed_at = now(), must_change_password = true,
             failed_attempts = 0, locked_until = null where id = $1`,
          [id, hash],
        );
      },
    },
    context,
  );
  return reset.ok ? done({ user: reset.value, initialPassword }) : reset;
}
