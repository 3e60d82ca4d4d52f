import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Sort, sortOf, sortText } from '#ui/table/column.ts';
import type { FilterValues } from './field.ts';

/** A list's filters, sort and page, which all live in the address, so that it can be kept, sent and gone back to. */
export interface ListAddress<Search> {
  readonly search: Search;
  readonly sort: Sort | undefined;
  readonly setSort: (sort: Sort | undefined) => void;
  /** Changes filters and goes back to the first page. */
  readonly setFilters: (change: FilterValues) => void;
  /** Replaces everything, as a saved view does. */
  readonly replace: (search: FilterValues) => void;
  /** Goes to the page that these cursors lead to (`pagesOf`); undefined is the first one. */
  readonly setPages: (after: readonly string[] | undefined) => void;
  readonly goAfter: (cursor: string | null | undefined) => (() => void) | undefined;
  readonly goBefore: (cursor: string | null | undefined) => (() => void) | undefined;
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
  const text = search.sort;
  const page = (key: 'after' | 'before', cursor: string | null | undefined) =>
    cursor ? () => go((before) => ({ ...before, ...start, [key]: cursor })) : undefined;
  return {
    search,
    sort: sortOf(typeof text === 'string' ? text : undefined),
    setSort: (sort) => go((before) => ({ ...before, ...start, sort: sortText(sort) })),
    setFilters: (change) => go((before) => ({ ...before, ...start, ...change })),
    replace: (next) => go(() => next),
    setPages: (after) => go((before) => ({ ...before, ...start, after })),
    goAfter: (cursor) => page('after', cursor),
    goBefore: (cursor) => page('before', cursor),
  };
}

// The first page: neither after nor before anything.
const start = { after: undefined, before: undefined } as const;
