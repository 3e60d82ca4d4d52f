import type { ImportSummary } from '@redress/contract';
import { type ImportTable, importDateFields, type ReadList } from '@redress/domain';
import type { Duplicates } from './duplicates.ts';

const columnSamples = 30;
const problemSamples = 5;
const sampleLength = 120;

/** What a person has to know about a list before deciding: columns, counts, problems, how dates were read. */
export function summarise(
  { table, encoding }: { table: ImportTable; encoding: string },
  list: ReadList,
  duplicates: Duplicates,
): ImportSummary {
  const problemRows = list.rows.filter(({ ok }) => !ok).length;
  return {
    columns: columnsOf(table),
    encoding,
    rows: list.rows.length,
    ready: list.rows.length - problemRows - duplicates.size,
    duplicates: duplicates.size,
    problemRows,
    problems: problemsOf(list),
    dates: datesOf(list),
  };
}

function columnsOf({ columns, rows }: ImportTable): ImportSummary['columns'] {
  return columns.map((name, index) => {
    const counts = new Map<string, number>();
    for (const { cells } of rows) {
      const text = (cells[index] ?? '').trim().slice(0, sampleLength);
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const samples = [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
    const filled = samples.reduce((sum, { count }) => sum + count, 0);
    return { name, filled, samples: samples.slice(0, columnSamples) };
  });
}

function problemsOf({ rows }: ReadList): ImportSummary['problems'] {
  const groups = new Map<string, ImportSummary['problems'][number]>();
  for (const { field, code, text } of rows.flatMap((row) => (row.ok ? [] : row.problems))) {
    const key = `${field}/${code}`;
    const group = groups.get(key) ?? { field, code, count: 0, samples: [] };
    const isNew = text !== '' && group.samples.length < problemSamples && !group.samples.includes(text);
    groups.set(key, {
      ...group,
      count: group.count + 1,
      samples: isNew ? [...group.samples, text] : group.samples,
    });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

function datesOf({ dates }: ReadList): ImportSummary['dates'] {
  return importDateFields.flatMap((field) => {
    const reading = dates[field];
    if (!reading) return [];
    const { dates: days, repaired, ...facts } = reading;
    const known = days.filter((date) => date !== null).sort();
    return {
      ...facts,
      field,
      repaired: repaired.filter(Boolean).length,
      earliest: known[0] ?? null,
      latest: known.at(-1) ?? null,
    };
  });
}
