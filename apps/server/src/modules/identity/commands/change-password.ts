import type { FieldRefusal, SignInRules } from '@redress/contract';
import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import type { FailureLimit } from '#platform/http/rate-limit.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { hashPassword, isPassword } from '../password-hash.ts';
import { passwordRefusal } from '../password-rules.ts';
import { newSessionToken, sessionHash } from '../session-token.ts';
import { identitySetting } from '../settings.ts';

/** Changes one's own password by its rules (V3). Every session of this person ends; this browser gets a new one. */
export async function changePassword(
  { current, next }: { readonly current: string; readonly next: string },
  context: Context,
  perPerson: FailureLimit,
): Promise<Result<undefined>> {
  const { actor, database } = context;
  const seconds = perPerson.waitSeconds(actor.id);
  if (seconds > 0) return refused('tooManyRequests', { params: { seconds } });
  const { value: rules } = await currentSetting(database, identitySetting);
  const { password_hash: currentHash } = await database.one<{ password_hash: string }>(
    'select password_hash from app_user where id = $1',
    [actor.id],
  );
  if (!(await isPassword(current, currentHash))) {
    perPerson.failed(actor.id);
    return refused('invalidInput', { fields: { current: 'passwordWrong' } });
  }
  const why =
    passwordRefusal(next, actor.employeeNumber, rules) ??
    (await usedBefore(database, actor.id, next, currentHash, rules));
  if (why) return refused('invalidInput', { fields: { next: why } });
  const token = newSessionToken();
  const changed = await save(context, currentHash, await hashPassword(next), token);
  // Somebody changed it meanwhile, in another window: what was typed as the present password no longer is.
  if (!changed) return refused('invalidInput', { fields: { current: 'passwordWrong' } });
  context.session.set(token);
  return done(undefined);
}

async function usedBefore(
  queries: Queries,
  userId: string,
  next: string,
  currentHash: string,
  rules: SignInRules,
): Promise<FieldRefusal | null> {
  const count = rules.passwordHistory;
  const rows = await queries.query<{ password_hash: string }>(
    'select password_hash from password_history where user_id = $1 order by changed_at desc limit $2',
    [userId, count - 1],
  );
  for (const known of [currentHash, ...rows.map((row) => row.password_hash)]) {
    if (await isPassword(next, known)) return { code: 'passwordUsedBefore', params: { count } };
  }
  return null;
}

async function save(
  context: Context,
  currentHash: string,
  nextHash: string,
  token: string,
): Promise<boolean> {
  const { actor, database, session } = context;
  const audited = auditEntry(context, {
    action: 'passwordChanged',
    subjectType: 'user',
    subjectId: actor.id,
  });
  return database.transaction(async (transaction) => {
    const present = await transaction.maybeOne<{
      idle_s: number;
      expires_at: number;
      second_factor_at: number;
    }>(
      `with changed as (
         update app_user set password_hash = $3, password_changed_at = now(), must_change_password = false,
           version = version + 1
         where id = $1 and password_hash = $2 returning id
       ), kept as (
         insert into password_history (user_id, changed_at, password_hash) select id, now(), $2 from changed
         on conflict (user_id, changed_at) do nothing
       ), audited as (
         ${insertAudit('$5')} where exists (select from changed)
       )
       insert into session (id_hash, user_id, created_at, last_seen_at, expires_at, idle_s, second_factor_at)
       select $6, user_id, now(), now(), expires_at, idle_s, second_factor_at
       from session where id_hash = $4 and exists (select from changed)
       returning idle_s`,
      [
        actor.id,
        currentHash,
        nextHash,
        sessionHash(session.token ?? ''),
        JSON.stringify([audited]),
        sessionHash(token),
      ],
    );
    if (!present) return false;
    await transaction.run('delete from session where user_id = $1 and id_hash <> $2', [
      actor.id,
      sessionHash(token),
    ]);
    return true;
  });
}
