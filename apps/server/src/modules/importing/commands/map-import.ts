import type { ImportPage } from '@redress/contract';
import type { ImportMapping } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { type FileStore, readFileOf } from '../../files/public.ts';
import { readTable } from '../list/read-table.ts';
import { presentImport } from '../present.ts';
import { mappingRefusal, readList } from '../read-list.ts';
import { findRun, writeRows } from '../store.ts';

/** Reads a staged list again by another mapping. */
export async function mapImport(
  id: string,
  { mapping, mappingName = '' }: { mapping: ImportMapping; mappingName?: string },
  context: Context,
  store: FileStore,
): Promise<Result<ImportPage>> {
  const { database, actor } = context;
  const run = await findRun(database, id, actor.id);
  if (!run) return refused('notFound');
  if (run.status !== 'staged' && run.status !== 'failed') return refused('importNotStaged');
  const file = await readFileOf(database, store, run.file_id, { subjectType: 'import', subjectId: id });
  if (!file) return refused('importFileMissing');
  const read = await readTable(file.name, file.content);
  if (!read.ok) return read;
  const refusal = mappingRefusal(mapping, read.table.columns);
  if (refusal) return { ok: false, refusal };
  const staged = await readList(database, read, mapping);
  const written = await database.transaction(async (transaction) => {
    const locked = await findRun(transaction, id, actor.id, 'lock');
    if (locked?.version !== run.version) return false;
    await writeRows(transaction, id, staged.table, staged.list.rows, staged.duplicates);
    await transaction.run(
      `update import_run set status = 'staged', mapping_name = $2, mapping = $3, summary = $4, version = version + 1
       where id = $1`,
      [id, mappingName, JSON.stringify(mapping), JSON.stringify(staged.summary)],
    );
    return true;
  });
  if (!written) return refused('versionConflict');
  const after = await findRun(database, id, actor.id);
  return after ? done(await presentImport(database, after)) : refused('notFound');
}
