import type { ImportSummary, Refusal } from '@redress/contract';
import {
  type ImportMapping,
  type ImportTable,
  isZone,
  missingColumns,
  type ReadList,
  readTickets,
} from '@redress/domain';
import type { Database } from '#platform/database/database.ts';
import { rulesInForce } from '../settings/public.ts';
import { type Duplicates, findDuplicates } from './list/duplicates.ts';
import { summarise } from './list/summarise.ts';

/** A list read by a mapping: everything that staging keeps. */
export interface StagedList {
  readonly table: ImportTable;
  readonly list: ReadList;
  readonly duplicates: Duplicates;
  readonly summary: ImportSummary;
}

/** Why a mapping cannot read a list, or null. */
export function mappingRefusal(mapping: ImportMapping, columns: readonly string[]): Refusal | null {
  const missing = missingColumns(mapping, columns);
  if (missing.length > 0) return { code: 'importColumnsMissing', params: { columns: missing.join('、') } };
  if (mapping.zone !== null && !isZone(mapping.zone)) return { code: 'importZoneUnknown' };
  return null;
}

/** Reads a table by a mapping with the classification, zone and time in force. */
export async function readList(
  database: Database,
  read: { readonly table: ImportTable; readonly encoding: string },
  mapping: ImportMapping,
): Promise<StagedList> {
  const rules = await rulesInForce(database);
  const { now } = await database.one<{ now: number }>("select date_trunc('milliseconds', now()) as now");
  const known = new Map<string, string>();
  for (const { id, tree, code, name, nameEn, retired } of rules.entries.classifications) {
    // What was named first keeps its name: codes are unique, names may not be.
    for (const text of retired ? [] : [code, name, nameEn]) {
      const key = `${tree}/${text.toLowerCase()}`;
      if (!known.has(key)) known.set(key, id);
    }
  }
  const list = readTickets(read.table, mapping, {
    now,
    zone: rules.zone,
    classification: (tree, text) => known.get(`${tree}/${text}`),
  });
  const duplicates = await findDuplicates(database, list.rows, rules.zone);
  return { table: read.table, list, duplicates, summary: summarise(read, list, duplicates) };
}
