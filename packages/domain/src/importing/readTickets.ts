import { civilDay } from '../calendar/zone.ts';
import { type ImportDateField, type ImportMapping, type ImportTable, importDateFields } from './mapping.ts';
import { type DateReading, repairDates } from './repairDates.ts';
import {
  type ImportContext,
  type ImportedTicket,
  type ImportProblem,
  RowReader,
  textOf,
} from './rowReader.ts';

/** One row of a list: the ticket it makes, or why it makes none. */
export type ImportedRow =
  | { readonly line: number; readonly ok: true; readonly ticket: ImportedTicket; readonly repaired: boolean }
  | { readonly line: number; readonly ok: false; readonly problems: readonly ImportProblem[] };

/** A list as tickets and problems, with how its dates were read. */
export interface ReadList {
  readonly rows: readonly ImportedRow[];
  readonly dates: Readonly<Partial<Record<ImportDateField, DateReading>>>;
}

/** Turns a list into tickets by a mapping; a row with a problem makes none, and every problem of it is named (A10). */
export function readTickets(table: ImportTable, mapping: ImportMapping, context: ImportContext): ReadList {
  const at = new Map(table.columns.map((name, index) => [name, index]));
  const dates = readDates(table, mapping, at, context);
  const rows = table.rows.map((row, index) => {
    const reader = new RowReader(
      row.cells,
      at,
      mapping,
      context,
      (field) => dates[field]?.dates[index] ?? null,
    );
    const ticket = reader.ticket();
    if (row.cells.length > table.columns.length) reader.problem(null, 'tooManyCells', row.cells.at(-1) ?? '');
    const { problems } = reader;
    if (problems.length > 0) return { line: row.line, ok: false as const, problems };
    const repaired = importDateFields.some((field) => dates[field]?.repaired[index] === true);
    return { line: row.line, ok: true as const, ticket, repaired };
  });
  return { rows, dates };
}

function readDates(
  table: ImportTable,
  mapping: ImportMapping,
  at: ReadonlyMap<string, number>,
  { now, zone: centreZone }: ImportContext,
): Partial<Record<ImportDateField, DateReading>> {
  const zone = mapping.zone ?? centreZone;
  const dates: Partial<Record<ImportDateField, DateReading>> = {};
  for (const field of importDateFields) {
    const source = mapping.fields[field];
    if (!source) continue;
    const column = (name: string) => table.rows.map(({ cells }) => cells[at.get(name) ?? -1] ?? '');
    const texts = table.rows.map(({ cells }) => textOf(source, cells, at));
    const { order, from, to, secondColumn } = source.date ?? {};
    // A wish for a reply may lie ahead; everything else has happened.
    const latest = field === 'replyWantedByDate' ? {} : { latest: civilDay(now, zone) };
    dates[field] = repairDates(texts, {
      ...latest,
      ...(order ? { order } : {}),
      ...(from && to ? { range: { from, to } } : {}),
      ...(secondColumn ? { secondColumn: column(secondColumn) } : {}),
    });
  }
  return dates;
}
