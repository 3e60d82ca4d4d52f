import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { livePostmaster } from './embedded/process.ts';
import { keepDatabase } from './kept.ts';

test('after kill -9 of the database two servers find it again at the same address, and the last stops it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-kept-'));
  const cluster = join(folder, 'postgres');
  const servers = [await keepDatabase({ data: folder }), await keepDatabase({ data: folder })];
  try {
    const database = openDatabase(servers[0]?.url ?? '');
    await database.run('create table kept (n integer)');
    await database.run('insert into kept values (7)');
    process.kill(servers[0]?.pid ?? 0, 'SIGKILL');
    // Children of the killed process may still answer for a moment: the new process is waited for first.
    const restarted = () => livePostmaster(cluster) ?? servers[0]?.pid;
    await expect.poll(restarted, { timeout: 20_000, interval: 50 }).not.toBe(servers[0]?.pid);
    const read = () => database.query('select n from kept').catch(() => []);
    await expect.poll(read, { timeout: 20_000, interval: 200 }).toEqual([{ n: 7 }]);
    await database.close();
    await servers[0]?.stop();
    expect(livePostmaster(cluster)).toBeDefined();
    await servers[1]?.stop();
    expect(livePostmaster(cluster)).toBeUndefined();
  } finally {
    for (const { stop } of servers) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
