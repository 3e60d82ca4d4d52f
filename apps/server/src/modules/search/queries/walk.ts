import { blockGram, type DayBlock, type Gram, quarters } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Found } from '#platform/search/kinds.ts';
import type { Ground } from './narrow.ts';

/** A search by text. */
export interface TextSearch {
  readonly terms: readonly string[];
  readonly grams: readonly Gram[];
  readonly ground: Ground;
  /** Stretches of days to look through, newest first. */
  readonly blocks: readonly DayBlock[];
  readonly most: number;
}

interface Row extends Found {
  readonly place: number;
  /** How many the stretch holds, as far as they were counted. */
  readonly held: number;
}

/** A stretch that holds more is looked through in four parts: only the newest of it are wanted. */
const crowd = 300;

/**
 * The newest entries that contain every term. Stretches of days are looked through one after the other until enough is found,
 * each by the index; one that holds a crowd is parted, down to the single day. So a common word costs a look at the last days,
 * a rare one a few looks at long stretches, and neither costs more when the history grows.
 */
export async function walk(queries: Queries, search: TextSearch): Promise<Found[]> {
  const found: Row[] = [];
  let todo = search.blocks;
  while (todo.length > 0 && found.length < search.most) {
    const rows = await look(queries, search, todo, search.most - found.length, crowd);
    const crowded = rows.find(({ held }) => held > crowd);
    if (crowded === undefined) {
      found.push(...rows);
      break;
    }
    found.push(...rows.filter(({ place }) => place < crowded.place));
    const block = todo[crowded.place - 1];
    if (block === undefined) throw new Error('a stretch that nobody asked for');
    const rest = todo.slice(crowded.place);
    if (block.level === 0) {
      found.push(...(await look(queries, search, [block], search.most - found.length, null)));
      todo = rest;
    } else todo = [...quarters(block), ...rest];
  }
  return found.map(({ kind, id, at }) => ({ kind, id, at }));
}

/** One statement: the stretches in their order, each by the index only when the ones before were not enough. */
async function look(
  queries: Queries,
  { terms, grams, ground }: TextSearch,
  blocks: readonly DayBlock[],
  most: number,
  crowdedAt: number | null,
): Promise<Row[]> {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const wanted = put(grams);
  const conditions = [
    `e.grams @> (${wanted}::integer[] || b.gram)`,
    ...ground.words.map((words) => `e.grams && ${put(words)}::integer[]`),
    ...terms.map((term) => `strpos(e.text, ${put(term)}) > 0`),
    ground.sql(put),
  ];
  const cap = crowdedAt === null ? '' : `limit ${crowdedAt + 1}`;
  return queries.query<Row>(
    `select b.place, f.* from unnest(${put(blocks.map(blockGram))}::integer[]) with ordinality as b (gram, place),
       lateral (
         select s.*, count(*) over () as held from (
           select e.kind, e.id, e.at from search_entry e where ${conditions.join(' and ')} ${cap}) s
         order by s.at desc, s.id desc) f
     limit ${put(most)}`,
    values,
  );
}
