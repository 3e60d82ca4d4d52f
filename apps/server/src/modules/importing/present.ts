import type { ImportLine, ImportPage } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import { maskPhone } from '#platform/privacy/mask.ts';
import type { RunRow, StagedRow } from './store.ts';

const previewed = 20;

/** An import with its first rows as they would come in. */
export async function presentImport(queries: Queries, row: RunRow): Promise<ImportPage> {
  const rows = await queries.query<StagedRow>(
    `select line, cells, ticket, problems, repaired, duplicate_of from import_row
     where run_id = $1 order by line limit ${previewed}`,
    [row.id],
  );
  const { mapping, summary, version } = row;
  return {
    ...presentLine(row),
    mapping: mapping as ImportPage['mapping'],
    summary,
    version,
    preview: rows.map(previewOf),
  };
}

/** An import in one line. */
export function presentLine(row: RunRow): ImportLine {
  return {
    id: row.id,
    fileName: row.file_name,
    mappingName: row.mapping_name,
    status: row.status,
    rows: row.summary.rows,
    ready: row.summary.ready,
    progress: row.progress,
    createdAt: moment(row.created_at),
    finishedAt: row.finished_at === null ? null : moment(row.finished_at),
  };
}

function previewOf({
  line,
  ticket,
  problems,
  repaired,
  duplicate_of,
}: StagedRow): ImportPage['preview'][number] {
  const outcome: ImportPage['preview'][number]['outcome'] =
    ticket === null ? 'problem' : duplicate_of === null ? 'ready' : 'duplicate';
  const shown = { line, outcome, duplicateOf: duplicate_of, repaired, problems: [...problems] };
  if (ticket === null) return { ...shown, ticket: null };
  const { kind, facts, registeredAt, closedAt } = ticket;
  return {
    ...shown,
    ticket: {
      kind,
      externalNumber: facts.externalNumber,
      registeredAt: moment(registeredAt),
      closedAt: closedAt === null ? null : moment(closedAt),
      complainantName: facts.complainantName,
      contactPhone: maskPhone(facts.contactPhone),
      contactAddress: facts.contactAddress,
      customerClass: facts.customerClass,
      businessTypeId: facts.businessTypeId,
      natureId: facts.natureId,
      content: facts.content,
    },
  };
}
