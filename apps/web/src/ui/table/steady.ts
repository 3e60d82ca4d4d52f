/** A list as it stands on screen, against the newest answer of the server. */
export interface SteadyRows<Row> {
  readonly rows: readonly Row[];
  /** Ids of rows that are still shown although the server no longer lists them. */
  readonly gone: ReadonlySet<string>;
  /** How many rows the server lists that are not shown yet. */
  readonly waiting: number;
  /** Whether the newest list has another order or other rows than the one on screen. */
  readonly behind: boolean;
}

/**
 * Keeps every row in its place while somebody points at the list: rows are renewed where they stand, those that have gone
 * stay and are marked, new ones are only counted.
 */
export function steady<Row>(
  shown: readonly Row[],
  newest: readonly Row[],
  rowId: (row: Row) => string,
): SteadyRows<Row> {
  const byId = new Map(newest.map((row) => [rowId(row), row]));
  const shownIds = shown.map(rowId);
  const known = new Set(shownIds);
  const rows = shown.map((row) => byId.get(rowId(row)) ?? row);
  const gone = new Set(shownIds.filter((id) => !byId.has(id)));
  const waiting = newest.filter((row) => !known.has(rowId(row))).length;
  const newestIds = newest.map(rowId);
  const behind = newestIds.length !== shownIds.length || newestIds.some((id, at) => id !== shownIds[at]);
  return { rows, gone, waiting, behind };
}
