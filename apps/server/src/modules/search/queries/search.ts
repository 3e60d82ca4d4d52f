import type { InputOf, ReplyOf, SearchHit, searchRoutes } from '@redress/contract';
import {
  blocksBack,
  gramsOfTerm,
  longestQuery,
  parseQuery,
  type SearchQuery,
  searchDay,
} from '@redress/domain';
import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import { type Context, holds } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { maskPhone } from '#platform/privacy/mask.ts';
import { type DirectSearch, type DirectWays, type Found, searchKindsKnown } from '#platform/search/kinds.ts';
import { type Ground, groundOf } from './narrow.ts';
import { cursorOf, merged, type Place, placeOf } from './place.ts';
import { walk } from './walk.ts';

type Body = InputOf<typeof searchRoutes.search>['body'];
type Reply = ReplyOf<typeof searchRoutes.search>;

const problems = { empty: 'searchEmpty', tooLong: 'searchTooLong', onlySigns: 'searchOnlySigns' } as const;

/** Everything this person may see that contains what was typed, or has that number: newest first, page by page (B7). */
export async function searchAll(context: Context, body: Body): Promise<Result<Reply>> {
  const parsed = parseQuery(body.text);
  if (!parsed.ok) return refused(problems[parsed.problem], { params: { most: String(longestQuery) } });
  const after = body.after === undefined ? undefined : placeOf(body.after);
  if (after === null) return refused('searchCursorInvalid');
  const { query } = parsed;
  const ground = groundOf(searchKindsKnown(), context.actor, body, after);
  const { now, building } = await standing(context);
  const most = body.limit + 1;
  const direct: DirectSearch = { query, narrow: ground.sql, most };
  const [byText, byNumber, byLine] = await Promise.all([
    findByText(context, query, ground, body, { newest: newestDay(now, after, body), now, most }),
    Promise.all(besides(ground, query).map((find) => find(context, direct))),
    findByLine(context, ground, direct),
  ]);
  const hits = merged([byLine.flat(), ...byNumber, byText]);
  const shown = hits.slice(0, body.limit);
  const last = shown.at(-1);
  return done({
    items: await present(context, shown, query, new Set(byLine.flat().map(({ id }) => id))),
    next: hits.length > body.limit && last !== undefined ? cursorOf(last) : null,
    notes: [...lineNotes(context, query), ...(building ? ['building' as const] : [])],
  });
}

/** The ways in which these kinds find by themselves; kinds that share them are asked once. */
function waysOf({ kinds }: Ground): DirectWays[] {
  return [...new Set(kinds.flatMap(({ direct }) => direct ?? []))];
}

/** The ways beside the index in which this query may find something. */
function besides(ground: Ground, { number }: SearchQuery) {
  return waysOf(ground).flatMap(({ beside, byNumber }) => [
    ...(beside === undefined ? [] : [beside]),
    ...(number === null || byNumber === undefined ? [] : [byNumber]),
  ]);
}

async function findByText(
  context: Context,
  { terms }: SearchQuery,
  ground: Ground,
  { from, status }: Body,
  { newest, now, most }: { newest: number; now: number; most: number },
): Promise<Found[]> {
  if (ground.kinds.length === 0) return [];
  const blocks = blocksBack(newest, from === undefined ? undefined : searchDay(from));
  const grams = [...new Set(terms.flatMap(gramsOfTerm))].slice(0, mostWords);
  const scope = context.actor.grants['ticket.read'];
  // Where rows are left out that the index gives, a look at everything could go through the whole history.
  const byIndexAlone = from === undefined && !status?.length && (scope === 'all' || scope === 'department');
  const atOnce = byIndexAlone && newest >= searchDay(now);
  return walk(context.database.reports, { terms, grams, ground, blocks, atOnce, most });
}

/** Comparing the texts makes up for words that are not looked up. */
const mostWords = 16;

/** By the number of a telephone or line: only with the right to see it in clear, and on record (V1, V2). */
async function findByLine(context: Context, ground: Ground, search: DirectSearch): Promise<Found[][]> {
  const { line } = search.query;
  const asked = waysOf(ground).flatMap((ways) => ways.byLine ?? []);
  if (line === null || asked.length === 0 || !holds(context.actor, 'personalData.unmask')) return [];
  return context.database.transaction(async (transaction) => {
    const found: Found[][] = [];
    for (const byLine of asked) found.push(await byLine(context, search, transaction));
    const data = { field: 'line', number: maskPhone(line), found: found.flat().length };
    const act = { action: 'personalDataSearched', subjectType: 'search', subjectId: 'line', data };
    await writeAudit(transaction, [auditEntry(context, act)]);
    return found;
  });
}

function lineNotes({ actor }: Context, { line }: SearchQuery): Reply['notes'] {
  if (line === null) return [];
  const scope = actor.grants['personalData.unmask'];
  if (scope === undefined) return ['lineNeedsRight'];
  return scope === 'all' ? [] : ['lineOwnOnly'];
}

/** The moment, and whether part of what there is cannot be found yet. */
async function standing({ database }: Context): Promise<{ now: number; building: boolean }> {
  return database.reports.one(
    'select now() as now, exists (select from search_build where not done) as building',
  );
}

function newestDay(now: number, after: Place | undefined, { to }: Body): number {
  return searchDay(Math.min(after?.at ?? Number.POSITIVE_INFINITY, to ?? Number.POSITIVE_INFINITY, now));
}

async function present(
  context: Context,
  shown: readonly Found[],
  query: SearchQuery,
  byLine: ReadonlySet<string>,
): Promise<SearchHit[]> {
  const byKind = Map.groupBy(shown, ({ kind }) => kind);
  const presented = await Promise.all(
    searchKindsKnown().flatMap((kind) => {
      const found = byKind.get(kind.kind);
      return found === undefined
        ? []
        : [
            kind.present(
              context,
              found.map(({ id }) => id),
              query,
            ),
          ];
    }),
  );
  const byId = new Map(presented.flatMap((hits) => [...hits]));
  return shown.flatMap(({ id }) => {
    const hit = byId.get(id);
    // Which number a record has is told only where the number was what found it.
    return hit === undefined ? [] : [{ ...hit, line: byLine.has(id) ? hit.line : null }];
  });
}
