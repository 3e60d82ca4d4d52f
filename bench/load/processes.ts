import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchPlace } from '../place.ts';
import type { Job, Measured } from './generator.ts';

/** A server process of the product. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const main = resolve(import.meta.dirname, '../../apps/server/src/main.ts');
const generator = resolve(import.meta.dirname, 'generator.ts');

/** Starts a server process on the database of the measurements; `nodeOptions` for its profiler. */
export async function startServerProcess(
  place: BenchPlace,
  port: number,
  nodeOptions: readonly string[] = [],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeOptions, main], {
    env: {
      ...process.env,
      ...place.environment,
      PORT: String(port),
      REDRESS_DEMO: 'off',
      REDRESS_LOG_FILE: join(place.dataFolder, `server-${port}.log`),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((ready, failed) => {
    lines.on('line', (line) => line.startsWith('Ready:') && ready());
    child.once('exit', (code) => failed(new Error(`the server ended with ${code} before it was ready`)));
  });
  return { port, pid: child.pid ?? 0, stop: () => stopped(child) };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Runs a job in a process of its own. */
export async function measure(job: Job): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-job-'));
  try {
    const file = join(folder, 'job.json');
    writeFileSync(file, JSON.stringify(job));
    const child = spawn(process.execPath, [generator, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said: string[] = [];
    child.stdout.on('data', (chunk) => said.push(String(chunk)));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`the generator ended with ${code}`);
    return JSON.parse(said.join(''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
