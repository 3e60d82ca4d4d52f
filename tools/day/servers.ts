import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Server processes of one installation. */
export interface Servers {
  readonly urls: readonly string[];
  readonly stop: () => Promise<void>;
}

/** What the processes share, and how many there are. */
export interface ServersWanted {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly processes: number;
  /** The port of the first; 0 lets the machine choose each. */
  readonly firstPort: number;
}

const main = resolve(import.meta.dirname, '../../apps/server/src/main.ts');
const patienceMs = 60_000;

/** Starts the product's own program so many times on one database, and answers when all of them listen. */
export async function startServers(wanted: ServersWanted): Promise<Servers> {
  const started = Array.from({ length: wanted.processes }, (_, index) => start(wanted, index));
  const stop = async () => {
    await Promise.all(started.map(end));
  };
  try {
    return { urls: await Promise.all(started.map(listening)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function start({ databaseUrl, folder, firstPort }: ServersWanted, index: number): ChildProcess {
  const port = firstPort === 0 ? 0 : firstPort + index;
  return spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      REDRESS_DATA: folder,
      REDRESS_LOG: 'warn',
      REDRESS_LOG_FILE: join(folder, `server-${index}.log`),
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    // The channel tells a server when this program has ended, however it ended.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

function listening(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const timer = setTimeout(() => failed(new Error(`a server did not start: ${said}`)), patienceMs);
    server.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const url = /Ready: (\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      found(url);
    });
    server.once('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`a server ended with ${code}: ${said}`));
    });
  });
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((ended) => {
    server.once('exit', () => ended());
    server.kill('SIGTERM');
  });
}
