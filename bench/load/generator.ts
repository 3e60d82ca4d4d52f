// Sends the operations of a job file as fast as so many clients can, and prints what it measured as JSON.
import { readFileSync } from 'node:fs';
import { openConnection, type Request } from './client.ts';

/** One thing a person does: its requests one after the other, measured as one. */
export type Operation = readonly Request[];

/** What to send: operations in order, from the beginning again where `cycle` is set, until the time is over. */
export interface Job {
  readonly ports: readonly number[];
  readonly clients: number;
  readonly seconds: number;
  /** Not measured: connections, plans and code get warm. */
  readonly warmSeconds: number;
  readonly cycle: boolean;
  /** At most so many operations a second, all clients together; 0: as many as there can be. */
  readonly rate: number;
  readonly operations: readonly Operation[];
}

/** What was measured; times in milliseconds. */
export interface Measured {
  readonly done: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>;
  /** One body of each status that is an error. */
  readonly samples: Readonly<Record<string, string>>;
}

if (import.meta.main) {
  const job: Job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
  console.log(JSON.stringify(await run(job)));
}

async function run(job: Job): Promise<Measured> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const samples: Record<string, string> = {};
  let next = 0;
  const began = performance.now();
  const measureFrom = began + job.warmSeconds * 1_000;
  const until = measureFrom + job.seconds * 1_000;
  let measuredUntil = until;
  const client = async (place: number) => {
    const connection = await openConnection(job.ports[place % job.ports.length] ?? 0);
    while (performance.now() < until) {
      const turn = next;
      next += 1;
      const operation = job.operations[job.cycle ? turn % job.operations.length : turn];
      if (operation === undefined) {
        measuredUntil = Math.min(measuredUntil, performance.now());
        break;
      }
      if (job.rate > 0) await untilTurn(began + (turn * 1_000) / job.rate);
      const from = performance.now();
      for (const request of operation) {
        const { status, body } = await connection.send(request);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status >= 400) samples[status] ??= body.slice(0, 300);
      }
      const to = performance.now();
      if (from >= measureFrom) times.push(to - from);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: job.clients }, (_, place) => client(place)));
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  const seconds = (measuredUntil - measureFrom) / 1_000;
  return {
    done: times.length,
    perSecond: round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    worst: at(1),
    statuses,
    samples,
  };
}

function untilTurn(at: number): Promise<void> | undefined {
  const wait = at - performance.now();
  return wait <= 0 ? undefined : new Promise((resolve) => setTimeout(resolve, wait));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
