import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isDatabaseAway } from './away.ts';
import { type Database, openDatabase } from './database.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

// Nothing listens there.
const deadHost = '127.0.0.1:1';

let one: TestDatabase;
let other: TestDatabase;
const opened: Database[] = [];
beforeAll(async () => {
  one = await createTestDatabase();
  other = await createTestDatabase();
  for (const { database } of [one, other]) await database.run('create table place (name text)');
  await one.database.run("insert into place values ('one')");
  await other.database.run("insert into place values ('other')");
});
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});
afterAll(async () => {
  await one.drop();
  await other.drop();
});

/** The url with hosts that come before the real one. */
function behind(url: string, hosts: readonly string[], more = ''): string {
  const [, start = '', authority = '', name = '', query = ''] =
    /^(\w+:\/\/[^@]*@)([^/]*)\/([^?]*)(\?.*)?$/.exec(url) ?? [];
  const socket = /host=([^&]*)/.exec(query)?.[1];
  return `${start}${[...hosts, socket ?? authority].join(',')}/${name}?${more}`;
}

function open(url: string, replicaUrl?: string): Database {
  const database = openDatabase({ url, replicaUrl, connections: 2 });
  opened.push(database);
  return database;
}

describe('a database with several hosts', () => {
  it('is found behind hosts that do not answer, for statements and for transactions', async () => {
    const database = open(behind(one.url, [deadHost, deadHost]));
    expect(await database.query('select name from place')).toEqual([{ name: 'one' }]);
    const names = await Promise.all(
      [1, 2, 3, 4].map(() => database.transaction((within) => within.query('select name from place'))),
    );
    expect(names).toEqual([1, 2, 3, 4].map(() => [{ name: 'one' }]));
  });

  it('is found again after its connections were cut, without a restart', async () => {
    const database = open(behind(one.url, [deadHost]));
    const { pid } = await database.one<{ pid: number }>('select pg_backend_pid() as pid');
    await one.database.run('select pg_terminate_backend($1)', [pid]);
    await expect
      .poll(() => database.query('select name from place').catch(() => []), { timeout: 3_000 })
      .toEqual([{ name: 'one' }]);
  });

  it('is away, not broken, while no host takes writes; and is back when one does', async () => {
    const database = open(behind(other.url, [deadHost], 'target_session_attrs=read-write'));
    const { name } = await nameOf(other);
    await one.database.run(`alter database ${name} set default_transaction_read_only = on`);
    const refused = await database.query('select 1').catch((error: unknown) => error);
    expect(isDatabaseAway(refused)).toBe(true);
    await one.database.run(`alter database ${name} reset default_transaction_read_only`);
    expect(await database.query('select name from place')).toEqual([{ name: 'other' }]);
  });

  it('that takes connections and says nothing is passed over', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const database = open(behind(one.url, [`127.0.0.1:${port}`]));
    expect(await database.query('select name from place')).toEqual([{ name: 'one' }]);
    silent.close();
  });
});

describe('reports', () => {
  it('come from the replica, everything else from the primary', async () => {
    const database = open(one.url, other.url);
    expect(await database.reports.one('select name from place')).toEqual({ name: 'other' });
    expect(await database.one('select name from place')).toEqual({ name: 'one' });
    await expect(database.reports.query('select nothing')).rejects.toThrow('nothing');
  });

  it('come from the primary while the replica does not answer', async () => {
    const database = open(one.url, `postgres://redress@${deadHost}/redress`);
    expect(await database.reports.query('select name from place')).toEqual([{ name: 'one' }]);
  });
});

function nameOf({ database }: TestDatabase): Promise<{ name: string }> {
  return database.one('select current_database() as name');
}
