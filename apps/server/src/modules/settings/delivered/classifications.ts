import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClassificationTree, classificationTrees } from '@redress/contract';
import { dataFolder } from './folder.ts';

/** One entry of a tree as delivered, ready to be stored: its parent by code. */
export interface DeliveredClassification {
  readonly tree: ClassificationTree;
  readonly parent_code: string | null;
  readonly code: string;
  readonly name: string;
  readonly name_en: string;
  readonly sort: number;
}

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly children?: readonly Entry[];
}

/** The entries of every tree of a new system, parents first (B1, B2, B3, B5). */
export async function deliveredClassifications(): Promise<readonly DeliveredClassification[]> {
  const trees = await Promise.all(
    classificationTrees.map(async (tree) => {
      const text = await readFile(join(dataFolder, 'classifications', `${tree}.json`), 'utf8');
      return rowsOf(tree, null, JSON.parse(text) as readonly Entry[]);
    }),
  );
  return trees.flat();
}

function rowsOf(
  tree: ClassificationTree,
  parent: string | null,
  entries: readonly Entry[],
): DeliveredClassification[] {
  const own = entries.map(({ code, name, nameEn }, index) => ({
    tree,
    parent_code: parent,
    code,
    name,
    name_en: nameEn,
    sort: (index + 1) * 10,
  }));
  return [...own, ...entries.flatMap(({ code, children }) => rowsOf(tree, code, children ?? []))];
}
