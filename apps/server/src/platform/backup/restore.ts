import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Database, queriesOfClient } from '#platform/database/database.ts';
import { migrate, migrationsFolder, readMigrations } from '#platform/database/migrate.ts';
import { backupTables, columnList, quoted } from './catalogue.ts';
import { fingerprintOf, type Manifest } from './manifest.ts';
import type { Archive } from './read.ts';
import type { FileContents } from './write.ts';

/** Where a backup is restored to. */
export interface RestoreTarget {
  readonly database: Database;
  readonly files: FileContents;
  readonly key: Buffer;
  /** Forgets second factors that the key in place cannot read: their owners enrol anew. */
  readonly newKey: boolean;
}

const decompressed = promisify(gunzip);

// Filled by migrations: what the backup has of them takes their place.
const seeded = ['revision'];

/**
 * Restores a backup into an empty database, all of it or nothing, brings the schema from the backup's level to this
 * program's, and puts the stored files back. Throws a sentence where the database is not empty, the backup is newer than
 * the program, or the key is another one.
 */
export async function restoreBackup(
  { database, files, key, newKey }: RestoreTarget,
  archive: Archive,
): Promise<void> {
  const { manifest } = archive;
  const level = levelOf(manifest);
  await refuseUnlessEmpty(database);
  await migrate(database, migrationsFolder, level);
  for (const hash of manifest.files) await files.put(hash, await archive.read(`files/${hash}`));
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await fill(client, archive);
    if (manifest.key !== fingerprintOf(key)) await forgetSecondFactors(client, newKey);
    await client.query('commit');
  } finally {
    // Ends the transaction where it failed.
    client.release(true);
  }
  await migrate(database);
  await database.run('analyze');
}

/** The last migration of the backup; throws where this program does not know it as it was applied. */
function levelOf({ migrations }: Manifest): number {
  const own = new Map(readMigrations(migrationsFolder).map((one) => [one.number, one.checksum]));
  for (const { number, name, checksum } of migrations) {
    if (own.get(number) === checksum) continue;
    throw new Error(
      `The backup has the migration ${name}, which is not known here: it needs a newer Redress.`,
    );
  }
  return migrations.at(-1)?.number ?? 0;
}

async function refuseUnlessEmpty(database: Database): Promise<void> {
  const tables = await backupTables(database);
  for (const { name } of tables.filter((one) => !seeded.includes(one.name))) {
    const found = await database.query(`select from ${quoted(name)} limit 1`);
    if (found.length > 0)
      throw new Error(`The database is not empty (${name} has rows): nothing was changed.`);
  }
}

async function fill(client: pg.PoolClient, { manifest, read }: Archive): Promise<void> {
  const tables = await backupTables(queriesOfClient(client));
  // The rows come with what the triggers wrote when they were new.
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  for (const name of seeded) {
    if (manifest.tables.some((one) => one.name === name)) await client.query(`delete from ${quoted(name)}`);
  }
  for (const table of manifest.tables) {
    const target = client.query(copyFrom(`copy ${quoted(table.name)} (${columnList(table)}) from stdin`));
    const parts = table.parts;
    const content = async function* () {
      for (const { entry } of parts) yield await decompressed(await read(entry));
    };
    await pipeline(Readable.from(content()), target);
    if (target.rowCount !== table.rows) {
      throw new Error(`${table.name}: ${target.rowCount} of ${table.rows} rows were restored`);
    }
  }
  for (const { name, last, called } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [`public.${quoted(name)}`, last, called]);
  }
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
}

async function forgetSecondFactors(client: pg.PoolClient, newKey: boolean): Promise<void> {
  const forgotten = await client.query(
    `update app_user set totp_secret = null, totp_enabled_at = null, totp_last_step = null
     where totp_secret is not null`,
  );
  if (forgotten.rowCount === 0 || newKey) return;
  throw new Error(
    'The second factors in this backup were encrypted with another key. Put the file `key` of the old data folder into ' +
      'the new one (or set REDRESS_KEY) and restore again; or add --new-key, and people enrol their second factors anew.',
  );
}
