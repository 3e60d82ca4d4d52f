import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { type Folders, own } from './folders.ts';
import { livePostmaster, processesIn, recordedPostmaster, signal, startTick, waitFor } from './process.ts';

/** What is needed to create, start and stop one PostgreSQL cluster. */
export interface Cluster {
  readonly binaries: string;
  readonly folders: Folders;
  readonly account: Account;
  readonly password: string;
  /** Forgets everything on a power cut, in exchange for speed: for tests only. */
  readonly fast: boolean;
}

/** The name of the cluster's superuser; the application's own user is a plain one. */
export const superuser = 'postgres';

const major = '18';
const largestLogBytes = 10_000_000;

/** Creates the cluster beside its place and moves it there when it is whole, so that a kill leaves none half made. */
export async function createCluster({ binaries, folders, account, password, fast }: Cluster): Promise<void> {
  const making = `${folders.cluster}.new`;
  const secret = join(folders.socket, 'initial-password');
  rmSync(making, { recursive: true, force: true });
  own(making, account);
  writeFileSync(secret, password, { mode: 0o600 });
  chownSync(secret, account.uid, account.gid);
  try {
    const settings = [
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--auth=scram-sha-256',
    ];
    const identity = [`--username=${superuser}`, `--pwfile=${secret}`, `--pgdata=${making}`];
    await run(
      join(binaries, 'bin', 'initdb'),
      [...settings, ...identity, ...(fast ? ['--no-sync'] : [])],
      account,
    );
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(making, folders.cluster);
}

/** Starts PostgreSQL on the cluster and answers its pid once the process runs; recovery after a crash may follow. */
export async function startCluster({ binaries, folders, account, fast }: Cluster): Promise<number> {
  const version = readFileSync(join(folders.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== major) {
    throw new Error(
      `The data in ${folders.home} was written by PostgreSQL ${version}; this Redress brings ${major}. ` +
        'Make a backup with the older Redress and restore it here.',
    );
  }
  await clearAfterCrash(folders.cluster);
  for (let triesLeft = 20; ; triesLeft -= 1) {
    const pid = await spawnPostmaster(binaries, folders, account, fast);
    if (pid !== undefined) return pid;
    const said = endOf(folders.log);
    // Children of a killed postmaster end by themselves, only not at once.
    if (triesLeft === 0 || !said.includes('shared memory block')) {
      throw new Error(`PostgreSQL did not start. The end of ${folders.log}:\n${said}`);
    }
    await waitFor(() => false, 500);
  }
}

async function spawnPostmaster(
  binaries: string,
  folders: Folders,
  account: Account,
  fast: boolean,
): Promise<number | undefined> {
  const log = openLog(folders.log);
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', folders.cluster, ...settings(folders, fast)],
    {
      ...account.become,
      cwd: '/',
      // Its own session: Ctrl-C in the terminal must reach us first, so that requests end before the database does.
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' },
    },
  );
  closeSync(log);
  await once(child, 'spawn');
  child.unref();
  const hasSettled = () => livePostmaster(folders.cluster) === child.pid || child.exitCode !== null;
  await waitFor(hasSettled, 20_000);
  return child.exitCode === null ? child.pid : undefined;
}

/** Ends PostgreSQL in order: clients are disconnected, everything is written. After the time limit it is made to stop. */
export async function stopCluster(cluster: string, limitMs = 30_000): Promise<void> {
  const pid = livePostmaster(cluster);
  if (pid === undefined) return;
  signal(pid, 'SIGINT');
  const hasEnded = () => livePostmaster(cluster) !== pid;
  if (await waitFor(hasEnded, limitMs)) return;
  signal(pid, 'SIGQUIT');
  await waitFor(hasEnded, 10_000);
}

/**
 * PostgreSQL takes over a stale pid file by itself, unless that pid belongs to another process of the same account now.
 * Children of a killed postmaster may live on in a long statement: they are asked to go, since nobody waits for them.
 */
async function clearAfterCrash(cluster: string): Promise<void> {
  if (!(await waitFor(() => processesIn(cluster).length === 0, 3_000))) {
    for (const pid of processesIn(cluster)) signal(pid, 'SIGQUIT');
    await waitFor(() => processesIn(cluster).length === 0, 10_000);
  }
  const pid = recordedPostmaster(cluster);
  if (pid !== undefined && startTick(pid) !== undefined) rmSync(join(cluster, 'postmaster.pid'));
}

function settings(folders: Folders, fast: boolean): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: folders.socket,
    unix_socket_permissions: '0700',
    max_connections: '200',
    ...memorySettings(),
    // A page that is written for the first time after a checkpoint goes into the log whole: smaller, and seldom.
    wal_compression: 'on',
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Statements and details hold personal data; the log must not.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(fast
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' }
      : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** An eighth of the machine's memory for the database's own cache, within limits that suit a laptop and a server. */
function memorySettings() {
  const megabytes = totalmem() / 1024 / 1024;
  const own = Math.round(Math.min(Math.max(megabytes / 8, 128), 4_096));
  return { shared_buffers: `${own}MB`, effective_cache_size: `${Math.round(megabytes / 2)}MB` };
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function endOf(path: string): string {
  return readFileSync(path, 'utf8').split('\n').slice(-12).join('\n');
}

async function run(file: string, args: string[], account: Account): Promise<void> {
  const child = spawn(file, args, {
    ...account.become,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${file} failed (${code}):\n${said.join('')}`);
}
