import { blockGram, blockStart, type DayBlock, type Gram, type Moment, quarters } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Found } from '#platform/search/kinds.ts';
import type { Ground } from './narrow.ts';

/** A search by text (B7). */
export interface TextSearch {
  readonly terms: readonly string[];
  readonly grams: readonly Gram[];
  readonly ground: Ground;
  /** Stretches of days to look through, newest first. */
  readonly blocks: readonly DayBlock[];
  /** Whether everything older may be looked through at once: the index alone narrows, and the search begins today. */
  readonly atOnce: boolean;
  readonly most: number;
}

/** A stretch of days, or all that is older than this moment. */
type Stretch = DayBlock | { readonly before: Moment };

interface Row extends Found {
  readonly place: number;
  /** How many the stretch holds, as far as they were counted. */
  readonly held: number;
}

/** A stretch that holds more is looked through in parts: only the newest of it are wanted. */
const crowd = 300;
/** So many stretches are looked through before everything older is. */
const recent = 3;

/**
 * The newest entries that contain every term. The last days are looked through first, each by the index, which is enough for
 * whatever is common; then everything older at once, which is little for whatever is rare. What is neither is looked for in
 * ever longer stretches of days; one that holds a crowd is parted, down to the single day. So neither a common nor a rare
 * word costs more when the history grows.
 */
export async function walk(queries: Queries, search: TextSearch): Promise<Found[]> {
  const found: Row[] = [];
  const { blocks } = search;
  const last = blocks[recent - 1];
  const older: Stretch[] =
    search.atOnce && last !== undefined ? [{ before: blockStart(last) }] : blocks.slice(recent);
  let todo: readonly Stretch[] = [...blocks.slice(0, recent), ...older];
  while (todo.length > 0 && found.length < search.most) {
    const rows = await look(queries, search, todo, search.most - found.length, crowd);
    const crowded = rows.find(({ held }) => held > crowd);
    if (crowded === undefined) {
      found.push(...rows);
      break;
    }
    found.push(...rows.filter(({ place }) => place < crowded.place));
    const stretch = todo[crowded.place - 1];
    if (stretch === undefined) throw new Error('a stretch that nobody asked for');
    const rest = todo.slice(crowded.place);
    if ('before' in stretch) todo = blocks.slice(recent);
    else if (stretch.level > 0) todo = [...quarters(stretch), ...rest];
    else {
      found.push(...(await look(queries, search, [stretch], search.most - found.length, null)));
      todo = rest;
    }
  }
  return found.map(({ kind, id, at }) => ({ kind, id, at }));
}

/** One statement: the stretches in their order, each by the index only when the ones before were not enough. */
async function look(
  queries: Queries,
  { terms, grams, ground }: TextSearch,
  stretches: readonly Stretch[],
  most: number,
  crowdedAt: number | null,
): Promise<Row[]> {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const wanted = put(grams);
  const conditions = [
    `e.grams @> (${wanted}::integer[] || b.gram)`,
    'e.at < b.before',
    ...ground.words.map((words) => `e.grams && ${put(words)}::integer[]`),
    ...terms.map((term) => `strpos(e.text, ${put(term)}) > 0`),
    ground.sql(put),
  ];
  const cap = crowdedAt === null ? '' : `limit ${crowdedAt + 1}`;
  // All that is older has no word of its own: one that is wanted anyway stands in for it.
  const words = put(stretches.map((one) => ('before' in one ? grams[0] : blockGram(one))));
  const before = put(stretches.map((one) => ('before' in one ? moment(one.before) : 'infinity')));
  return queries.query<Row>(
    `select b.place, f.* from unnest(${words}::integer[], ${before}::timestamptz[]) with ordinality as b (gram, before, place),
       lateral (
         select s.*, count(*) over () as held from (
           select e.kind, e.id, e.at from search_entry e where ${conditions.join(' and ')} ${cap}) s
         order by s.at desc, s.id desc) f
     limit ${put(most)}`,
    values,
  );
}
