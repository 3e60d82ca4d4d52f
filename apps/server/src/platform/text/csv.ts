const formula = /^[\s\u200B\uFEFF]*[=+\-@\t\r＝＋－＠]/u;

/**
 * Rows as CSV that spreadsheets open as text and nothing else: UTF-8 with its mark, and an apostrophe before whatever a
 * spreadsheet would take for a formula.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** One cell of a CSV file. Numbers with a sign are left alone: they are no formulas and people calculate with them. */
export function csvCell(text: string): string {
  const safe = formula.test(text) && !/^[+-]?\d+(?:[.,]\d+)*%?$/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
