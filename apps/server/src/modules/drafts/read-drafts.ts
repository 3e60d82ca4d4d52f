import type { Draft } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { type DraftRow, draftColumns, presentDraft } from './rows.ts';

/** One own draft. */
export async function readDraft(
  { kind, key }: { kind: string; key: string },
  { database, actor }: Context,
): Promise<Result<Draft>> {
  const row = await database.maybeOne<DraftRow>(
    `select ${draftColumns} from draft where user_id = $1 and kind = $2 and key = $3`,
    [actor.id, kind, key],
  );
  return row ? done(presentDraft(row)) : refused('notFound');
}

/** One’s own drafts, the last kept first. There are never more than a person may have, so the page is cut after sorting. */
export async function listDrafts(
  { kind, after, limit }: { kind?: string; after?: string | undefined; limit: number },
  { database, actor }: Context,
): Promise<Result<{ items: Draft[]; next: string | null }>> {
  const cursor = after === undefined ? undefined : /^(\d{1,15})_([0-9a-f-]{36})$/.exec(after);
  if (cursor === null) return refused('malformedRequest');
  const rows = await database.query<DraftRow>(
    `select * from (select ${draftColumns} from draft where user_id = $1 and ($2::text is null or kind = $2)) as own
     where $3::timestamptz is null or (updated_at, id) < ($3, $4::uuid)
     order by updated_at desc, id desc limit $5`,
    [actor.id, kind ?? null, cursor ? moment(Number(cursor[1])) : null, cursor?.[2] ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? `${last.updated_at}_${last.id}` : null;
  return done({ items: page.map(presentDraft), next });
}
