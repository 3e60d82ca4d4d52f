import type { SearchFilters } from '@redress/contract';
import { facetGram, type Gram } from '@redress/domain';
import { moment } from '#platform/database/parsers.ts';
import type { Actor } from '#platform/http/context.ts';
import type { KindFilter, Put, SearchKind } from '#platform/search/kinds.ts';
import type { Place } from './place.ts';

/** What a person searches in: the kinds, and how entries are narrowed to what that person may see and wants. */
export interface Ground {
  readonly kinds: readonly SearchKind[];
  /** Of each list an entry has at least one word; for the index. */
  readonly words: readonly (readonly Gram[])[];
  /** SQL on entries `e` that has the last word. */
  readonly sql: (put: Put) => string;
}

/** Permission first, then filters, then the place of the page: all of it before anything is counted or cut (V1). */
export function groundOf(
  known: readonly SearchKind[],
  actor: Actor,
  filters: SearchFilters,
  after: Place | undefined,
): Ground {
  const wanted =
    filters.kind === undefined || filters.kind.length === 0 ? null : new Set<string>(filters.kind);
  const parts = known.flatMap((kind) => {
    const scope = wanted === null || wanted.has(kind.kind) ? kind.scope(actor) : null;
    const filter = scope === null ? null : kind.filter(filters, actor, unused);
    return scope === null || filter === null ? [] : [{ kind, scope, filter }];
  });
  const everything =
    parts.length === known.length && parts.every(({ kind, scope }) => scope.includes(kind.kind));
  return {
    kinds: parts.map(({ kind }) => kind),
    words: [
      ...(everything ? [] : [parts.flatMap(({ scope }) => scope)]),
      ...filterFacets(parts.map(({ filter }) => filter)),
    ].map((facets) => [...new Set(facets)].map(facetGram)),
    sql: (put) => {
      const all = [
        seen(
          parts.map(({ kind }) => kind),
          actor,
          filters,
          put,
        ),
      ];
      if (filters.from !== undefined) all.push(`e.at >= ${put(moment(filters.from))}`);
      if (filters.to !== undefined) all.push(`e.at < ${put(moment(filters.to))}`);
      if (after !== undefined) {
        all.push(`(e.at, e.id) < (${put(moment(after.at))}::timestamptz, ${put(after.id)}::uuid)`);
      }
      return all.join(' and ');
    },
  };
}

/** Lists that every kind has, each joined over the kinds: an entry of any kind then has one of the facets. */
function filterFacets(filters: readonly KindFilter[]): string[][] {
  const names = new Set(filters.flatMap(({ facets }) => Object.keys(facets)));
  return [...names].flatMap((name) => {
    const lists = filters.map(({ facets }) => facets[name]);
    return lists.every((list) => list !== undefined) ? [lists.flat().filter((one) => one !== undefined)] : [];
  });
}

function seen(kinds: readonly SearchKind[], actor: Actor, filters: SearchFilters, put: Put): string {
  if (kinds.length === 0) return 'false';
  const conditions = new Map<string, string[]>();
  const own = kinds.map((kind) => {
    const filter = kind.filter(filters, actor, put)?.sql ?? 'false';
    return { kind: kind.kind, sql: allOf([kind.visible(actor, put), filter]) };
  });
  for (const { kind, sql } of own) conditions.set(sql, [...(conditions.get(sql) ?? []), kind]);
  const parts = [...conditions].map(([sql, names]) => allOf([`e.kind = any(${put(names)}::text[])`, sql]));
  return `(${parts.join(' or ')})`;
}

function allOf(conditions: readonly string[]): string {
  const real = conditions.filter((one) => one !== 'true');
  return real.length === 0 ? 'true' : real.map((one) => `(${one})`).join(' and ');
}

const unused: Put = () => '';
