import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { databaseAccount } from './embedded/account.ts';
import { stopCluster } from './embedded/cluster.ts';
import { livePostmaster } from './embedded/process.ts';
import { launchDatabase } from './embedded.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-launch-'));
});
afterEach(async () => {
  await stopCluster(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
});

test('the first start makes a UTF-8 cluster that keeps everything it acknowledges, without a network port', async () => {
  const launched = await launchDatabase({ data: folder });
  const database = openDatabase(launched.url);
  const settings = await database.one(`select current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as acknowledged, current_setting('listen_addresses') as addresses,
    current_setting('server_encoding') as encoding, current_setting('is_superuser') as superuser,
    (select datlocale from pg_database where datname = current_database()) as locale`);
  expect(settings).toEqual({
    fsync: 'on',
    acknowledged: 'on',
    addresses: '',
    encoding: 'UTF8',
    superuser: 'off',
    locale: 'C.UTF-8',
  });
  await database.close();
  await launched.stop();
  expect(livePostmaster(join(folder, 'postgres'))).toBeUndefined();
});

test('a database whose socket was swept away is ended and started anew, with what it had acknowledged', async () => {
  const first = await launchDatabase({ data: folder });
  const before = openDatabase(first.url);
  await before.run('create table kept (n integer)');
  await before.close();
  rmSync(join(folder, 'socket', '.s.PGSQL.5432'));
  const second = await launchDatabase({ data: folder });
  expect(second.pid).not.toBe(first.pid);
  const after = openDatabase(second.url);
  expect(await after.query('select n from kept')).toEqual([]);
  await after.close();
  await first.stop();
  await second.stop();
});

test('the password is kept where only its owner can read it, and opens the database', async () => {
  const launched = await launchDatabase({ data: folder, fast: true });
  expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  expect(launched.url).toContain(readFileSync(join(folder, 'password'), 'utf8'));
  const wrong = openDatabase(launched.url.replace(/:[^:@]+@/, ':wrong@'));
  await expect(wrong.query('select 1')).rejects.toThrow('password authentication failed');
  await wrong.close();
  await launched.stop();
});

test('after kill -9 of the database the next start loses nothing acknowledged and has the same address', async () => {
  const first = await launchDatabase({ data: folder });
  const before = openDatabase(first.url);
  await before.run('create table kept (n integer)');
  for (let n = 1; n <= 50; n += 1) await before.run('insert into kept values ($1)', [n]);
  const busy = before.query('select pg_sleep(60)');
  process.kill(first.pid, 'SIGKILL');
  await expect(busy).rejects.toThrow();

  const second = await launchDatabase({ data: folder });
  expect(second.url).toBe(first.url);
  expect(second.pid).not.toBe(first.pid);
  expect(await before.one('select count(*) as n from kept')).toEqual({ n: 50 });
  await before.close();
  await second.stop();
});

test('after kill -9 of the server the next one joins the database that runs on, and ends it when it leaves', async () => {
  const server = launchingProcess();
  const [pid] = await said(server);
  server.kill('SIGKILL');
  await once(server, 'exit');
  const next = await launchDatabase({ data: folder });
  expect(next.pid).toBe(Number(pid));
  await next.stop();
  expect(livePostmaster(next.folder)).toBeUndefined();
});

test('three servers share one database; only the last to leave stops it', async () => {
  const servers = [launchingProcess(), launchingProcess()];
  const own = await launchDatabase({ data: folder });
  const pids = await Promise.all(servers.map(said));
  expect(pids.flat().map(Number)).toEqual([own.pid, own.pid]);
  await own.stop();
  const [first, last] = servers;
  first?.kill('SIGTERM');
  await once(first as ChildProcess, 'exit');
  expect(livePostmaster(join(folder, 'postgres'))).toBe(own.pid);
  last?.kill('SIGTERM');
  await once(last as ChildProcess, 'exit');
  expect(livePostmaster(join(folder, 'postgres'))).toBeUndefined();
});

test('a pid file whose number now belongs to another process does not stop the start', async () => {
  const first = await launchDatabase({ data: folder });
  await first.stop();
  const cluster = join(folder, 'postgres');
  const other = spawn('sleep', ['60'], { ...databaseAccount(cluster).become, cwd: '/' });
  writeFileSync(join(cluster, 'postmaster.pid'), `${other.pid}\n${cluster}\n1795257296\n5432\n\n\n  0 0\n`);
  const second = await launchDatabase({ data: folder });
  expect(second.pid).not.toBe(other.pid);
  await second.stop();
  other.kill();
});

test('a start that was cut off while it made the cluster is repeated', async () => {
  const account = databaseAccount(join(folder, 'postgres'));
  const half = spawn('/bin/sh', ['-c', `mkdir -p "${folder}/postgres.new/base"`], { cwd: '/' });
  await once(half, 'exit');
  const launched = await launchDatabase({ data: folder, fast: true });
  expect(readdirSync(folder)).not.toContain('postgres.new');
  expect(statSync(join(folder, 'postgres')).uid).toBe(account.uid);
  await launched.stop();
});

test('data of another PostgreSQL version is refused with a sentence', async () => {
  const first = await launchDatabase({ data: folder, fast: true });
  await first.stop();
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
  await expect(launchDatabase({ data: folder })).rejects.toThrow(
    'written by PostgreSQL 17; this Redress brings 18',
  );
});

test('a data folder too deep for a socket gets a short one elsewhere', async () => {
  chmodSync(folder, 0o755);
  const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
  const launched = await launchDatabase({ data: deep, fast: true });
  const database = openDatabase(launched.url);
  expect(await database.one('select 1 as one')).toEqual({ one: 1 });
  await database.close();
  await launched.stop();
  rmSync(decodeURIComponent(launched.url.split('host=')[1] ?? ''), { recursive: true });
});

/** A server process that launches the database, prints the pid of it, and gives it back at SIGTERM. */
function launchingProcess(): ChildProcess {
  const program = `
    import { launchDatabase } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
    const launched = await launchDatabase({ data: ${JSON.stringify(folder)} });
    process.on('SIGTERM', () => launched.stop().then(() => process.exit(0)));
    console.log(launched.pid);
    setInterval(() => undefined, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function said(child: ChildProcess): Promise<string[]> {
  if (!child.stdout) throw new Error('no output to read');
  return (await once(createInterface(child.stdout), 'line')) as string[];
}
