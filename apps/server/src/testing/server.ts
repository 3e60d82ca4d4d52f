import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient, identityRoutes, type Locale, withCookies } from '@redress/contract';
import { type Configuration, readConfiguration } from '#platform/configuration.ts';
import { type Database, openDatabase } from '#platform/database/database.ts';
import { createTestDatabase } from '#platform/database/testing.ts';
import { openLog } from '#platform/log.ts';
import type { ModuleFactory } from '#platform/module.ts';
import { type RunningServer, startServer } from '#platform/server.ts';
import { authenticate, ensureRoles } from '../modules/identity/public.ts';
import { modules } from '../modules.ts';
import { seedPeople, testPassword } from './people.ts';

/** A server of a test file's own: real HTTP on a free port, a database of its own, one person per role. */
export interface TestServer {
  readonly url: string;
  readonly database: Database;
  readonly modules: RunningServer['modules'];
  /** A caller who is not signed in, with a cookie jar of its own. */
  readonly stranger: (locale?: Locale) => Client;
  /** A caller signed in as this person; throws where that is refused. */
  readonly signIn: (employeeNumber: string, locale?: Locale) => Promise<Client>;
  /** One more server process on the same database (in this process, with its own connections). */
  readonly another: () => Promise<{ readonly url: string; readonly stop: () => Promise<void> }>;
  readonly stop: () => Promise<void>;
}

/** What a test server may have besides what the product has. */
export interface TestServerOptions {
  readonly extraModules?: readonly ModuleFactory[];
  readonly configuration?: Partial<Configuration>;
  /** Where the log goes; nowhere unless told. */
  readonly logFile?: string;
}

/** Starts a server on a test database; call `stop` in `afterAll`. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { database, drop } = await createTestDatabase();
  await ensureRoles(database);
  await seedPeople(database);
  const dataFolder = mkdtempSync(join(tmpdir(), 'redress-files-'));
  const log = options.logFile === undefined ? openLog('silent') : openLog('info', options.logFile);
  const start = (on: Database) => {
    const configuration = { ...readConfiguration({ PORT: '0' }), ...options.configuration };
    const services = { database: on, configuration, log, key: testKey, dataFolder };
    return startServer({
      services,
      modules: [...modules, ...(options.extraModules ?? [])],
      authenticate: (token, touch) => authenticate(on, token, touch),
    });
  };
  const server = await start(database);
  const others: (() => Promise<void>)[] = [];
  const stranger = (locale: Locale = 'zh') =>
    createClient({ baseUrl: server.url, fetch: withCookies(fetch), locale });
  return {
    url: server.url,
    database,
    modules: server.modules,
    stranger,
    signIn: async (employeeNumber, locale = 'zh') => {
      const client = stranger(locale);
      const entered = await client.call(identityRoutes.signIn, {
        body: { employeeNumber, password: testPassword },
      });
      if (!entered.ok) throw new Error(`${employeeNumber} cannot sign in: ${entered.failure.code}`);
      return client;
    },
    another: async () => {
      const own = openDatabase(database.url);
      const { url, stop } = await start(own);
      const stopBoth = once(async () => {
        await stop();
        await own.close();
      });
      others.push(stopBoth);
      return { url, stop: stopBoth };
    },
    stop: async () => {
      for (const stop of others) await stop();
      await server.stop();
      await drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The key that test servers encrypt secrets with. */
export const testKey = Buffer.alloc(32, 7);

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
