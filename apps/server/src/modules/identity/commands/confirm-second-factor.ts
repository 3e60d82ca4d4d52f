import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import type { FailureLimit } from '#platform/http/rate-limit.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { codeStep } from '../second-factor.ts';
import { unseal } from '../secret-box.ts';
import { sessionHash } from '../session-token.ts';

/** Switches the second factor on once a code proves that the authenticator has the secret; other sessions end. */
export async function confirmSecondFactor(
  code: string,
  context: Context,
  key: Buffer,
  perPerson: FailureLimit,
): Promise<Result<undefined>> {
  const { actor, database, session } = context;
  const seconds = perPerson.waitSeconds(actor.id);
  if (seconds > 0) return refused('tooManyRequests', { params: { seconds } });
  const row = await database.one<{ totp_secret: string | null; on: boolean; now_ms: number }>(
    `select totp_secret, totp_enabled_at is not null as on, extract(epoch from now()) * 1000 as now_ms
     from app_user where id = $1`,
    [actor.id],
  );
  if (row.on) return refused('secondFactorAlreadyOn');
  if (row.totp_secret === null) return refused('secondFactorNotStarted');
  const step = codeStep(unseal(row.totp_secret, key, actor.id), code, row.now_ms);
  if (step === null) {
    perPerson.failed(actor.id);
    return refused('secondFactorWrong');
  }
  const act = { action: 'secondFactorEnabled', subjectType: 'user', subjectId: actor.id };
  await database.run(
    `with enabled as (
       update app_user set totp_enabled_at = now(), totp_last_step = $3, version = version + 1
       where id = $1 and totp_secret = $2 and totp_enabled_at is null returning id
     ), audited as (${insertAudit('$5')} where exists (select from enabled)),
     others as (
       delete from session where user_id in (select id from enabled) and id_hash <> $4
     )
     update session set second_factor_at = now() where id_hash = $4 and user_id in (select id from enabled)`,
    [
      actor.id,
      row.totp_secret,
      step,
      sessionHash(session.token ?? ''),
      JSON.stringify([auditEntry(context, act)]),
    ],
  );
  return done(undefined);
}
