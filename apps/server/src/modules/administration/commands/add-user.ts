import { randomUUID } from 'node:crypto';
import type { InputOf, User, userRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { hashPassword, identitySetting } from '../../identity/public.ts';
import { administer, recordChange } from '../../settings/public.ts';
import { newInitialPassword } from '../initial-password.ts';
import { loadUser } from '../users.ts';
import { assignmentRefusal } from './assignment.ts';

/** A person with the password that is shown this once. */
export interface WithPassword {
  readonly user: User;
  readonly initialPassword: string;
}

/** Adds a person, who must change the initial password at the first sign-in (V3). */
export async function addUser(
  body: InputOf<typeof userRoutes.add>['body'],
  context: Context,
): Promise<Result<WithPassword>> {
  const { value: rules } = await currentSetting(context.database, identitySetting);
  const initialPassword = newInitialPassword(rules.passwordMinimumLength);
  const hash = await hashPassword(initialPassword);
  return administer(context.database, async (transaction) => {
    const refusal = await assignmentRefusal(transaction, context.actor, body, []);
    if (refusal) return { ok: false, refusal };
    const id = randomUUID();
    const written = await transaction.run(
      `insert into app_user (id, employee_number, name, password_hash, password_changed_at, must_change_password, unit_id, locale)
       values ($1, $2, $3, $4, now(), true, $5, $6)
       on conflict (lower(employee_number)) do nothing`,
      [id, body.employeeNumber, body.name, hash, body.unitId, body.locale],
    );
    if (written === 0) return refused('invalidInput', { fields: { employeeNumber: 'employeeNumberTaken' } });
    await transaction.run('insert into user_role (user_id, role_code) select $1::uuid, unnest($2::text[])', [
      id,
      [...new Set(body.roles)],
    ]);
    const user = await loadUser(transaction, id);
    if (!user) throw new Error('an added person is not there');
    await recordChange(transaction, context, {
      action: 'userAdded',
      subjectType: 'user',
      subjectId: id,
      before: null,
      after: user,
    });
    return done({ user, initialPassword });
  });
}
