import type { SearchFilters, SearchHit } from '@redress/contract';
import type { SearchQuery } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Actor, Context } from '#platform/http/context.ts';
import type { SearchEntry } from './entry.ts';

/**
 * Ends an `exists (…)` about entry `e` so that it is asked for each row that the index found. As a join the planner could
 * begin at its other end, with all the orders a department ever had.
 */
export const perRow = 'offset 0';

/** Adds a value to a statement and answers its parameter, such as `$3`. */
export type Put = (value: unknown) => string;

/** Where an entry stands among the hits. */
export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly at: number;
}

/** A search that a kind answers by itself, beside the texts: numbers, lines. */
export interface DirectSearch {
  readonly query: SearchQuery;
  /** Narrows entries `e` (id, kind, ticket_id, at) to what may be shown here: permission, filters, place of the page. */
  readonly narrow: (put: Put) => string;
  readonly most: number;
}

/** One kind of thing that can be found. A module tells of its kinds when it is made. */
export interface SearchKind {
  readonly kind: string;
  /** Facets of which an entry has one when this person may see it; null where this person sees nothing of the kind (V1). */
  readonly scope: (actor: Actor) => readonly string[] | null;
  /** SQL that has the last word on whether this person sees entry `e`; the facets only find candidates. */
  readonly visible: (actor: Actor, put: Put) => string;
  /** Facets of which an entry has one when it meets a filter, and SQL that says so for certain; null where none can. */
  readonly filter: (filters: SearchFilters, actor: Actor, put: Put) => KindFilter | null;
  /** What is found otherwise than by the index, newest first. */
  readonly direct?: DirectWays;
  /** The hits as they are shown, masked, by id; what has gone meanwhile is left out. */
  readonly present: (
    context: Context,
    ids: readonly string[],
    query: SearchQuery,
  ) => Promise<ReadonlyMap<string, SearchHit>>;
  /** How the whole kind is indexed anew. */
  readonly source: SearchSource;
}

/** What a filter asks of the entries of one kind. */
export interface KindFilter {
  /** By the name of the filter: facets of which an entry has at least one. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly sql: string;
}

/** Ways in which a kind finds by itself. */
export interface DirectWays {
  /** By the number of the thing itself, or its beginning. */
  readonly byNumber?: (context: Context, search: DirectSearch) => Promise<Found[]>;
  /** By the number of a telephone or line, among what this person may unmask; the caller checks the right and records it. */
  readonly byLine?: (context: Context, search: DirectSearch, queries: Queries) => Promise<Found[]>;
  /** By text, among what no facet tells to be this person's. */
  readonly beside?: (context: Context, search: DirectSearch) => Promise<Found[]>;
}

/** The subjects of a kind, for building its part of the index beside the work. */
export interface SearchSource {
  /** So many ids after this one, in order. */
  readonly ids: (queries: Queries, after: string | null, size: number) => Promise<string[]>;
  /**
   * Locks these subjects against changes, leaving out those that somebody else has locked unless told to wait, and answers
   * each with its entries as they stand.
   */
  readonly entries: (
    transaction: Queries,
    ids: readonly string[],
    wait: boolean,
  ) => Promise<readonly { readonly id: string; readonly entries: readonly SearchEntry[] }[]>;
}

const kinds = new Map<string, SearchKind>();

/** Makes a kind findable; the last call for a kind holds. */
export function registerSearchKind(kind: SearchKind): void {
  kinds.set(kind.kind, kind);
}

/** Every kind that can be found. */
export function searchKindsKnown(): readonly SearchKind[] {
  return [...kinds.values()];
}
