import { createHash } from 'node:crypto';
import type { Refusal, Route } from '@redress/contract';
import pg from 'pg';
import { type Database, statement } from '#platform/database/database.ts';
import type { RawInput } from './validation.ts';

/** One retryable request of one person. */
export interface IdempotentRequest {
  readonly userId: string;
  readonly key: string;
  readonly route: Route;
  readonly input: RawInput;
}

/** What to do with a request that carries an Idempotency-Key. */
export type Claim =
  | { readonly kind: 'first' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What a request that writes `insertDone` did before. */
export type DoneBefore =
  | { readonly kind: 'done'; readonly subjectId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

// A first request that has not answered after this long died with its process; the retry takes its place.
const abandonedAfter = '2 minutes';

const claimStatement = statement(
  'idempotency_claim',
  `with claimed as (
     insert into idempotency_key as k (user_id, key, route, request_hash, created_at)
     values ($1, $2, $3, $4, now())
     on conflict (user_id, key) do update set created_at = now()
       where k.status is null and k.route = excluded.route and k.request_hash = excluded.request_hash
         and k.created_at < now() - interval '${abandonedAfter}'
     returning 1)
   select exists (select from claimed) as first, k.status, k.body,
          k.route = $3 and k.request_hash = $4 as same
   from (select 1) as one
   left join idempotency_key k on k.user_id = $1 and k.key = $2`,
);

/** Claims the key for this request; of several with one key exactly one is first. */
export async function claim(database: Database, request: IdempotentRequest): Promise<Claim> {
  const found = await database.one<{
    first: boolean;
    status: number | null;
    body: unknown;
    same: boolean | null;
  }>(claimStatement, [request.userId, request.key, nameOf(request.route), hashOf(request.input)]);
  if (found.same === false) return { kind: 'refused', refusal: { code: 'idempotencyMismatch' } };
  if (found.first) return { kind: 'first' };
  if (found.status === null) return { kind: 'refused', refusal: { code: 'idempotencyInProgress' } };
  return { kind: 'answered', status: found.status, body: found.body };
}

/** One row of idempotency_done without its moment, with the column names of `insertDone`. */
export interface DoneRow {
  readonly user_id: string;
  readonly key: string;
  /** What was made or changed: the answer to a retry is made from it. */
  readonly subject_id: string;
  /** Which content the key came with (`requestHash`), where a retry with another one is to be refused. */
  readonly request_hash: string | null;
}

/**
 * SQL that writes a jsonb list of done requests, to be one part of the statement that does them. A request that was done
 * before makes the whole statement fail, so that nothing is ever done twice (`wasDoneBefore`).
 */
export function insertDone(parameter: string): string {
  return `insert into idempotency_done (user_id, key, subject_id, request_hash, at)
    select user_id, key, subject_id, request_hash, now() from jsonb_to_recordset(${parameter}::jsonb)
      as finished (user_id uuid, key text, subject_id text, request_hash text)`;
}

/** Whether this request was done already, for routes that write `insertDone`; null where it was not. */
export async function doneBefore(
  database: Database,
  { userId, key, route, input }: IdempotentRequest,
): Promise<DoneBefore | null> {
  const found = await database.maybeOne<{ subjectId: string; hash: string | null }>(
    'select subject_id as "subjectId", request_hash as hash from idempotency_done where user_id = $1 and key = $2',
    [userId, key],
  );
  if (found === undefined) return null;
  if (found.hash !== null && found.hash !== requestHash(route, input)) {
    return { kind: 'refused', refusal: { code: 'idempotencyMismatch' } };
  }
  return { kind: 'done', subjectId: found.subjectId };
}

/** Names what a retryable request asks for: its route and content. */
export function requestHash(route: Route, input: RawInput): string {
  return createHash('sha256').update(nameOf(route)).update(JSON.stringify(input)).digest('base64url');
}

/** True for the error of a statement that held a request which was done before. */
export function wasDoneBefore(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError &&
    error.code === '23505' &&
    error.constraint === 'idempotency_done_pkey'
  );
}

/** Keeps the answer for retries. */
export async function keepAnswer(
  database: Database,
  { userId, key }: IdempotentRequest,
  status: number,
  body: unknown,
): Promise<void> {
  await database.run(
    'update idempotency_key set status = $3, body = $4 where user_id = $1 and key = $2 and status is null',
    [userId, key, status, JSON.stringify(body ?? null)],
  );
}

/** Gives the key back after a refusal or a failure: nothing was done, so a corrected request may use it. */
export async function release(database: Database, { userId, key }: IdempotentRequest): Promise<void> {
  await database.run('delete from idempotency_key where user_id = $1 and key = $2 and status is null', [
    userId,
    key,
  ]);
}

function nameOf(route: Route): string {
  return `${route.method} ${route.path}`;
}

function hashOf(input: RawInput): Buffer {
  return createHash('sha256').update(JSON.stringify(input)).digest();
}
