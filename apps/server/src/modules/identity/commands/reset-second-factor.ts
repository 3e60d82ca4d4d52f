import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';

/** Recovery: removes the authenticator of somebody who lost it, and ends that person's sessions; the ground is kept. */
export async function resetSecondFactor(
  userId: string,
  ground: string,
  context: Context,
): Promise<Result<undefined>> {
  const act = { action: 'secondFactorReset', subjectType: 'user', subjectId: userId, data: { ground } };
  const reset = await context.database.maybeOne(
    `with reset as (
       update app_user set totp_secret = null, totp_enabled_at = null, totp_last_step = null, version = version + 1
       where id = $1 returning id
     ), ended as (
       delete from session where user_id in (select id from reset)
     ), audited as (${insertAudit('$2')} where exists (select from reset))
     select id from reset`,
    [userId, JSON.stringify([auditEntry(context, act)])],
  );
  return reset ? done(undefined) : refused('notFound');
}
