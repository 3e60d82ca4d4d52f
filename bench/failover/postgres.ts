import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { databaseAccount } from '../../apps/server/src/platform/database/embedded/account.ts';
import { own } from '../../apps/server/src/platform/database/embedded/folders.ts';

/** One PostgreSQL server of a pair, made and moved with PostgreSQL's own tools. */
export interface Host {
  readonly name: string;
  readonly port: number;
  readonly folder: string;
}

/** A pair of PostgreSQL servers in one folder. */
export interface Pair {
  /** Makes an empty server with the application's user and database, and starts it. */
  readonly create: (host: Host) => Promise<void>;
  /** Makes `standby` a copy of `primary` that follows it, and lets `primary` wait for it with every commit. */
  readonly follow: (standby: Host, primary: Host) => Promise<void>;
  /** Ends a server as a power cut would: nothing is written, nobody is told. */
  readonly strike: (host: Host) => void;
  /** Makes a standby take writes. */
  readonly promote: (standby: Host) => Promise<void>;
  readonly stop: (host: Host) => Promise<void>;
  readonly password: string;
}

/** PostgreSQL's own tools, where Debian puts them, newest first; throws a sentence where there are none. */
export function postgresTools(wished: string | undefined): string {
  if (wished) return wished;
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const bin = join('/usr/lib/postgresql', version, 'bin');
    if (existsSync(join(bin, 'pg_basebackup'))) return bin;
  }
  throw new Error('PostgreSQL was not found: apt-get install postgresql, or --bin FOLDER');
}

/** A pair that keeps its files in a folder which PostgreSQL's account may enter. */
export function pairIn(folder: string, bin: string): Pair {
  const account = databaseAccount(join(folder, 'none'));
  const password = crypto.randomUUID();
  const run = async (tool: string, args: readonly string[]) => {
    const child = spawn(join(bin, tool), args, {
      ...account.become,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', PGPASSWORD: password },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    // Not `close`: the server that pg_ctl starts keeps the pipes.
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${tool} ended with ${code}: ${said}`);
  };
  const log = (host: Host) => join(folder, `${host.name}.log`);
  const start = (host: Host) => run('pg_ctl', ['start', '-w', '-D', host.folder, '-l', log(host)]);
  const ask = async (host: Host, sql: string, database = 'postgres') => {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: host.port,
      user: 'postgres',
      password,
      database,
    });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  };
  const settle = (host: Host) =>
    appendFileSync(
      join(host.folder, 'postgresql.conf'),
      `\nport = ${host.port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n`,
    );
  own(folder, account);

  return {
    password,
    create: async (host) => {
      const secret = join(folder, 'secret');
      writeFileSync(secret, password, { mode: 0o644 });
      await run('initdb', [
        '-D',
        host.folder,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        '--pwfile',
        secret,
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
      ]);
      rmSync(secret);
      settle(host);
      await start(host);
      await ask(host, `create role redress login password '${password}'`);
      await ask(host, 'create database redress owner redress');
    },
    follow: async (standby, primary) => {
      rmSync(standby.folder, { recursive: true, force: true });
      const from = `host=127.0.0.1 port=${primary.port} user=postgres password=${password} application_name=${standby.name}`;
      await run('pg_basebackup', ['-D', standby.folder, '-d', from, '-R', '-X', 'stream', '-c', 'fast']);
      settle(standby);
      await start(standby);
      // Only now: before, there was nobody who could acknowledge.
      await ask(primary, `alter system set synchronous_standby_names = '${standby.name}'`);
      await ask(primary, 'select pg_reload_conf()');
      for (let tried = 0; ; tried += 1) {
        const found = await ask(primary, "select 1 from pg_stat_replication where sync_state = 'sync'");
        if (found.rowCount) return;
        if (tried === 100) throw new Error('the standby does not acknowledge');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    strike: (host) => {
      const pid = Number.parseInt(readFileSync(join(host.folder, 'postmaster.pid'), 'utf8'), 10);
      process.kill(pid, 'SIGKILL');
    },
    promote: (standby) => run('pg_ctl', ['promote', '-w', '-D', standby.folder]),
    stop: async (host) => {
      if (existsSync(join(host.folder, 'postmaster.pid'))) {
        await run('pg_ctl', ['stop', '-w', '-m', 'fast', '-D', host.folder]).catch(() => undefined);
      }
    },
  };
}
