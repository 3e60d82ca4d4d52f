import type { Refusal } from '@redress/contract';
import type { ImportTable } from '@redress/domain';
import { CsvError, parse } from 'csv-parse';
import { type CellValue, readSheet } from 'read-excel-file/node';
import { decode } from './decode.ts';

/** A list as it was read, or why it cannot be. */
export type TableRead =
  | { readonly ok: true; readonly table: ImportTable; readonly encoding: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** The most rows, columns and characters in a cell of one list. */
export const mostRows = 20_000;
const mostColumns = 100;
const longestCell = 32_767;

/** Reads a CSV or XLSX file: the first row holds the headings, every cell becomes text, formulas included. */
export async function readTable(name: string, content: Buffer): Promise<TableRead> {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'xlsx') return readWorkbook(content);
  if (extension !== 'csv' && extension !== 'txt') return refuse('importFileKind');
  const decoded = decode(content);
  if (!decoded) return refuse('importEncoding');
  try {
    const rows = await readCsv(decoded.text);
    return tableOf(rows, decoded.encoding);
  } catch (error) {
    if (error instanceof CsvError) return refuse('importUnreadable', { line: Number(error.lines ?? 0) });
    throw error;
  }
}

interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

async function readCsv(text: string): Promise<TextRow[]> {
  const parser = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestCell * mostColumns,
  });
  const rows: TextRow[] = [];
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    rows.push({ line: info.lines, cells: record });
    if (rows.length > mostRows + 1) break;
  }
  return rows;
}

/** What parts the headings: whichever stands in the first line most often, outside quotes. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

async function readWorkbook(content: Buffer): Promise<TableRead> {
  try {
    const sheet = await readSheet(content);
    const rows = sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(textOfCell) }));
    return tableOf(
      rows.filter(({ cells }) => cells.some((text) => text !== '')),
      'xlsx',
    );
  } catch {
    // The library tells broken files by errors of many kinds; none of them is ours.
    return refuse('importUnreadable', { line: 0 });
  }
}

function textOfCell(value: CellValue | null): string {
  if (value === null) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, '');
  return String(value);
}

function tableOf(all: readonly TextRow[], encoding: string): TableRead {
  const [headings, ...rows] = all;
  if (!headings || rows.length === 0) return refuse('importEmpty');
  if (rows.length > mostRows) return refuse('importTooManyRows', { most: mostRows });
  const tooWide = headings.cells.length > mostColumns;
  if (tooWide || rows.some(({ cells }) => cells.some((text) => text.length > longestCell))) {
    return refuse('importTooWide', { most: mostColumns, length: longestCell });
  }
  return { ok: true, table: { columns: named(headings.cells), rows }, encoding };
}

/** Headings that are each there and each different, so that a mapping can name them. */
function named(cells: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, text] of cells.entries()) {
    const name = text.trim().slice(0, 180) || `#${index + 1}`;
    names.push(names.includes(name) ? `${name} #${index + 1}` : name);
  }
  return names;
}

function refuse(code: Refusal['code'], params: Record<string, string | number> = {}): TableRead {
  return { ok: false, refusal: { code, params } };
}
