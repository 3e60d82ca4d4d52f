import type { InputOf, Role, roleRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { exceeds } from '../../identity/public.ts';
import { administer, recordChange } from '../../settings/public.ts';
import { loadRole } from '../roles.ts';

/** Adds a role of the centre's own. */
export function addRole(
  body: InputOf<typeof roleRoutes.add>['body'],
  context: Context,
): Promise<Result<Role>> {
  return administer(context.database, async (transaction) => {
    if (exceeds(context.actor, body.grants)) return refused('beyondOwnRights');
    const written = await transaction.run(
      `insert into role (code, name, name_en, builtin, totp_required, grants)
       values ($1, $2, $3, false, $4, $5) on conflict (code) do nothing`,
      [body.code, body.name, body.nameEn, body.totpRequired, JSON.stringify(body.grants)],
    );
    if (written === 0) return refused('invalidInput', { fields: { code: 'roleCodeTaken' } });
    const added = await loadRole(transaction, body.code);
    if (!added) throw new Error('an added role is not there');
    await recordChange(transaction, context, {
      action: 'roleAdded',
      subjectType: 'role',
      subjectId: body.code,
      before: null,
      after: added,
    });
    return done(added);
  });
}
