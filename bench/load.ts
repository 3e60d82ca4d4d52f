// Measures a filled database under load: npm run bench:load [-- --only register,desk --seconds 10 --port 5010 --profile DIR]
// Load generator, server and database share the machine; see docs/performance.md for what it is to reach.
import { parseArgs } from 'node:util';
import { cpuMs } from './load/cpu.ts';
import type { Measured } from './load/generator.ts';
import { measure, startServerProcess } from './load/processes.ts';
import { registrations, type Scenario, scenarios } from './load/scenarios.ts';
import { openBenchPlace } from './place.ts';
import { measureRaw } from './raw.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(scenarios).join(',') },
    seconds: { type: 'string', default: '10' },
    port: { type: 'string', default: '5010' },
    profile: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const port = Number(values.port);
const warmSeconds = 3;
const place = await openBenchPlace(18);
try {
  const { database } = place;
  const { tickets } = await database.one<{ tickets: number }>(
    "select reltuples::bigint as tickets from pg_class where oid = 'ticket'::regclass",
  );
  console.log(`${tickets} tickets; ${seconds} s each after ${warmSeconds} s of warming up`);
  const profile = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
  const server = await startServerProcess(place, port, profile);
  let missed = false;
  try {
    for (const name of values.only.split(',')) {
      const scenario = scenarios[name];
      if (scenario === undefined) throw new Error(`no scenario ${name}`);
      const operations = await scenario.operations(database, Math.ceil((seconds + warmSeconds) * 3_000));
      const { clients, cycle } = scenario;
      const job = { ports: [port], clients, seconds, warmSeconds, cycle, rate: 0, operations };
      const before = cpu(server.pid);
      const measured = await measure(job);
      const used = cpu(server.pid);
      missed = report(scenario, measured) || missed;
      const operationsDone = Object.values(measured.statuses).reduce((sum, count) => sum + count, 0);
      const each = (ms: number) => (ms / operationsDone).toFixed(2);
      console.log(
        `    CPU a request: server ${each(used.server - before.server)} ms, database ${each(used.database - before.database)} ms`,
      );
      if (name === 'register') {
        const raw = await measureRaw(database, await registrations(database, 1_000), {
          clients,
          seconds,
          warmSeconds,
        });
        const ratio = measured.perSecond / raw.perSecond;
        console.log(
          `    raw: the same rows by the same statement: ${raw.perSecond}/s; ratio ${Math.round(ratio * 100)} % (target 40 %)`,
        );
        missed = ratio < 0.4 || missed;
      }
    }
  } finally {
    await server.stop();
  }
  process.exitCode = missed ? 1 : 0;
} finally {
  await place.close();
}

function cpu(server: number): { server: number; database: number } {
  const { databasePid } = place;
  return { server: cpuMs(server), database: databasePid === null ? Number.NaN : cpuMs(databasePid, true) };
}

function report({ name, clients, p99Ms, perSecond }: Scenario, measured: Measured): boolean {
  const { done, p50, p95, p99, worst, statuses, samples } = measured;
  const targets = [
    ...(p99Ms === null ? [] : [{ text: `p99 at most ${p99Ms} ms`, met: p99 <= p99Ms }]),
    ...(perSecond === null
      ? []
      : [{ text: `at least ${perSecond}/s`, met: measured.perSecond >= perSecond }]),
  ];
  console.log(`${name}, ${clients} clients:`);
  console.log(
    `    ${measured.perSecond}/s; p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, worst ${worst} ms; ${done} measured`,
  );
  console.log(`    answers: ${JSON.stringify(statuses)} ${Object.values(samples).join(' ')}`);
  for (const { text, met } of targets) console.log(`    ${met ? 'reached' : 'MISSED '}  ${text}`);
  return targets.some(({ met }) => !met) || Object.keys(samples).length > 0;
}
