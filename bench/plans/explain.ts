import type { Database } from '../../apps/server/src/platform/database/database.ts';
import type { Recorded } from './record.ts';

/** One statement with what it costs on this database. */
export interface Explained {
  readonly text: string;
  readonly by: readonly string[];
  /** The fastest of several runs, in milliseconds, planning left out. */
  readonly ms: number;
  /** 8 KB pages that were touched. */
  readonly pages: number;
  /** Big tables that are read from end to end. */
  readonly scans: readonly string[];
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Node[];
}

interface Plan {
  readonly Plan: Node;
  readonly 'Execution Time'?: number;
}

const runs = 5;
const rolledBack = Symbol('rolled back');

/** Runs a statement as it was sent, in transactions that are rolled back, and reads its plan. */
export async function explain(
  database: Database,
  { text, named, values, by }: Recorded,
  isBig: (table: string) => boolean,
): Promise<Explained> {
  let ms = Number.POSITIVE_INFINITY;
  let pages = 0;
  const scans = new Set<string>();
  for (let run = 0; run < runs; run += 1) {
    // What was done once cannot always be done again; then its plan has to do.
    const plan = await analysed(database, text, values).catch(() => planned(database, text, values));
    ms = Math.min(ms, plan['Execution Time'] ?? 0);
    pages = (plan.Plan['Shared Hit Blocks'] ?? 0) + (plan.Plan['Shared Read Blocks'] ?? 0);
    for (const table of scansOf(plan.Plan)) if (isBig(table)) scans.add(table);
  }
  if (named) {
    for (const table of scansOf((await generic(database, text)).Plan))
      if (isBig(table)) scans.add(`${table} (one plan for all values)`);
  }
  return { text, by: [...by], ms: Math.round(ms * 1_000) / 1_000, pages, scans: [...scans] };
}

async function planned(database: Database, text: string, values: readonly unknown[]): Promise<Plan> {
  const rows = await database.query<{ 'QUERY PLAN': Plan[] }>(`explain (format json) ${text}`, values);
  const plan = rows[0]?.['QUERY PLAN'][0];
  if (plan === undefined) throw new Error('a statement without a plan');
  return plan;
}

async function analysed(database: Database, text: string, values: readonly unknown[]): Promise<Plan> {
  let plan: Plan | undefined;
  try {
    await database.transaction(async (within) => {
      const rows = await within.query<{ 'QUERY PLAN': Plan[] }>(
        `explain (analyze, buffers, format json) ${text}`,
        values,
      );
      plan = rows[0]?.['QUERY PLAN'][0];
      throw rolledBack;
    });
  } catch (error) {
    if (error !== rolledBack) throw error;
  }
  if (plan === undefined) throw new Error('a statement without a plan');
  return plan;
}

async function generic(database: Database, text: string): Promise<Plan> {
  const client = await database.pool.connect();
  try {
    const { rows } = await client.query(`explain (generic_plan, format json) ${text}`);
    return rows[0]['QUERY PLAN'][0];
  } finally {
    client.release();
  }
}

function scansOf(node: Node): string[] {
  const own =
    node['Node Type'] === 'Seq Scan' && node['Relation Name'] !== undefined ? [node['Relation Name']] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)];
}
