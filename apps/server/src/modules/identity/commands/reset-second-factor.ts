import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { accountRefusal, lockRights } from '../account-guard.ts';

/**
 * Recovery: removes the authenticator of somebody who lost it, and ends that person's sessions; the ground is kept. Never
 * one's own, and never that of somebody who administers more than the actor: it would open the way into that account (V3).
 */
export function resetSecondFactor(
  userId: string,
  ground: string,
  context: Context,
): Promise<Result<undefined>> {
  const { actor } = context;
  return context.database.transaction(async (transaction) => {
    await lockRights(transaction);
    const person = await transaction.maybeOne<{ roles: string[] }>(
      `select (select coalesce(jsonb_agg(role_code), '[]') from user_role where user_id = u.id) as roles
       from app_user u where u.id = $1`,
      [userId],
    );
    if (!person) return refused('notFound');
    if (userId === actor.id) return refused('ownAccount');
    const refusal = await accountRefusal(transaction, actor, person.roles);
    if (refusal) return { ok: false, refusal };
    const act = { action: 'secondFactorReset', subjectType: 'user', subjectId: userId, data: { ground } };
    await transaction.run(
      `with reset as (
         update app_user set totp_secret = null, totp_enabled_at = null, totp_last_step = null, version = version + 1
         where id = $1
       ), ended as (
         delete from session where user_id = $1
       ) ${insertAudit('$2')}`,
      [userId, JSON.stringify([auditEntry(context, act)])],
    );
    return done(undefined);
  });
}
