import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import type { Database } from './database.ts';

/** A numbered SQL file, `0001_what_it_does.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** The folder of this program's own migrations. */
export const migrationsFolder = resolve(import.meta.dirname, '../../../migrations');

/** Any number that no other program on the same database uses for its advisory locks. */
const lockKey = 5_139_002_026;

/**
 * Brings the schema up to date, each file in one transaction, and answers the names of the files it ran. Processes that
 * start at the same time wait for the first. Throws, changing nothing, when an applied file was edited or is unknown here,
 * or when a new file has a lower number than an applied one: migrations only go forward. With
 * `until` only as far as that number, for a backup that is older than the program.
 */
export async function migrate(
  database: Database,
  folder: string = migrationsFolder,
  until: number = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const migrations = readMigrations(folder).filter(({ number }) => number <= until);
  const client = await database.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    try {
      return await apply(client, migrations);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lockKey]);
    }
  } finally {
    client.release();
  }
}

/** The migrations of a folder in their order; throws on a file that is not named like one, or a number used twice. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).sort();
  const migrations = names.map((name) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
    if (number === undefined)
      throw new Error(`${join(folder, name)} is not named like 0001_what_it_does.sql`);
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { number: Number(number), name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
  for (const [index, { number, name }] of migrations.entries()) {
    const before = migrations[index - 1];
    if (before?.number === number)
      throw new Error(`Two migrations have one number: ${before.name} and ${name}`);
  }
  return migrations;
}

async function apply(client: pg.PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(`create table if not exists schema_migration (
    number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null)`);
  const found = await client.query<Migration>(
    'select number, name, checksum from schema_migration order by number',
  );
  const todo = remaining(migrations, found.rows);
  for (const { number, name, text, checksum } of todo) {
    try {
      await client.query('begin');
      await client.query(text);
      const note =
        'insert into schema_migration (number, name, checksum, applied_at) values ($1, $2, $3, now())';
      await client.query(note, [number, name, checksum]);
      await client.query('commit');
    } catch (cause) {
      await client.query('rollback');
      throw new Error(`Migration ${name} failed and changed nothing: ${String(cause)}`, { cause });
    }
  }
  return todo.map(({ name }) => name);
}

function remaining(
  migrations: readonly Migration[],
  applied: readonly Omit<Migration, 'text'>[],
): Migration[] {
  const own = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, name, checksum } of applied) {
    const known = own.get(number);
    if (!known)
      throw new Error(`The database is newer than this program: it has ${name}, which is not known here.`);
    if (known.checksum !== checksum) {
      throw new Error(`Migration ${known.name} was changed after it was applied. Write a new one instead.`);
    }
  }
  const last = applied.at(-1)?.number ?? -1;
  const todo = migrations.filter(({ number }) => !applied.some((one) => one.number === number));
  const late = todo.find(({ number }) => number < last);
  if (late) throw new Error(`Migration ${late.name} has a lower number than one already applied (${last}).`);
  return todo;
}
