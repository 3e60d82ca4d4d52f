import { type SearchEntry, searchRow } from '../../apps/server/src/platform/search/entry.ts';
import { copyText } from './writer.ts';

/** What can be searched of an entry, as a line of the table's copy. */
export function searchLine(entry: SearchEntry): string {
  const { id, kind, ticket_id, at, text, grams } = searchRow(entry);
  return [id, kind, ticket_id, at, text, grams].map(copyText).join('\t');
}
