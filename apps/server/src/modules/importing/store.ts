import type { ImportPage, ImportSummary } from '@redress/contract';
import type { ImportedRow, ImportedTicket, ImportMapping, ImportProblem, ImportTable } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Duplicates } from './list/duplicates.ts';

/** A row of `import_run` with the name of its file. */
export interface RunRow {
  readonly id: string;
  readonly file_id: string;
  readonly file_name: string;
  readonly created_at: number;
  readonly status: ImportPage['status'];
  readonly mapping_name: string;
  readonly mapping: ImportMapping;
  readonly summary: ImportSummary;
  readonly progress: number;
  readonly finished_at: number | null;
  readonly version: number;
}

/** The columns of `RunRow`; `r` is the run and `f` its file. */
export const runColumns = `r.id, r.file_id, f.name as file_name, r.created_at, r.status, r.mapping_name, r.mapping,
  r.summary, r.progress, r.finished_at, r.version`;

/** A row of `import_row`. */
export interface StagedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly ticket: ImportedTicket | null;
  readonly problems: readonly ImportProblem[];
  readonly repaired: boolean;
  readonly duplicate_of: string | null;
}

const portion = 1_000;

/** Puts the rows of a list in the place of those that were staged before. */
export async function writeRows(
  transaction: Queries,
  runId: string,
  table: ImportTable,
  rows: readonly ImportedRow[],
  duplicates: Duplicates,
): Promise<void> {
  await transaction.run('delete from import_row where run_id = $1', [runId]);
  const staged = rows.map((row, index) => ({
    line: row.line,
    cells: table.rows[index]?.cells ?? [],
    ticket: row.ok ? row.ticket : null,
    problems: row.ok ? [] : row.problems,
    repaired: row.ok && row.repaired,
    duplicate_of: duplicates.get(row.line) ?? null,
  }));
  for (let from = 0; from < staged.length; from += portion) {
    await transaction.run(
      `insert into import_row (run_id, line, cells, ticket, problems, repaired, duplicate_of)
       select $1, line, cells, nullif(ticket, 'null'::jsonb), problems, repaired, duplicate_of
       from jsonb_to_recordset($2::jsonb) as staged (line integer, cells jsonb, ticket jsonb, problems jsonb,
         repaired boolean, duplicate_of text)`,
      [runId, JSON.stringify(staged.slice(from, from + portion))],
    );
  }
}

/** One's own import, or undefined; `lock` keeps it as it is until the transaction ends. */
export async function findRun(
  queries: Queries,
  id: string,
  userId: string,
  lock: 'lock' | 'look' = 'look',
): Promise<RunRow | undefined> {
  return queries.maybeOne<RunRow>(
    `select ${runColumns} from import_run r join stored_file f on f.id = r.file_id
     where r.id = $1 and r.created_by = $2 ${lock === 'lock' ? 'for update of r' : ''}`,
    [id, userId],
  );
}
