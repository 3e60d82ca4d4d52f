/** What a cell may hold. */
export type Cell = string | number | boolean | null;

const byteOrderMark = '\uFEFF';

/**
 * Rows as CSV that spreadsheet programs open right: UTF-8 with a byte order mark, CRLF, every text quoted. A text that a
 * spreadsheet would run as a formula (= + - @, tab, CR, and their full-width forms) is kept as text by an apostrophe.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `${byteOrderMark}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[\s\u200B-\u200D\uFEFF]*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
