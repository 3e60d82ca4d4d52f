import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** How the server processes of a bench are started. */
export interface FleetOptions {
  readonly processes: number;
  readonly firstPort: number;
  /** Where their logs lie. */
  readonly folder: string;
  /** What they find their database with, beside what this process has. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Server processes that can be killed and started again on their ports, as a service manager would. */
export interface Fleet {
  readonly urls: readonly string[];
  readonly pids: () => readonly (number | undefined)[];
  /** What servers said that ended by themselves, killed by nobody. */
  readonly ownDeaths: readonly string[];
  readonly start: (index: number) => Promise<void>;
  /** kill -9. */
  readonly kill: (index: number) => Promise<void>;
  /** Ends all in order. */
  readonly stop: () => Promise<void>;
}

const main = resolve(import.meta.dirname, '../../apps/server/src/main.ts');
const patienceMs = 90_000;

/** A fleet, none of it started yet. */
export function fleetOf({ processes, firstPort, folder, environment }: FleetOptions): Fleet {
  const running: (ChildProcess | undefined)[] = Array.from({ length: processes }, () => undefined);
  const ownDeaths: string[] = [];
  const ended = (child: ChildProcess) =>
    new Promise<void>((resolveEnd) => {
      if (child.exitCode !== null || child.signalCode !== null) resolveEnd();
      else child.once('exit', () => resolveEnd());
    });
  const end = async (index: number, signal: NodeJS.Signals) => {
    const child = running[index];
    running[index] = undefined;
    if (!child) return;
    child.kill(signal);
    await ended(child);
  };
  return {
    urls: running.map((_, index) => `http://127.0.0.1:${firstPort + index}`),
    ownDeaths,
    pids: () => running.map((child) => child?.pid),
    start: async (index) => {
      const child = spawn(process.execPath, [main], {
        env: {
          ...process.env,
          REDRESS_DEMO: 'off',
          REDRESS_LOG: 'warn',
          REDRESS_LOG_FILE: join(folder, `server-${index}.log`),
          HOST: '127.0.0.1',
          PORT: String(firstPort + index),
          ...environment,
        },
        // When we are killed the channel closes, and the server ends by itself.
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      running[index] = child;
      const said = lastWords(child);
      child.once('exit', (code, signal) => {
        if (running[index] === child)
          ownDeaths.push(`server ${index} ended with ${code ?? signal}: ${said()}`);
      });
      await ready(child, said);
    },
    kill: (index) => end(index, 'SIGKILL'),
    stop: async () => {
      await Promise.all(running.map((_, index) => end(index, 'SIGTERM')));
    },
  };
}

function lastWords(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-2_000);
    });
  }
  return () => said;
}

function ready(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`a server did not start: ${said()}`)), patienceMs);
    child.stdout?.on('data', () => {
      if (!said().includes('Ready: ')) return;
      clearTimeout(timer);
      found();
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      failed(new Error(`a server ended with ${code ?? signal}: ${said()}`));
    });
  });
}
