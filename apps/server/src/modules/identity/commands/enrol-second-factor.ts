import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { newAuthenticator } from '../second-factor.ts';
import { seal } from '../secret-box.ts';

/** Starts setting up an authenticator; until a code confirms it, nothing changes. Refused where one is on already. */
export async function enrolSecondFactor(
  context: Context,
  key: Buffer,
): Promise<Result<{ uri: string; secret: string }>> {
  const { actor, database } = context;
  const authenticator = newAuthenticator(actor.employeeNumber);
  const act = { action: 'secondFactorStarted', subjectType: 'user', subjectId: actor.id };
  const started = await database.maybeOne(
    `with started as (
       update app_user set totp_secret = $2, totp_last_step = null where id = $1 and totp_enabled_at is null returning id
     ), audited as (${insertAudit('$3')} where exists (select from started))
     select id from started`,
    [actor.id, seal(authenticator.secret, key, actor.id), JSON.stringify([auditEntry(context, act)])],
  );
  return started ? done(authenticator) : refused('secondFactorAlreadyOn');
}
