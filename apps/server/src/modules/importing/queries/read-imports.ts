import type { ImportLine, ImportPage, SavedMapping } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { presentImport, presentLine } from '../present.ts';
import { findRun, type RunRow, runColumns } from '../store.ts';

/** One import of one's own. */
export async function readImport(id: string, { database, actor }: Context): Promise<Result<ImportPage>> {
  const run = await findRun(database, id, actor.id);
  return run ? done(await presentImport(database, run)) : refused('notFound');
}

/** One's own imports, newest first. */
export async function listImports(
  { after, limit }: { after?: string | undefined; limit: number },
  { database, actor }: Context,
): Promise<Result<{ items: ImportLine[]; next: string | null }>> {
  const cursor = after === undefined ? undefined : /^(\d{1,15})_([0-9a-f-]{36})$/.exec(after);
  if (cursor === null) return refused('malformedRequest');
  const rows = await database.query<RunRow>(
    `select ${runColumns} from import_run r join stored_file f on f.id = r.file_id
     where r.created_by = $1
       and ($2::timestamptz is null or (date_trunc('milliseconds', r.created_at), r.id) < ($2, $3::uuid))
     order by date_trunc('milliseconds', r.created_at) desc, r.id desc limit $4`,
    [actor.id, cursor ? moment(Number(cursor[1])) : null, cursor?.[2] ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? `${last.created_at}_${last.id}` : null;
  return done({ items: page.map(presentLine), next });
}

/** The saved mappings by name. */
export async function listMappings({ database }: Context): Promise<Result<{ items: SavedMapping[] }>> {
  const rows = await database.query<Omit<SavedMapping, 'updatedAt'> & { updated_at: number }>(
    'select name, body as mapping, version, updated_at from import_mapping order by name',
  );
  return done({ items: rows.map(({ updated_at, ...row }) => ({ ...row, updatedAt: moment(updated_at) })) });
}
