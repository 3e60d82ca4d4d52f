import { open, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Database, queriesOfClient } from '#platform/database/database.ts';
import { type BackupTable, backupTables, columnList, quoted } from './catalogue.ts';
import { fingerprintOf, hashOf, type Manifest, manifestName } from './manifest.ts';
import { tarWriter } from './tar.ts';

/** Where stored files are read from and put back. */
export interface FileContents {
  readonly bytes: (sha256: string) => Promise<Buffer>;
  readonly put: (sha256: string, content: Buffer) => Promise<void>;
}

/** What is backed up, and from where. */
export interface BackupSource {
  readonly database: Database;
  readonly files: FileContents;
  readonly key: Buffer;
}

type Add = (name: string, content: Buffer) => Promise<void>;

const compressed = promisify(gzip);
const partBytes = 8 * 1024 * 1024;

/**
 * Writes everything that is needed to restore into one file: every table as it was at one moment, while people go on
 * working, and the stored files. The file appears under its name when it is whole and on disk. The key is not in it.
 */
export async function writeBackup({ database, files, key }: BackupSource, path: string): Promise<Manifest> {
  const partial = `${path}.partial`;
  const file = await open(partial, 'w', 0o600);
  const client = await database.pool.connect();
  try {
    const { add, end } = tarWriter(file);
    await client.query('begin isolation level repeatable read read only');
    const kept = await writeTables(client, add);
    const written = await writeFiles(kept.hashes, files, add);
    await client.query('commit');
    const manifest: Manifest = { format: 1, ...kept.told, ...written, key: fingerprintOf(key) };
    await add(manifestName, Buffer.from(JSON.stringify(manifest, null, 1)));
    await end();
    await file.close();
    await rename(partial, path);
    return manifest;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  } finally {
    // Whatever state it is in: the next one gets a fresh connection.
    client.release(true);
  }
}

async function writeTables(client: pg.PoolClient, add: Add) {
  const queries = queriesOfClient(client);
  const { takenAt } = await queries.one<{ takenAt: number }>('select now() as "takenAt"');
  const migrations = await queries.query<Manifest['migrations'][number]>(
    'select number, name, checksum from schema_migration order by number',
  );
  const tables: Manifest['tables'] = [];
  for (const table of await backupTables(queries)) tables.push(await writeTable(client, table, add));
  const names = await queries.query<{ name: string }>(
    "select sequencename as name from pg_sequences where schemaname = 'public' order by 1",
  );
  const sequences: Manifest['sequences'] = [];
  for (const { name } of names) {
    const sql = `select last_value as last, is_called as called from ${quoted(name)}`;
    sequences.push({ name, ...(await queries.one<{ last: number; called: boolean }>(sql)) });
  }
  const stored = await queries.query<{ hash: string }>(
    "select distinct encode(sha256, 'hex') as hash from stored_file order by 1",
  );
  return {
    hashes: stored.map(({ hash }) => hash),
    told: { takenAt: new Date(takenAt).toISOString(), migrations, tables, sequences },
  };
}

async function writeTable(client: pg.PoolClient, table: BackupTable, add: Add) {
  const parts: Manifest['tables'][number]['parts'] = [];
  const stream = client.query(copyTo(`copy ${quoted(table.name)} (${columnList(table)}) to stdout`));
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    if (size === 0) return;
    const content = await compressed(Buffer.concat(waiting), { level: 3 });
    const entry = `tables/${table.name}/${String(parts.length + 1).padStart(6, '0')}.copy.gz`;
    await add(entry, content);
    parts.push({ entry, sha256: hashOf(content) });
    waiting = [];
    size = 0;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= partBytes) await flush();
  }
  await flush();
  return { name: table.name, columns: [...table.columns], rows: stream.rowCount, parts };
}

async function writeFiles(hashes: readonly string[], files: FileContents, add: Add) {
  const found: string[] = [];
  const missingFiles: string[] = [];
  for (const hash of hashes) {
    const content = await files.bytes(hash).catch(() => null);
    if (content === null || hashOf(content) !== hash) {
      missingFiles.push(hash);
      continue;
    }
    await add(`files/${hash}`, content);
    found.push(hash);
  }
  return { files: found, missingFiles };
}
