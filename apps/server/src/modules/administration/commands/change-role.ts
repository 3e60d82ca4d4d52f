import type { InputOf, Role, roleRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { exceeds } from '../../identity/public.ts';
import { leavesAdministrators } from '../administrators.ts';
import { alterRole } from './alter-role.ts';

/** Changes what a role is called and may do (V1); holders have the new grants with their next request. */
export function changeRole(
  code: string,
  body: InputOf<typeof roleRoutes.change>['body'],
  context: Context,
): Promise<Result<Role>> {
  return alterRole(
    code,
    body.version,
    {
      action: 'roleChanged',
      refusal: async (transaction, role) => {
        if (role.retired) return { code: 'alreadyRetired' };
        if (exceeds(context.actor, added(role.grants, body.grants))) return { code: 'beyondOwnRights' };
        const change = { roleCode: code, grants: body.grants };
        return (await leavesAdministrators(transaction, change)) ? null : { code: 'lastAdministrator' };
      },
      set: 'name = $2, name_en = $3, grants = $4, totp_required = $5',
      values: [body.name, body.nameEn, JSON.stringify(body.grants), body.totpRequired],
    },
    context,
  );
}

function added(before: Role['grants'], after: Role['grants']): Role['grants'] {
  return Object.fromEntries(
    Object.entries(after).filter(([right]) => before[right as keyof Role['grants']] === undefined),
  );
}
