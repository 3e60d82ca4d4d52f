// Measures searching a filled database: npm run bench:search [-- --clients 8 --seconds 10 --port 5040]
// Load generator, server and database share the machine; see docs/search.md for what it is to reach.
import { parseArgs } from 'node:util';
import type { Request } from './load/client.ts';
import { cpuMs } from './load/cpu.ts';
import { signInAll } from './load/people.ts';
import { measure, startServerProcess } from './load/processes.ts';
import { openBenchPlace } from './place.ts';
import { type Words, wordsOf } from './search/words.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '10' },
    port: { type: 'string', default: '5040' },
  },
});
const clients = Number(values.clients);
const seconds = Number(values.seconds);
const port = Number(values.port);
/** The most that one search in a hundred may take (B7). */
const p99Ms = 50;

const place = await openBenchPlace(4);
try {
  const { database } = place;
  const { tickets, entries } = await database.one<{ tickets: number; entries: number }>(
    `select (select reltuples::bigint from pg_class where oid = 'ticket'::regclass) as tickets,
       (select reltuples::bigint from pg_class where oid = 'search_entry'::regclass) as entries`,
  );
  console.log(`${tickets} tickets, ${entries} entries; ${clients} clients, ${seconds} s each`);
  const [senior] = await signInAll(database, 'seniorAgent');
  const [handler] = await signInAll(database, 'departmentHandler');
  if (senior === undefined || handler === undefined) throw new Error('nobody to search');
  const words: Words = await wordsOf(database);
  const server = await startServerProcess(place, port);
  try {
    let missed = false;
    for (const [name, texts] of Object.entries(words)) {
      const { cookie } = name === 'department' ? handler : senior;
      const operations = texts.map((body): Request[] => [
        { method: 'POST', path: '/api/search', cookie, body: JSON.stringify(body) },
      ]);
      const before = used(server.pid);
      const job = { ports: [port], clients, seconds, warmSeconds: 2, cycle: true, rate: 0, operations };
      const measured = await measure(job);
      const after = used(server.pid);
      const done = Object.values(measured.statuses).reduce((sum, count) => sum + count, 0);
      const met = measured.p99 <= p99Ms && Object.keys(measured.samples).length === 0;
      missed ||= !met;
      console.log(
        `${met ? 'reached' : 'MISSED '} ${name.padEnd(11)} ${String(measured.perSecond).padStart(6)}/s; p50 ${measured.p50} ms, p95 ${measured.p95} ms, p99 ${measured.p99} ms, worst ${measured.worst} ms; CPU each: server ${((after.server - before.server) / done).toFixed(2)} ms, database ${((after.database - before.database) / done).toFixed(2)} ms`,
      );
      for (const sample of Object.values(measured.samples)) console.log(`  ${sample}`);
    }
    process.exitCode = missed ? 1 : 0;
  } finally {
    await server.stop();
  }
} finally {
  await place.close();
}

function used(server: number): { server: number; database: number } {
  const { databasePid } = place;
  return { server: cpuMs(server), database: databasePid === null ? Number.NaN : cpuMs(databasePid, true) };
}
