import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Row, Id extends string = string> {
  /** Stable name: kept in saved column choices, and the sort name in the address. */
  readonly id: Id;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Pixels; without it the column takes what is left. */
  readonly width?: number;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  /** Cannot be hidden; the first column never can. */
  readonly always?: boolean;
  /** Not shown until chosen. */
  readonly hiddenAtFirst?: boolean;
  /** May break into several lines; others are cut with an ellipsis. */
  readonly wraps?: boolean;
}

/** How a list is sorted. */
export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

/** The sort that a click on a header leads to: ascending, then descending, then the list's own order. */
export function nextSort(sort: Sort | undefined, by: string): Sort | undefined {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? undefined : { by, descending: true };
}

/** A sort as it stands in an address: `dueAt`, or `-dueAt` for descending. */
export function sortText(sort: Sort | undefined): string | undefined {
  return sort && `${sort.descending ? '-' : ''}${sort.by}`;
}

/** A sort out of an address. */
export function sortOf(text: string | undefined): Sort | undefined {
  if (text === undefined || text === '' || text === '-') return undefined;
  return text.startsWith('-') ? { by: text.slice(1), descending: true } : { by: text, descending: false };
}

/** The columns to show, given what was chosen (ids, in the table's order); unknown ids are ignored. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  hidden: readonly string[] | undefined,
): readonly Column<Row>[] {
  return columns.filter((column, at) => at === 0 || column.always === true || !isHidden(column, hidden));
}

/** Whether a column is hidden: as chosen, or as it is at first. */
export function isHidden<Row>(column: Column<Row>, hidden: readonly string[] | undefined): boolean {
  return hidden === undefined ? column.hiddenAtFirst === true : hidden.includes(column.id);
}

/** The width in pixels below which a table of these columns scrolls sideways; a column without a width needs 200. */
export function leastWidth<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, { width = 200 }) => sum + width, 0);
}
