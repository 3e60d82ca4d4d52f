import type { Label, Locale } from '@redress/contract';
import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import { type Cell, csv } from '#platform/csv/csv.ts';
import type { Context } from '#platform/http/context.ts';
import type { Download } from '#platform/http/implement.ts';
import { done, type Result } from '#platform/http/result.ts';
import { type CaseRulesInForce, caseRules } from '../rules.ts';

/** A file never has more rows; whoever wants more narrows the list. */
export const mostRows = 10_000;

/** What a column of the screen becomes in a file: its headings, and for each row as many cells. */
export interface FileColumn<Row> {
  readonly headings: readonly Label[];
  readonly cells: (row: Row, say: ExportWords) => readonly Cell[];
}

/** How a file says things: in the reader's language, in the centre's zone, names instead of ids. */
export interface ExportWords {
  readonly label: (label: Label) => string;
  readonly yesNo: (value: boolean) => string;
  /** A moment as people of the centre read it, such as `2026-11-21 09:05:00`; empty where there is none. */
  readonly time: (at: string | null) => string;
  readonly classification: (id: string | null) => string;
  readonly customerClass: (code: string) => string;
  /** A department with its branch. */
  readonly place: (id: string) => string;
  readonly person: (id: string | null) => string;
}

/** The rows as a CSV file with these columns in this order, on record (V1). */
export async function exportFile<Row, Name extends string>(
  context: Context,
  file: {
    readonly action: 'ticket.export' | 'order.export';
    readonly name: 'tickets' | 'orders';
    readonly columns: Readonly<Record<Name, FileColumn<Row>>>;
    readonly chosen: readonly Name[];
    readonly rows: readonly Row[];
  },
): Promise<Result<Download>> {
  const { action, name, columns, chosen, rows } = file;
  const words = await exportWords(context);
  await writeAudit(context.database, [
    auditEntry(context, {
      action,
      subjectType: 'list',
      subjectId: name,
      data: { rows: rows.length, columns: chosen },
    }),
  ]);
  const shown = chosen.map((one) => columns[one]);
  const content = csv([
    shown.flatMap(({ headings }) => headings.map(words.label)),
    ...rows.map((row) => shown.flatMap(({ cells }) => cells(row, words))),
  ]);
  return done({ content, mediaType: 'text/csv; charset=utf-8', fileName: `${name}.csv` });
}

async function exportWords({ database, locale }: Context): Promise<ExportWords> {
  const { all } = await caseRules(database);
  const people = await database.query<{ id: string; name: string }>('select id, name from app_user');
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const named = namedIn(locale);
  return {
    label: (label) => label[locale],
    yesNo: (value) => yesNo[locale][`${value}`],
    time: (at) => (at === null ? '' : inZone(at, all.zone)),
    classification: (id) => named(id === null ? undefined : all.classification(id)),
    customerClass: (code) => named(all.customerClasses.get(code)),
    place: (id) => placeOf(id, all, named),
    person: (id) => (id === null ? '' : (nameOf.get(id) ?? '')),
  };
}

type Named = { readonly name: string; readonly nameEn: string } | undefined;

function namedIn(locale: Locale) {
  return (entry: Named) => (entry === undefined ? '' : locale === 'zh' ? entry.name : entry.nameEn);
}

function placeOf(id: string, all: CaseRulesInForce['all'], named: (entry: Named) => string): string {
  const unit = all.unit(id);
  const above = unit?.parentId ? all.unit(unit.parentId) : undefined;
  return above?.kind === 'branch' ? `${named(above)} · ${named(unit)}` : named(unit);
}

const yesNo = { zh: { true: '是', false: '否' }, en: { true: 'yes', false: 'no' } } as const;

function inZone(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    Date.parse(moment),
  );
}
