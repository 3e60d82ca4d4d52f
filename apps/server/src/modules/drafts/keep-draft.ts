import { randomUUID } from 'node:crypto';
import type { Draft, draftRoutes, ReplyOf } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { type DraftRow, draftColumns, presentDraft } from './rows.ts';

const largestBytes = 64 * 1024;
const mostDrafts = 200;

/** What is kept, and which version it follows. */
export interface DraftToKeep {
  readonly kind: string;
  readonly key: string;
  readonly body: Draft['body'];
  readonly version: number;
}

/** Keeps a draft if nobody kept another version meanwhile; otherwise writes nothing and answers both. */
export async function keepDraft(
  draft: DraftToKeep,
  { database, actor }: Context,
): Promise<Result<ReplyOf<(typeof draftRoutes)['keepDraft']>>> {
  const body = JSON.stringify(draft.body);
  if (Buffer.byteLength(body) > largestBytes) return refused('draftTooLarge');
  const values = [actor.id, draft.kind, draft.key, body];
  const kept =
    draft.version === 0
      ? await database.maybeOne<DraftRow & { full: boolean }>(insert, [...values, randomUUID()])
      : await database.maybeOne<DraftRow>(update, [...values, draft.version]);
  if (kept) return done({ outcome: 'kept', version: kept.version, updatedAt: moment(kept.updated_at) });
  const theirs = await database.maybeOne<DraftRow>(
    `select ${draftColumns} from draft where user_id = $1 and kind = $2 and key = $3`,
    [actor.id, draft.kind, draft.key],
  );
  if (!theirs && draft.version === 0) return refused('tooManyDrafts', { params: { most: mostDrafts } });
  return done({ outcome: 'conflict', yours: draft.body, theirs: theirs ? presentDraft(theirs) : null });
}

// What was begun for an order or a ticket and never sent loses its use; a registration is a case that nobody else has.
const insert = `with outlived as (
    delete from draft where user_id = $1::uuid and kind <> 'registration' and (kind, key) <> ($2, $3)
      and updated_at < now() - interval '30 days')
  insert into draft (id, user_id, kind, key, body, updated_at, version)
  select $5::uuid, $1::uuid, $2, $3, $4::jsonb, now(), 1
  where (select count(*) from draft where user_id = $1) < ${mostDrafts}
  on conflict (user_id, kind, key) do nothing returning ${draftColumns}`;

const update = `update draft set body = $4::jsonb, updated_at = now(), version = version + 1
  where user_id = $1 and kind = $2 and key = $3 and version = $5 returning ${draftColumns}`;
