import { dayGrams, facetGram, fold, type Gram, gramsOf, type Moment } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { initialsOf } from './initials.ts';

/** Something that can be found: what it says, and what it may be found by. */
export interface SearchEntry {
  /** The id of the subject itself. */
  readonly id: string;
  readonly kind: string;
  /** The case it belongs to; null for what stands alone. */
  readonly ticketId: string | null;
  /** Its place among the hits; it must not change, or only seldom. */
  readonly at: Moment;
  /** Texts as they are shown; personal values that are shown masked must not be among them (V1). */
  readonly texts: readonly string[];
  /** Names and titles, which are also found by the initials of their pinyin. */
  readonly names: readonly string[];
  /** What it is, who may see it, and how it is filtered; the kind is added. */
  readonly facets: readonly string[];
}

/** An entry as it is stored. */
export interface SearchRow {
  readonly id: string;
  readonly kind: string;
  readonly ticket_id: string | null;
  readonly at: string;
  readonly text: string;
  /** In the form of an array of PostgreSQL. */
  readonly grams: string;
}

/** The row of an entry, for the jsonb list that `insertSearch` reads. */
export function searchRow(entry: SearchEntry): SearchRow {
  const folded = entry.names.map(fold);
  const parts = [...folded, ...folded.map(initialsOf), ...entry.texts.map(fold)].filter(
    (part) => part !== '',
  );
  const grams = new Set<Gram>(dayGrams(entry.at));
  for (const facet of [entry.kind, ...entry.facets]) grams.add(facetGram(facet));
  for (const part of parts) for (const gram of gramsOf(part)) grams.add(gram);
  return {
    id: entry.id,
    kind: entry.kind,
    ticket_id: entry.ticketId,
    at: new Date(entry.at).toISOString(),
    // A line break is in no folded query: no hit goes over from one field to the next.
    text: parts.join('\n'),
    grams: `{${[...grams].join(',')}}`,
  };
}

/** Whether two entries differ in anything that is stored. */
export function differs(before: SearchEntry | undefined, after: SearchEntry): boolean {
  return before === undefined || JSON.stringify(before) !== JSON.stringify(after);
}

/** What `insertSearch` writes, as the columns of a record `p`. */
const columns = 'p.id, p.kind, p.ticket_id, p.at, p.text, p.grams';

/**
 * SQL that writes a jsonb list of `SearchRow`, to be one part of the statement with the change itself. `join` may narrow the
 * records `p` to those whose change is written. What is stored already is left alone.
 */
export function insertSearch(parameter: string, join = ''): string {
  return `insert into search_entry as e (id, kind, ticket_id, at, text, grams)
    select ${columns} from jsonb_to_recordset(${parameter}::jsonb)
      as p (id uuid, kind text, ticket_id uuid, at timestamptz, text text, grams integer[]) ${join}
    on conflict (id) do update set kind = excluded.kind, ticket_id = excluded.ticket_id, at = excluded.at,
      text = excluded.text, grams = excluded.grams
    where (e.kind, e.ticket_id, e.at, e.text, e.grams) is distinct from
      (excluded.kind, excluded.ticket_id, excluded.at, excluded.text, excluded.grams)`;
}

/** Writes entries in a statement of their own, inside the caller's transaction. */
export async function writeSearch(queries: Queries, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await queries.run(insertSearch('$1'), [JSON.stringify(entries.map(searchRow))]);
}
