import type { Database } from '../../apps/server/src/platform/database/database.ts';

/** What was taken off the tables for the load, as the statements that put it back. */
export interface TakenOff {
  readonly restore: () => Promise<void>;
}

interface Definition {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Takes indexes, foreign keys and triggers off the tables that are loaded, and puts back exactly what was there, as the
 * catalogue describes it: foreign keys are checked again, so that nothing inconsistent stays.
 */
export async function takeOff(database: Database, tables: readonly string[]): Promise<TakenOff> {
  const foreign = await database.query<Definition>(
    `select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c where c.contype = 'f' and (c.conrelid::regclass::text = any($1) or c.confrelid::regclass::text = any($1))`,
    [tables],
  );
  const unique = await database.query<Definition>(
    `select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c where c.contype in ('p', 'u') and c.conrelid::regclass::text = any($1)`,
    [tables],
  );
  const indexes = await database.query<Definition>(
    `select tablename as table, indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'public' and tablename = any($1) and indexname <> all($2)`,
    [tables, unique.map((one) => one.name)],
  );
  for (const { table, name } of foreign) await database.run(`alter table ${table} drop constraint "${name}"`);
  for (const { table, name } of unique) await database.run(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes) await database.run(`drop index "${name}"`);
  for (const table of tables) await database.run(`alter table ${table} disable trigger user`);
  const restore = async () => {
    await side(database, tables, [...unique.map(add), ...indexes.map(({ definition }) => definition)]);
    // Checked one after the other: two checks of one table would wait for each other's locks.
    for (const one of foreign) await database.run(add(one));
    for (const table of tables) await database.run(`alter table ${table} enable trigger user`);
    for (const table of tables) await database.run(`analyze ${table}`);
  };
  return { restore };
}

function add({ table, name, definition }: Definition): string {
  return `alter table ${table} add constraint "${name}" ${definition}`;
}

/** Two connections build side by side, never both on one table. */
async function side(
  database: Database,
  tables: readonly string[],
  statements: readonly string[],
): Promise<void> {
  const queues = tables.map((table) =>
    statements.filter((text) => new RegExp(` (?:on public\\.|table )${table} `, 'i').test(text)),
  );
  if (queues.flat().length !== statements.length) throw new Error('an index belongs to no table');
  queues.sort((a, b) => b.length - a.length);
  const worker = async () => {
    const client = await database.pool.connect();
    try {
      await client.query("set maintenance_work_mem = '1GB'");
      await client.query('set max_parallel_maintenance_workers = 0');
      for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
        for (const statement of queue) await client.query(statement);
      }
    } finally {
      await client.query('reset all');
      await client.query("set timezone = 'UTC'");
      client.release();
    }
  };
  await Promise.all([worker(), worker()]);
}
