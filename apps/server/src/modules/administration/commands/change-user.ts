import type { InputOf, User, userRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { leavesAdministrators } from '../administrators.ts';
import { alterUser } from './alter-user.ts';
import { assignmentRefusal } from './assignment.ts';

/** Changes a person's name, unit and roles; nobody changes their own roles. */
export function changeUser(
  id: string,
  body: InputOf<typeof userRoutes.change>['body'],
  context: Context,
): Promise<Result<User>> {
  const roles = [...new Set(body.roles)].sort();
  return alterUser(
    id,
    body.version,
    {
      action: 'userChanged',
      refusal: async (transaction, user) => {
        const sameRoles = roles.join() === [...user.roles].sort().join();
        if (id === context.actor.id && !sameRoles) return { code: 'ownRoles' };
        const refusal = await assignmentRefusal(transaction, context.actor, { ...body, roles }, user.roles);
        if (refusal) return refusal;
        const change = { userId: id, roles: user.retired ? null : roles };
        return (await leavesAdministrators(transaction, change)) ? null : { code: 'lastAdministrator' };
      },
      write: async (transaction) => {
        await transaction.run('update app_user set name = $2, unit_id = $3 where id = $1', [
          id,
          body.name,
          body.unitId,
        ]);
        await transaction.run(
          `with ended as (delete from user_role where user_id = $1 and role_code <> all($2::text[]))
           insert into user_role (user_id, role_code) select $1, unnest($2::text[]) on conflict do nothing`,
          [id, roles],
        );
      },
    },
    context,
  );
}
