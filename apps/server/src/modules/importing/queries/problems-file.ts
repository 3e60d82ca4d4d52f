import { importFieldLabels, importProblemLabels, type Locale } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Download } from '#platform/http/implement.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { csvText } from '#platform/text/csv.ts';
import { findRun, type StagedRow } from '../store.ts';

/** The rows of an import that do not come in, as they were in the list, with their line and the reasons. */
export async function problemsFile(
  id: string,
  { database, actor, locale }: Context,
): Promise<Result<Download>> {
  const run = await findRun(database, id, actor.id);
  if (!run) return refused('notFound');
  const rows = await database.query<StagedRow>(
    `select line, cells, ticket, problems, repaired, duplicate_of from import_row
     where run_id = $1 and (ticket is null or duplicate_of is not null) order by line`,
    [id],
  );
  const [line, reason] = locale === 'zh' ? ['行号', '原因'] : ['Line', 'Reason'];
  const heading = [line, reason, ...run.summary.columns.map(({ name }) => name)];
  const content = csvText([
    heading,
    ...rows.map((row) => [String(row.line), reasonsOf(row, locale), ...row.cells]),
  ]);
  const fileName = `${run.file_name.replace(/\.[^.]*$/, '')}-${locale === 'zh' ? '未导入' : 'not-imported'}.csv`;
  return done({ content, mediaType: 'text/csv; charset=utf-8', fileName });
}

function reasonsOf({ problems, duplicate_of }: StagedRow, locale: Locale): string {
  const sentences = problems.map(({ field, code, text }) => {
    const where = field === null ? '' : `${importFieldLabels[field][locale]}: `;
    const what = text === '' ? '' : ` (${text})`;
    return `${where}${importProblemLabels[code][locale]}${what}`;
  });
  const repeats = duplicate_of === null ? [] : [`${importProblemLabels.duplicate[locale]} ${duplicate_of}`];
  return [...sentences, ...repeats].join('; ');
}
