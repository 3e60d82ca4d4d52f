import { randomUUID } from 'node:crypto';
import type { ImportPage } from '@redress/contract';
import { type ImportMapping, type ImportTable, missingColumns } from '@redress/domain';
import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { claimFiles, type FileStore, readFileOf } from '../../files/public.ts';
import { readTable } from '../list/read-table.ts';
import { suggestMapping } from '../list/suggest.ts';
import { presentImport } from '../present.ts';
import { mappingRefusal, readList } from '../read-list.ts';
import { findRun, writeRows } from '../store.ts';

/** Reads an uploaded list whole and keeps what would come in; no ticket is made. */
export async function stageImport(
  { fileId, mappingName }: { fileId: string; mappingName?: string },
  context: Context,
  store: FileStore,
): Promise<Result<ImportPage>> {
  const { database, actor } = context;
  const file = await readFileOf(database, store, fileId, { uploaderId: actor.id });
  if (!file) return refused('importFileMissing');
  const read = await readTable(file.name, file.content);
  if (!read.ok) return read;
  const chosen = await chooseMapping(database, read.table, mappingName);
  if (!chosen) return refused('importMappingUnknown', { params: { name: mappingName ?? '' } });
  const refusal = mappingRefusal(chosen.mapping, read.table.columns);
  if (refusal) return { ok: false, refusal };
  const staged = await readList(database, read, chosen.mapping);
  const id = randomUUID();
  const claimed = await database.transaction(async (transaction) => {
    const claim = { fileIds: [fileId], uploaderId: actor.id, subjectType: 'import', subjectId: id };
    if (!(await claimFiles(transaction, claim))) return false;
    await transaction.run(
      `insert into import_run (id, file_id, created_by, created_at, status, mapping_name, mapping, summary, version)
       values ($1, $2, $3, now(), 'staged', $4, $5, $6, 1)`,
      [id, fileId, actor.id, chosen.name, JSON.stringify(chosen.mapping), JSON.stringify(staged.summary)],
    );
    await writeRows(transaction, id, staged.table, staged.list.rows, staged.duplicates);
    const act = { action: 'importStaged', subjectType: 'import', subjectId: id };
    await writeAudit(transaction, [auditEntry(context, { ...act, data: { rows: staged.summary.rows } })]);
    return true;
  });
  if (!claimed) return refused('importFileMissing');
  const run = await findRun(database, id, actor.id);
  return run ? done(await presentImport(database, run)) : refused('notFound');
}

interface Named {
  readonly name: string;
  readonly mapping: ImportMapping;
}

/** The mapping of that name; without a name the saved one that fits the headings best, or what they suggest. */
async function chooseMapping(
  queries: Queries,
  { columns }: ImportTable,
  name: string | undefined,
): Promise<Named | undefined> {
  const saved = await queries.query<Named>('select name, body as mapping from import_mapping order by name');
  if (name !== undefined) return saved.find((one) => one.name === name);
  const fitting = saved.filter(({ mapping }) => missingColumns(mapping, columns).length === 0);
  const [best] = fitting.sort((a, b) => fieldCount(b) - fieldCount(a));
  return best && fieldCount(best) > 2 ? best : { name: '', mapping: suggestMapping(columns) };
}

function fieldCount({ mapping }: Named): number {
  return Object.values(mapping.fields).filter((source) => source && source.columns.length > 0).length;
}
