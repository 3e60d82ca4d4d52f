import type { CivilDate } from '../calendar/calendar.ts';
import type { DayMonthOrder } from './repairDates.ts';

/** What a column of a list may become. Names ending in `Date` and `Time` make one moment together. */
export const importFields = [
  'externalNumber',
  'kind',
  'status',
  'registeredDate',
  'registeredTime',
  'closedDate',
  'closedTime',
  'complainantName',
  'contactPhone',
  'lineNumber',
  'contactAddress',
  'customerClass',
  'channel',
  'replyChannel',
  'businessType',
  'nature',
  'suggestionSubject',
  'content',
  'demand',
  'cause',
  'handling',
  'answer',
  'area',
  'provinceCode',
  'urgent',
  'emotion',
  'replyWantedByDate',
] as const;

/** One target of a mapping. */
export type ImportField = (typeof importFields)[number];

/** Fields whose value is a date. */
export const importDateFields = ['registeredDate', 'closedDate', 'replyWantedByDate'] as const;

/** One field whose value is a date. */
export type ImportDateField = (typeof importDateFields)[number];

/** One line of a table from free text to a code: the first that matches holds; upper and lower case are the same. */
export interface ValueRule {
  readonly match: 'equals' | 'contains';
  readonly text: string;
  readonly to: string;
}

/** Where a field's value comes from. */
export interface FieldSource {
  /** The columns by their headings; several are joined. */
  readonly columns: readonly string[];
  /** Between the parts of several columns; empty parts are left out. */
  readonly joiner: string;
  /** The value where no column is named or the cell is empty. */
  readonly constant: string;
  /** Free text to codes; empty: the cell must hold a code or a name of one. */
  readonly values: readonly ValueRule[];
  /** The code for text that no rule knows; null: such a row is a problem. */
  readonly otherwise: string | null;
  /** For dates: what is known about how they were written. */
  readonly date: {
    readonly order: DayMonthOrder | null;
    readonly from: CivilDate | null;
    readonly to: CivilDate | null;
    readonly secondColumn: string | null;
  } | null;
}

/** How a list becomes tickets; kept under a name. */
export interface ImportMapping {
  readonly fields: Readonly<Partial<Record<ImportField, FieldSource>>>;
  /** The zone that times of the list are in; null: the centre's. */
  readonly zone: string | null;
}

/** A list as it was read: headings and cells as text. `line` counts from 1, the headings included. */
export interface ImportTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** The columns a mapping names that the list does not have. */
export function missingColumns(mapping: ImportMapping, columns: readonly string[]): string[] {
  const named = Object.values(mapping.fields).flatMap((source) =>
    source ? [...source.columns, ...(source.date?.secondColumn ? [source.date.secondColumn] : [])] : [],
  );
  return [...new Set(named)].filter((name) => !columns.includes(name));
}

/** Where the value of a field comes from when nothing but its columns is told. */
export function sourceOf(...columns: readonly string[]): FieldSource {
  return { columns, joiner: ' ', constant: '', values: [], otherwise: null, date: null };
}
