import type { Queries } from '#platform/database/database.ts';

/** A table as a backup sees it. */
export interface BackupTable {
  readonly name: string;
  /** Every column that is stored, in order. */
  readonly columns: readonly string[];
}

// Nobody stays signed in over a restore, and the restored schema counts its migrations itself.
const leftOut = ['session', 'schema_migration'];

/** The tables of a backup, each after those it refers to; unlogged ones hold nothing that outlives a crash. */
export async function backupTables(queries: Queries): Promise<BackupTable[]> {
  const tables = await queries.query<BackupTable & { refersTo: string[] }>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
         and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select distinct f.relname::text from pg_constraint r join pg_class f on f.oid = r.confrelid
         where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid) as "refersTo"
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relpersistence = 'p' and c.relname <> all($1) order by c.relname`,
    [leftOut],
  );
  const ordered: BackupTable[] = [];
  const placed = new Set<string>(leftOut);
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ name, refersTo }) => !placed.has(name) && refersTo.every((one) => placed.has(one)),
    );
    if (next.length === 0) throw new Error('tables refer to each other in a circle');
    for (const { name, columns } of next) {
      ordered.push({ name, columns });
      placed.add(name);
    }
  }
  return ordered;
}

/** A name as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The columns of a table as SQL. */
export function columnList({ columns }: BackupTable): string {
  return columns.map(quoted).join(', ');
}
