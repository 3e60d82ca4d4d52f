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
  | { readonly kind: 'done'; readonly subjectId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

// A first request that has not answered after this long died with its process; the retry takes its place. Where the work
// itself is written with its key (`insertDone`), a retry that comes too early does no harm: one of the two fails whole.
const abandonedAfter = { kept: '2 minutes', written: '2 seconds' };

const claimStatement = statement(
  'idempotency_claim',
  `with finished as (
     select subject_id from idempotency_done where user_id = $1 and key = $2
   ), claimed as (
     insert into idempotency_key as k (user_id, key, route, request_hash, created_at)
     values ($1, $2, $3, $4, now())
     on conflict (user_id, key) do update set created_at = now()
       where k.status is null and k.route = excluded.route and k.request_hash = excluded.request_hash
         and k.created_at < now() - $5::interval and not exists (select from finished)
     returning 1)
   select exists (select from claimed) as first, k.status, k.body, (select subject_id from finished) as "subjectId",
          k.route = $3 and k.request_hash = $4 as same
   from (select 1) as one
   left join idempotency_key k on k.user_id = $1 and k.key = $2`,
);

/**
 * Claims the key for this request; of several with one key exactly one is first. `proof` says how a retry is told from
 * the first: by the answer that is kept, or by what was written with the work itself.
 */
export async function claim(
  database: Database,
  request: IdempotentRequest,
  proof: 'kept' | 'written',
): Promise<Claim> {
  const found = await database.one<{
    first: boolean;
    status: number | null;
    body: unknown;
    subjectId: string | null;
    same: boolean | null;
  }>(claimStatement, [
    request.userId,
    request.key,
    nameOf(request.route),
    hashOf(request.input),
    abandonedAfter[proof],
  ]);
  if (found.same === false) return { kind: 'refused', refusal: { code: 'idempotencyMismatch' } };
  if (found.subjectId !== null) return { kind: 'done', subjectId: found.subjectId };
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
}

/**
 * SQL that writes a jsonb list of done requests, to be one part of the statement that does them. A request that was done
 * before makes the whole statement fail, so that nothing is ever done twice (`wasDoneBefore`).
 */
export function insertDone(parameter: string): string {
  return `insert into idempotency_done (user_id, key, subject_id, at) select user_id, key, subject_id, now()
    from jsonb_to_recordset(${parameter}::jsonb) as finished (user_id uuid, key text, subject_id text)`;
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
