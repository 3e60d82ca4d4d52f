import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Moment } from '@redress/domain';
import { loadDemoData } from '../../apps/server/src/modules/demo/public.ts';
import { type Database, openDatabase } from '../../apps/server/src/platform/database/database.ts';
import { launchDatabase } from '../../apps/server/src/platform/database/embedded.ts';
import { migrate } from '../../apps/server/src/platform/database/migrate.ts';
import { assertShadowed, changeSpeed, installClock } from './accelerated.ts';
import { type DayClock, wallClock } from './clock.ts';
import { startServers } from './servers.ts';
import { keepSessions } from './sessions.ts';

/** Where a day is played: servers to talk to, and their database where it may be looked into. */
export interface World {
  readonly urls: readonly string[];
  readonly database: Database | null;
  /** How many times as fast as real life the servers' clock runs. */
  readonly speed: number;
  /** Starts the day: from now on the clock on the wall is the one that answers. */
  readonly begin: () => Promise<DayClock>;
  /** Ends the acceleration, so that what is due gets done before anything new falls due. */
  readonly calm: () => Promise<void>;
  /** Stops what was started for the day but the database, which is to be looked into. */
  readonly close: () => Promise<void>;
  /** Stops and removes everything that was made for the day; may be called twice. */
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
      speed,
      begin: async () => wallClock(await installClock(database, { startAt, speed })),
      calm: async () => {
        await changeSpeed(database, 1);
      },
      close: servers.stop,
      stop: once(async () => {
        await servers.stop();
        await database.close();
        await remove();
      }),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * A server that runs already, at the speed of real life; with its database's address it is looked into as well. Its people
 * still live faster: they work through days of theirs, whose times are always ahead of the server's.
 */
export function givenWorld(url: string, databaseUrl: string | undefined, pace: number): World {
  const database = databaseUrl === undefined ? null : openDatabase({ url: databaseUrl, connections: 2 });
  return {
    urls: [url.replace(/\/$/, '')],
    database,
    speed: 1,
    begin: () =>
      Promise.resolve(wallClock({ startAt: nextMorning(Date.now()), realAt: Date.now(), speed: pace })),
    calm: () => Promise.resolve(),
    close: () => Promise.resolve(),
    stop: async () => {
      await database?.close();
    },
  };
}

/** Half past eight of the next morning in Shanghai, which keeps one time all year. */
function nextMorning(now: Moment): Moment {
  const halfPastEight = 0.5 * hourMs;
  return Math.ceil((now - halfPastEight) / (24 * hourMs)) * 24 * hourMs + halfPastEight;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
