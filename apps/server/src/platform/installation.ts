import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './configuration.ts';
import { type Database, openDatabase } from './database/database.ts';
import { dataFolder } from './database/embedded/folders.ts';
import { keepDatabase } from './database/kept.ts';

/** One installation of Redress, opened: its database, its folder and its key. */
export interface Installation {
  readonly database: Database;
  readonly dataFolder: string;
  readonly key: Buffer;
  /** Closes the connections, and the embedded database if nobody else uses it. */
  readonly close: () => Promise<void>;
}

/** Opens the external database, or starts or joins the embedded one, and finds the key. `progress` gets sentences for people. */
export async function openInstallation(
  configuration: Configuration,
  progress: (sentence: string) => void = () => undefined,
): Promise<Installation> {
  const { databaseUrl, data, connections, replicaUrl } = configuration;
  if (databaseUrl !== undefined) {
    const folder = dataFolder(data);
    mkdirSync(folder, { recursive: true });
    const database = openDatabase({ url: databaseUrl, replicaUrl, connections });
    const key = keyOf(configuration, folder);
    return { database, dataFolder: folder, key, close: () => database.close() };
  }
  const launched = await keepDatabase({ data, progress });
  const database = openDatabase({ url: launched.url, connections });
  const close = async () => {
    await database.close();
    await launched.stop();
  };
  return { database, dataFolder: launched.folder, key: keyOf(configuration, launched.folder), close };
}

// Kept beside the database and not in it: a copy of the database alone opens nobody's second factor.
function keyOf(configuration: Configuration, folder: string): Buffer {
  if (configuration.key) return configuration.key;
  const file = join(folder, 'key');
  if (!existsSync(file)) writeMade(file);
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

function writeMade(file: string): void {
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process was first: its key is the key.
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
}
