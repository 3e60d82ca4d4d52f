import type { User } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { alterUser } from './alter-user.ts';

/** Lifts a lock-out before its time and forgets the failures. */
export function unlockUser(id: string, context: Context): Promise<Result<User>> {
  return alterUser(
    id,
    null,
    {
      action: 'userUnlocked',
      refusal: async () => null,
      write: async (transaction) => {
        await transaction.run('update app_user set failed_attempts = 0, locked_until = null where id = $1', [
          id,
        ]);
      },
    },
    context,
  );
}
