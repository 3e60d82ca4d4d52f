import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { attach, inUse } from './embedded/attachments.ts';
import { findBinaries } from './embedded/binaries.ts';
import { type Cluster, createCluster, startCluster, stopCluster, superuser } from './embedded/cluster.ts';
import { dataFolder, type Folders, prepareFolders } from './embedded/folders.ts';
import { alone } from './embedded/lock.ts';
import { livePostmaster, waitFor } from './embedded/process.ts';

/** How to launch the embedded database. */
export interface LaunchOptions {
  /** The data folder (REDRESS_DATA); without it `.data` of the clone, or a folder of the system where that cannot be used. */
  readonly data?: string | undefined;
  /** Told what is being done, in sentences for the person who starts the server. */
  readonly progress?: (sentence: string) => void;
  /** For tests only: no fsync, so that a power cut loses data. */
  readonly fast?: boolean;
}

/** A running embedded database. */
export interface LaunchedDatabase {
  /** The application's database, for `openDatabase`. It stays the same over restarts on the same data folder. */
  readonly url: string;
  /** The same server as its superuser, who may create databases. */
  readonly adminUrl: string;
  readonly folder: string;
  /** The operating system's number of the database's main process. */
  readonly pid: number;
  /** Gives the database back; the last process that uses it stops it, in order. May be called twice. */
  readonly stop: () => Promise<void>;
}

const application = 'redress';
const socketPatienceMs = 5_000;

/**
 * Starts PostgreSQL on its data folder, or joins the one that already runs there: started by another server process, or
 * left behind by one that was killed. Answers when the database takes connections, crash recovery included.
 */
export async function launchDatabase(options: LaunchOptions = {}): Promise<LaunchedDatabase> {
  const progress = options.progress ?? (() => undefined);
  const { folders, account } = prepareFolders(dataFolder(options.data));
  return alone(folders.home, async () => {
    const detach = attach(folders.attached);
    try {
      const password = keptPassword(folders);
      const fast = options.fast ?? false;
      const cluster = { binaries: findBinaries(account), folders, account, password, fast };
      const pid = await runningCluster(cluster, progress);
      const adminUrl = urlOf(superuser, superuser, cluster);
      await createApplicationDatabase(adminUrl, password);
      const url = urlOf(application, application, cluster);
      return { url, adminUrl, folder: folders.home, pid, stop: once(() => release(folders, detach)) };
    } catch (error) {
      await stopUnlessUsed(folders, detach);
      throw error;
    }
  });
}

async function runningCluster(cluster: Cluster, progress: (sentence: string) => void): Promise<number> {
  const { folders } = cluster;
  const adminUrl = urlOf(superuser, superuser, cluster);
  const orphan = livePostmaster(folders.cluster);
  if (orphan !== undefined) {
    progress('The database is already running; joining it.');
    // It may be on its way down: then it ends within the wait, and is started anew. Without its socket nobody can ever
    // reach it (cleaners of temporary folders remove sockets), so it is ended here. One that has just been started makes
    // its socket a moment after its pid file.
    const asked = performance.now();
    const reachable = () =>
      livePostmaster(folders.cluster) === orphan &&
      (existsSync(socketOf(folders)) || performance.now() - asked < socketPatienceMs);
    if (await answers(adminUrl, reachable)) return orphan;
    await stopCluster(folders.cluster);
  }
  if (!existsSync(folders.cluster)) {
    progress(`Creating the database in ${folders.home}.`);
    await createCluster(cluster);
  }
  progress('Starting the database.');
  const pid = await startCluster(cluster);
  if (await answers(adminUrl, () => livePostmaster(folders.cluster) === pid)) return pid;
  throw new Error(`PostgreSQL ended while it started; see ${folders.log}`);
}

function socketOf(folders: Folders): string {
  return join(folders.socket, '.s.PGSQL.5432');
}

/** Waits until the server takes connections; false when its process ends first. Recovery takes as long as it takes. */
async function answers(url: string, isAlive: () => boolean): Promise<boolean> {
  const transient = new Set(['57P03', '57P01', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET']);
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (!isAlive()) return false;
      if (!transient.has(code) && !/terminated unexpectedly/.test(String(error))) throw error;
      await waitFor(() => !isAlive(), 25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** The server's own user may not do what a superuser may: an injected statement must not reach files or programs. */
async function createApplicationDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [application]);
    if (found.rowCount) return;
    const role = await client.query('select 1 from pg_roles where rolname = $1', [application]);
    if (!role.rowCount) {
      await client.query(`create role ${application} login password ${client.escapeLiteral(password)}`);
    }
    await client.query(`create database ${application} owner ${application}`);
  } finally {
    await client.end();
  }
}

function keptPassword({ password, cluster, home }: Folders): string {
  if (existsSync(password)) return readFileSync(password, 'utf8').trim();
  if (existsSync(cluster))
    throw new Error(`The file ${password} is missing: the database in ${home} stays closed.`);
  const made = randomBytes(24).toString('base64url');
  writeFileSync(password, made, { mode: 0o600, flag: 'wx' });
  return made;
}

function urlOf(user: string, database: string, { folders, password }: Cluster): string {
  return `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(folders.socket)}`;
}

function release(folders: Folders, detach: () => void): Promise<void> {
  return alone(folders.home, () => stopUnlessUsed(folders, detach));
}

async function stopUnlessUsed(folders: Folders, detach: () => void): Promise<void> {
  detach();
  if (!inUse(folders.attached)) await stopCluster(folders.cluster);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
