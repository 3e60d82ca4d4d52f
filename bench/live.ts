// Measures live updates: npm run bench:live [-- --consoles 1000 --changes 100 --port 5050]
// So many consoles on two server processes; how long after a change was asked for does each hear of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Consoles, Heard } from './live/consoles.ts';
import { openConnection } from './load/client.ts';
import { memoryMb } from './load/cpu.ts';
import { signInAll } from './load/people.ts';
import { startServerProcess } from './load/processes.ts';
import { openBenchPlace } from './place.ts';

const { values } = parseArgs({
  options: {
    consoles: { type: 'string', default: '1000' },
    changes: { type: 'string', default: '100' },
    port: { type: 'string', default: '5050' },
  },
});
const consoles = Number(values.consoles);
const ports = [Number(values.port), Number(values.port) + 1];
const place = await openBenchPlace(6);
try {
  const servers = [];
  for (const port of ports) servers.push(await startServerProcess(place, port));
  try {
    const seniors = await signInAll(place.database, 'seniorAgent');
    const cookies = Array.from({ length: consoles }, (_, n) => seniors[n % seniors.length]?.cookie ?? '');
    const tickets = await place.database.query<{ id: string }>(
      "select id from ticket where status in ('open', 'dispatched') order by registered_at desc limit $1",
      [Number(values.changes)],
    );
    const listening = await listen({ ports, cookies });
    const sent = new Map<string, number>();
    const connections = await Promise.all(ports.map(openConnection));
    for (const [n, { id }] of tickets.entries()) {
      sent.set(id, performance.timeOrigin + performance.now());
      const body = JSON.stringify({ input: { text: '已联系用户' } });
      const answer = await connections[n % 2]?.send({
        method: 'POST',
        path: `/api/tickets/${id}/commands/note`,
        cookie: cookies[n] ?? '',
        body,
      });
      if ((answer?.status ?? 500) >= 400) throw new Error(`a change was refused: ${answer?.body}`);
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 200));
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const memory = servers.map(({ pid }) => memoryMb(pid));
    const heard = await listening.stop();
    for (const connection of connections) connection.close();
    process.exitCode = report(sent, heard, memory) ? 0 : 1;
  } finally {
    for (const server of servers) await server.stop();
  }
} finally {
  await place.close();
}

async function listen(consolesOf: Consoles): Promise<{ stop: () => Promise<Heard> }> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-live-'));
  const file = join(folder, 'consoles.json');
  writeFileSync(file, JSON.stringify(consolesOf));
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'live/consoles.ts'), file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const said: string[] = [];
  await new Promise<void>((ready, failed) => {
    lines.on('line', (line) => (line === 'open' ? ready() : said.push(line)));
    child.once('exit', (code) => failed(new Error(`the consoles ended with ${code}`)));
  });
  rmSync(folder, { recursive: true, force: true });
  return {
    stop: async () => {
      const ended = once(child, 'close');
      child.stdin.end();
      await ended;
      return JSON.parse(said.at(-1) ?? '{}');
    },
  };
}

function report(sent: ReadonlyMap<string, number>, heard: Heard, memory: readonly number[]): boolean {
  const delays = [...sent]
    .flatMap(([id, at]) => (heard[id] ?? []).map((moment) => moment - at))
    .sort((a, b) => a - b);
  const wanted = sent.size * consoles;
  const at = (share: number) =>
    Math.round(delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0);
  console.log(
    `${consoles} consoles on ${ports.length} processes, ${sent.size} changes: ${delays.length} of ${wanted} heard`,
  );
  console.log(
    `    p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms after the change was asked for (target p99 500 ms)`,
  );
  console.log(`    memory ${memory.map((mb) => `${mb} MB`).join(' and ')} (target 400 MB each)`);
  return delays.length >= wanted && at(0.99) <= 500 && memory.every((mb) => mb < 400);
}
