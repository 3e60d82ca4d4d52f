import { writeSearch } from '#ui/routing/address.ts';
import type { FilterValues } from './field.ts';

/** Filters and sort of a list under a name. */
export interface SavedView {
  readonly name: string;
  readonly values: FilterValues;
}

/** The values of a list without its place in the pages: that is what a view keeps. */
export function withoutPage({ after: _after, before: _before, ...rest }: FilterValues): FilterValues {
  return rest;
}

/** Whether two addresses show the same list, whatever the page. */
export function sameView(one: FilterValues, other: FilterValues): boolean {
  return fingerprint(one) === fingerprint(other);
}

/** The views with one more; one of the same name is replaced in its place. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return views.some(({ name }) => name === view.name)
    ? views.map((one) => (one.name === view.name ? view : one))
    : [...views, view];
}

function fingerprint(values: FilterValues): string {
  const sorted = Object.entries(withoutPage(values)).sort(([a], [b]) => (a < b ? -1 : 1));
  return writeSearch(Object.fromEntries(sorted));
}
