import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { writeSearch } from '#ui/routing/address.ts';
import { type Sort, sortOf, sortText } from '#ui/table/column.ts';
import type { PagerProps } from '#ui/table/Pager.tsx';
import type { FilterValues } from './field.ts';
import { noteStep, previousOf } from './trail.ts';
import { withoutPage } from './view.ts';

/** A list's filters, sort and page, which all live in the address, so that it can be kept, sent and gone back to. */
export interface ListAddress<Search> {
  readonly search: Search;
  readonly sort: Sort | undefined;
  readonly setSort: (sort: Sort | undefined) => void;
  /** Changes filters and goes back to the first page. */
  readonly setFilters: (change: FilterValues) => void;
  /** Replaces everything, as a saved view does. */
  readonly replace: (search: FilterValues) => void;
  /** What the pager needs, given the answer's `next`. */
  readonly pages: (next: string | null | undefined) => Pick<PagerProps, 'onPrevious' | 'onNext'>;
}

/** The list address of the page that is open; `Search` is what its route validates. */
export function useListAddress<Search extends FilterValues>(): ListAddress<Search> {
  const validated: unknown = useSearch({ strict: false });
  const search = validated as Search;
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const go = useCallback(
    (change: (before: FilterValues) => FilterValues) =>
      void navigate({ to: '.', search: ((before: FilterValues) => change(before)) as never }),
    [navigate],
  );
  const list = pathname + writeSearch(withoutPage(search));
  const after = textOf(search.after);
  const previous = previousOf(list, after);
  const toPage = (cursor: string) =>
    go((before) => ({ ...before, after: cursor === '' ? undefined : cursor }));
  return {
    search,
    sort: sortOf(textOf(search.sort)),
    setSort: (sort) => go((before) => ({ ...before, after: undefined, sort: sortText(sort) })),
    setFilters: (change) => go((before) => ({ ...before, after: undefined, ...change })),
    replace: (next) => go(() => next),
    pages: (next) => ({
      onPrevious: previous === undefined ? undefined : () => toPage(previous),
      onNext: next
        ? () => {
            noteStep(list, after, next);
            toPage(next);
          }
        : undefined,
    }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
