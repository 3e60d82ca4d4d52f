import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { asAdministrator, withDatabase } from './administration.ts';
import { openDatabase } from './database.ts';
import { stopCluster } from './embedded/cluster.ts';
import { startTick } from './embedded/process.ts';
import { launchDatabase } from './embedded.ts';
import { migrate } from './migrate.ts';

const prefix = 'redress-test-';

/**
 * Vitest's global setup for suites that need a database: a server for this run (or TEST_DATABASE_URL) with a migrated
 * template. Servers of earlier runs that were killed are ended first.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.TEST_DATABASE_URL;
  const { url, stop } = external ? { url: external, stop: () => Promise.resolve() } : await ownServer();
  const template = `redress_test_${process.pid}_${Math.floor(performance.timeOrigin + performance.now())}`;
  await asAdministrator(url, `create database ${template}`);
  const database = openDatabase({ url: withDatabase(url, template) });
  await migrate(database);
  await database.close();
  project.provide('databaseServer', url);
  project.provide('databaseTemplate', template);
  return async () => {
    if (external) await asAdministrator(url, `drop database if exists ${template} with (force)`);
    await stop();
  };
}

async function ownServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  await endForgottenServers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-${startTick(process.pid)}-`));
  const { adminUrl, stop } = await launchDatabase({ data: folder, fast: true });
  const end = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: adminUrl, stop: end };
}

async function endForgottenServers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const [pid, tick] = name.slice(prefix.length).split('-');
    if (startTick(Number(pid)) === tick) continue;
    const folder = join(tmpdir(), name);
    try {
      await stopCluster(join(folder, 'postgres'), 1_000);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, whose next run will end it.
    }
  }
}
