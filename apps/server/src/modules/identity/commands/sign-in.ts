import type { InputOf, identityRoutes, SessionInfo, SignInRules } from '@redress/contract';
import { auditEntry, insertAudit, systemActor } from '#platform/audit/entry.ts';
import type { Database } from '#platform/database/database.ts';
import type { PublicContext } from '#platform/http/context.ts';
import type { FailureLimit } from '#platform/http/rate-limit.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { type Attempt, forgetAttempt, reserveAttempt } from '../attempts.ts';
import { isPassword, pretendToCheck } from '../password-hash.ts';
import { sessionInfoOf } from '../queries/session-info.ts';
import { codeStep } from '../second-factor.ts';
import { unseal } from '../secret-box.ts';
import { newSessionToken, sessionHash } from '../session-token.ts';
import { identitySetting } from '../settings.ts';

/** What signing in depends on besides its input. */
export interface SignInServices {
  readonly key: Buffer;
  /** Failures per network address: slows down guessing over many employee numbers. */
  readonly perSource: FailureLimit;
  /** Failures per unknown employee number: it locks like a known one, so that a lock tells nothing (V3). */
  readonly perUnknownNumber: FailureLimit;
}

type Input = InputOf<typeof identityRoutes.signIn>['body'];

/** Signs in: the session that comes is new, whatever cookie was sent (V3). Wrong ones are counted, and lock. */
export async function signIn(
  input: Input,
  context: PublicContext,
  services: SignInServices,
): Promise<Result<SessionInfo>> {
  const seconds = services.perSource.waitSeconds(context.source);
  if (seconds > 0) return refused('tooManyRequests', { params: { seconds } });
  const { value: rules } = await currentSetting(context.database, identitySetting);
  const attempt = await reserveAttempt(context.database, input.employeeNumber, rules);
  const known = attempt.kind === 'unknown' ? undefined : attempt;
  const right = known
    ? await isPassword(input.password, known.passwordHash)
    : await pretendToCheck(input.password);

  if (attempt.kind === 'unknown') return refuseUnknown(input, context, services, rules);
  if (attempt.kind === 'locked') return locked(attempt.lockedMs);
  if (!right) return refuseWrong(attempt, context, services, 'password');
  if (attempt.sealedSecret === null) return open(attempt, null, context, rules);
  if (input.code === undefined) {
    await forgetAttempt(context.database, attempt.userId, rules);
    return refused('secondFactorNeeded');
  }
  const step = codeStep(
    unseal(attempt.sealedSecret, services.key, attempt.userId),
    input.code,
    attempt.nowMs,
  );
  if (step === null) return refuseWrong(attempt, context, services, 'code');
  const opened = await open(attempt, step, context, rules);
  // No session means that the step was used before: somebody read the code over the shoulder.
  return opened.ok ? opened : refuseWrong(attempt, context, services, 'code');
}

async function open(
  attempt: Extract<Attempt, { kind: 'open' }>,
  step: number | null,
  context: PublicContext,
  rules: SignInRules,
): Promise<Result<SessionInfo>> {
  const token = newSessionToken();
  const audited = auditEntry(
    { actor: { id: attempt.userId, name: attempt.name }, requestId: context.requestId },
    {
      action: 'signedIn',
      subjectType: 'user',
      subjectId: attempt.userId,
      data: { secondFactor: step !== null },
    },
  );
  const opened = await context.database.run(
    `with person as (
       update app_user set failed_attempts = 0, locked_until = null, totp_last_step = coalesce($2, totp_last_step)
       where id = $1 and ($2::bigint is null or totp_last_step is null or totp_last_step < $2)
       returning id
     ), ended as (
       delete from session where id_hash = $3
     ), audited as (
       ${insertAudit('$7')} where exists (select from person)
     )
     insert into session (id_hash, user_id, created_at, last_seen_at, expires_at, idle_s, second_factor_at)
     select $4, id, now(), now(), now() + $5 * interval '1 millisecond', $6, case when $2 is null then null else now() end
     from person`,
    [
      attempt.userId,
      step,
      context.session.token === undefined ? null : sessionHash(context.session.token),
      sessionHash(token),
      rules.sessionMs,
      Math.round(rules.idleMs / 1000),
      JSON.stringify([audited]),
    ],
  );
  const info = opened === 1 ? await sessionInfoOf(context.database, token) : null;
  if (!info) return refused('secondFactorWrong');
  context.session.set(token);
  return done(info);
}

async function refuseUnknown(
  input: Input,
  context: PublicContext,
  services: SignInServices,
  rules: SignInRules,
): Promise<Result<never>> {
  const number = input.employeeNumber.toLowerCase();
  services.perSource.failed(context.source);
  // The number that was typed is not kept: people type their password into the wrong field.
  await writeFailure(context.database, context.requestId, null, 'unknown');
  const limits = { most: rules.lockAfterFailures, windowMs: rules.lockForMs };
  if (services.perUnknownNumber.waitSeconds(number, limits) > 0) return locked(rules.lockForMs);
  services.perUnknownNumber.failed(number, limits);
  return refused('signInFailed');
}

async function refuseWrong(
  attempt: Extract<Attempt, { kind: 'open' }>,
  context: PublicContext,
  services: SignInServices,
  what: 'password' | 'code',
): Promise<Result<never>> {
  services.perSource.failed(context.source);
  await writeFailure(context.database, context.requestId, attempt.userId, what);
  return refused(what === 'password' ? 'signInFailed' : 'secondFactorWrong');
}

async function writeFailure(database: Database, requestId: string, userId: string | null, wrong: string) {
  const act = { action: 'signInFailed', subjectType: 'user', subjectId: userId ?? '', data: { wrong } };
  await database.run(insertAudit('$1'), [JSON.stringify([auditEntry({ ...systemActor, requestId }, act)])]);
}

function locked(lockedMs: number): Result<never> {
  return refused('accountLocked', { params: { minutes: Math.max(1, Math.ceil(lockedMs / 60_000)) } });
}
