import type { SignInRules } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';

/** What is known about an attempt to sign in before its password is looked at. */
export type Attempt =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'locked'; readonly passwordHash: string; readonly lockedMs: number }
  | {
      readonly kind: 'open';
      readonly userId: string;
      readonly name: string;
      readonly passwordHash: string;
      readonly sealedSecret: string | null;
      readonly nowMs: number;
    };

interface Row {
  readonly id: string;
  readonly name: string;
  readonly password_hash: string;
  readonly totp_secret: string | null;
  readonly locked_ms: number | null;
  readonly reserved: boolean;
  readonly now_ms: number;
}

/**
 * Counts the attempt as failed before the password is checked, and locks at the limit; a right password takes the count
 * back. So a hundred guesses at the same moment are worth no more than one after the other.
 */
export async function reserveAttempt(
  queries: Queries,
  employeeNumber: string,
  rules: SignInRules,
): Promise<Attempt> {
  const row = await queries.maybeOne<Row>(
    `with reserved as (
       update app_user set
         failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
         locked_until = case when locked_until is null and failed_attempts + 1 >= $2 or $2 <= 1
           then now() + $3 * interval '1 millisecond' end
       where lower(employee_number) = lower($1) and retired_at is null and (locked_until is null or locked_until <= now())
       returning id
     )
     select u.id, u.name, u.password_hash, case when u.totp_enabled_at is not null then u.totp_secret end as totp_secret,
       extract(epoch from u.locked_until - now()) * 1000 as locked_ms,
       exists (select from reserved) as reserved, extract(epoch from now()) * 1000 as now_ms
     from app_user u where lower(u.employee_number) = lower($1) and u.retired_at is null`,
    [employeeNumber, rules.lockAfterFailures, rules.lockForMs],
  );
  if (!row) return { kind: 'unknown' };
  if (!row.reserved) {
    return { kind: 'locked', passwordHash: row.password_hash, lockedMs: row.locked_ms ?? rules.lockForMs };
  }
  return {
    kind: 'open',
    userId: row.id,
    name: row.name,
    passwordHash: row.password_hash,
    sealedSecret: row.totp_secret,
    nowMs: row.now_ms,
  };
}

/** Takes one reserved attempt back without forgetting the others: a right password alone must not reset wrong codes. */
export async function forgetAttempt(queries: Queries, userId: string, rules: SignInRules): Promise<void> {
  await queries.run(
    `update app_user set failed_attempts = greatest(failed_attempts - 1, 0),
       locked_until = case when failed_attempts - 1 >= $2 then locked_until end
     where id = $1`,
    [userId, rules.lockAfterFailures],
  );
}
