import type { editableClassification } from '@redress/contract';
import type { z } from 'zod';
import type { Queries } from '#platform/database/database.ts';

/** One entry of a tree as the administrator sees it. */
export type EditableClassification = z.output<typeof editableClassification>;

const select = `select id, tree, parent_id as "parentId", code, name, name_en as "nameEn", sort,
  retired_at is not null as retired, version from classification`;

/** Every entry of every tree, in the order it is shown. */
export function loadClassifications(queries: Queries): Promise<EditableClassification[]> {
  return queries.query<EditableClassification>(`${select} order by tree, sort, code`);
}

/** One entry, or undefined. */
export function loadClassification(
  queries: Queries,
  id: string,
): Promise<EditableClassification | undefined> {
  return queries.maybeOne<EditableClassification>(`${select} where id = $1`, [id]);
}

/** How many levels a tree may have: more do not fit the select boxes and the reports. */
export const treeLevels = 3;

/** Makes changes of the trees wait for one another until the transaction ends. */
export async function lockClassifications(transaction: Queries): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(714004)');
}
