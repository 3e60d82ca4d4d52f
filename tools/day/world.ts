import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Moment } from '@redress/domain';
import { loadDemoData } from '../../apps/server/src/modules/demo/public.ts';
import { type Database, openDatabase } from '../../apps/server/src/platform/database/database.ts';
import { launchDatabase } from '../../apps/server/src/platform/database/embedded.ts';
import { migrate } from '../../apps/server/src/platform/database/migrate.ts';
import { assertShadowed, changeSpeed, installClock } from './accelerated.ts';
import { type DayClock, realClock, wallClock } from './clock.ts';
import { startServers } from './servers.ts';
import { keepSessions } from './sessions.ts';

/** Where a day is played: servers to talk to, and their database where it may be looked into. */
export interface World {
  readonly urls: readonly string[];
  readonly database: Database | null;
  /** Starts the day: from now on the clock on the wall is the one that answers. */
  readonly begin: () => Promise<DayClock>;
  /** Ends the acceleration, so that what is due gets done before anything new falls due. */
  readonly calm: () => Promise<void>;
  /** Stops what was started for the day but the database, which is to be looked into. */
  readonly close: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What a world of our own is made with. */
export interface OwnWorld {
  readonly startAt: Moment;
  readonly speed: number;
  readonly processes: number;
  readonly firstPort: number;
  readonly say: (sentence: string) => void;
}

const hourMs = 3_600_000;

/** Starts a database of our own in a scratch folder, gives it a fast clock, and starts the servers as production does. */
export async function ownWorld({ startAt, speed, processes, firstPort, say }: OwnWorld): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-day-'));
  const launched = await launchDatabase({ data: folder, progress: say });
  const remove = async () => {
    await launched.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const setUp = openDatabase({ url: launched.url, connections: 1 });
    await migrate(setUp);
    await installClock(setUp, { startAt: startAt - hourMs, speed: 1 });
    await setUp.close();
    const database = openDatabase({ url: launched.url, connections: 2, name: 'redress-day' });
    await assertShadowed(database);
    await loadDemoData(database, null);
    await keepSessions(database);
    const servers = await startServers({ databaseUrl: launched.url, folder, processes, firstPort });
    return {
      urls: servers.urls,
      database,
      begin: async () => wallClock(await installClock(database, { startAt, speed })),
      calm: async () => {
        await changeSpeed(database, 1);
      },
      close: servers.stop,
      stop: async () => {
        await servers.stop();
        await database.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A server that runs already, at the speed of real life; with its database's address it is looked into as well. */
export function givenWorld(url: string, databaseUrl: string | undefined): World {
  const database = databaseUrl === undefined ? null : openDatabase({ url: databaseUrl, connections: 2 });
  return {
    urls: [url.replace(/\/$/, '')],
    database,
    begin: () => Promise.resolve(realClock),
    calm: () => Promise.resolve(),
    close: () => Promise.resolve(),
    stop: async () => {
      await database?.close();
    },
  };
}
