import { parseSearch, writeSearch } from '#ui/routing/address.ts';
import type { FilterValues } from './field.ts';

/** The values of a list without its place in the pages: that is what a view keeps. */
export function withoutPage({ after: _after, ...rest }: FilterValues): FilterValues {
  return rest;
}

/** Whether two addresses show the same list, whatever the page. */
export function sameView(one: FilterValues, other: FilterValues): boolean {
  return fingerprint(one) === fingerprint(other);
}

/** The values of a view as the server keeps them: text and lists of text, as in an address. */
export function storedValues(values: FilterValues): Record<string, string | string[]> {
  const texts = Object.entries(parseSearch(writeSearch(withoutPage(values))));
  return Object.fromEntries(
    texts.map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
  );
}

function fingerprint(values: FilterValues): string {
  const sorted = Object.entries(withoutPage(values)).sort(([a], [b]) => (a < b ? -1 : 1));
  return writeSearch(Object.fromEntries(sorted));
}
