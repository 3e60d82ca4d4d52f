import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../apps/server/src/platform/configuration.ts';
import { type Database, openDatabase } from '../apps/server/src/platform/database/database.ts';
import { launchDatabase } from '../apps/server/src/platform/database/embedded.ts';
import { migrate } from '../apps/server/src/platform/database/migrate.ts';

/** Where a measurement keeps its database: never the one that people work with. */
export interface BenchPlace {
  readonly database: Database;
  /** The environment with which a server process finds the same place. */
  readonly environment: Readonly<Record<string, string>>;
  readonly dataFolder: string;
  /** The main process of the embedded database; null for an external one. */
  readonly databasePid: number | null;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database of the measurements, brought up to date: `DATABASE_URL` where it is set, else an embedded one in `REDRESS_DATA`, else in
 * `redress-bench` of the system's temporary folder.
 */
export async function openBenchPlace(connections = 10): Promise<BenchPlace> {
  const { databaseUrl, data } = readConfiguration(process.env);
  const dataFolder = data ?? join(tmpdir(), 'redress-bench');
  if (databaseUrl !== undefined) {
    const database = openDatabase({ url: databaseUrl, connections, name: 'redress-bench' });
    await migrate(database);
    const environment = { DATABASE_URL: databaseUrl, REDRESS_DATA: dataFolder };
    return { database, environment, dataFolder, databasePid: null, close: () => database.close() };
  }
  const launched = await launchDatabase({ data: dataFolder, progress: (line) => console.log(line) });
  const database = openDatabase({ url: launched.url, connections, name: 'redress-bench' });
  await migrate(database);
  const close = async () => {
    await database.close();
    await launched.stop();
  };
  const { folder, pid } = launched;
  return { database, environment: { REDRESS_DATA: folder }, dataFolder: folder, databasePid: pid, close };
}
