import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Sort, sortOf, sortText } from '#ui/table/column.ts';
import type { FilterValues } from './field.ts';
import { type Pages, pagesOf } from './pages.ts';

/** A list's filters, sort and page, which all live in the address, so that it can be kept, sent and gone back to. */
export interface ListAddress<Search> {
  readonly search: Search;
  readonly sort: Sort | undefined;
  readonly setSort: (sort: Sort | undefined) => void;
  /** Changes filters and goes back to the first page. */
  readonly setFilters: (change: FilterValues) => void;
  /** Replaces everything, as a saved view does. */
  readonly replace: (search: FilterValues) => void;
  /** The cursor to ask with; undefined on the first page. */
  readonly cursor: string | undefined;
  /** What the pager needs, given the answer's `next`. */
  readonly pages: (next: string | null | undefined) => Pages;
}

/** The list address of the page that is open; `Search` is what its route validates. */
export function useListAddress<Search extends FilterValues>(): ListAddress<Search> {
  const validated: unknown = useSearch({ strict: false });
  const search = validated as Search;
  const navigate = useNavigate();
  const go = useCallback(
    (change: (before: FilterValues) => FilterValues) =>
      void navigate({ to: '.', search: ((before: FilterValues) => change(before)) as never }),
    [navigate],
  );
  const after = Array.isArray(search.after) ? search.after.map(String) : undefined;
  return {
    search,
    sort: sortOf(textOf(search.sort)),
    setSort: (sort) => go((before) => ({ ...before, after: undefined, sort: sortText(sort) })),
    setFilters: (change) => go((before) => ({ ...before, after: undefined, ...change })),
    replace: (next) => go(() => next),
    cursor: after?.at(-1),
    pages: (next) => pagesOf(after, next, (gone) => go((before) => ({ ...before, after: gone }))),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
