// Promotes a streaming replica while people work, and checks that nothing acknowledged is lost and that no server had to be
// restarted: node tools/node24.mjs bench/failover.ts [--promotions 2] [--port 4320] [--bin /usr/lib/postgresql/15/bin]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ticketRoutes } from '@redress/contract';
import { rulesInForce } from '../apps/server/src/modules/settings/public.ts';
import { openDatabase } from '../apps/server/src/platform/database/database.ts';
import { migrate } from '../apps/server/src/platform/database/migrate.ts';
import { verdict } from '../tools/day/checks/evidence.ts';
import { prove } from '../tools/day/checks/prove.ts';
import { untilQuiet } from '../tools/day/quiet.ts';
import { sentencesOf } from '../tools/day/report.ts';
import { callerOf } from './crash/caller.ts';
import { hireCrew } from './crash/crew.ts';
import { fleetOf } from './crash/fleet.ts';
import {
  claimsVerdict,
  clocksVerdict,
  commandsOnceVerdict,
  consolesVerdict,
  registrationsVerdict,
  serversVerdict,
} from './crash/verdicts.ts';
import { type Host, pairIn, postgresTools } from './failover/postgres.ts';

const { values } = parseArgs({
  options: {
    promotions: { type: 'string', default: '2' },
    port: { type: 'string', default: '4320' },
    rest: { type: 'string', default: '60' },
    bin: { type: 'string' },
  },
});
const port = Number(values.port);
const serviceBackWithinMs = 10_000;
const orderLimitMs = 60_000;

const began = performance.now();
const say = (line: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const folder = mkdtempSync(join(tmpdir(), 'redress-failover-'));
// PostgreSQL does not run as root: its own account must be able to enter.
chmodSync(folder, 0o711);
const bin = postgresTools(values.bin);
const pair = pairIn(join(folder, 'postgres'), bin);
const hostOf = (name: string, at: number): Host => ({
  name,
  port: at,
  folder: join(folder, 'postgres', name),
});
const [east, west] = [hostOf('east', port + 2), hostOf('west', port + 3)];
const at = (hosts: readonly Host[]) =>
  `postgres://redress:${pair.password}@${hosts.map((host) => `127.0.0.1:${host.port}`).join(',')}/redress`;
const url = `${at([east, west])}?target_session_attrs=read-write`;
const fleet = fleetOf({
  processes: 2,
  firstPort: port,
  folder,
  environment: { DATABASE_URL: url, DATABASE_REPLICA_URL: at([west]), REDRESS_DATA: join(folder, 'data') },
});
const database = openDatabase({ url, connections: 4, name: 'redress-failover' });
try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await fleet.stop();
  await database.close();
  await pair.stop(east);
  await pair.stop(west);
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<boolean> {
  await pair.create(east);
  await pair.follow(west, east);
  await migrate(database);
  await Promise.all([fleet.start(0), fleet.start(1)]);
  const before = fleet.pids().join();
  const crew = await hireCrew(
    database,
    fleet.urls,
    { registering: 6, dispatching: 4, repairing: 4, consoles: 2 },
    Number(values.rest),
  );
  const reports = await readReports(crew.patience);
  say(`two servers; PostgreSQL of ${bin}, a synchronous standby, reports read the second host`);

  const outages: number[] = [];
  let [primary, standby] = [east, west];
  for (let round = 1; round <= Number(values.promotions); round += 1) {
    await pause(5_000);
    const answers = crew.patience.answered;
    const struckAt = performance.now();
    pair.strike(primary);
    const { registered } = crew.memory;
    const known = registered.size;
    await pair.promote(standby);
    const promotedMs = performance.now() - struckAt;
    while (registered.size <= known + 1) {
      if (performance.now() - struckAt > 60_000) throw new Error('the service did not come back');
      await pause(20);
    }
    const backMs = performance.now() - struckAt;
    outages.push(backMs);
    say(
      `promotion ${round}: kill -9 of ${primary.name} after ${answers} answers; ${standby.name} took writes after ` +
        `${(promotedMs / 1000).toFixed(2)} s, people were served again after ${(backMs / 1000).toFixed(2)} s`,
    );
    [primary, standby] = [standby, primary];
    if (round === Number(values.promotions)) break;
    await pause(3_000);
    await pair.follow(standby, primary);
    say(`${standby.name} follows ${primary.name} now`);
  }
  await pause(5_000);
  await crew.goHome();
  await reports.end();
  say('everybody has gone home; waiting for the last limits to pass');
  await pause(orderLimitMs + 2_000);
  if (!(await untilQuiet(database))) say('the servers did not come to rest');
  await pause(1_500);
  for (const one of crew.consoles) one.close();
  const restarted = fleet.pids().join() === before ? [] : ['a server is another process now'];
  await fleet.stop();

  const { memory, patience, consoles } = crew;
  const verdicts = [
    verdict('servers: none was restarted', 2, restarted),
    serversVerdict(fleet),
    verdict(
      'service back within 10 s',
      outages.length,
      outages.filter((ms) => ms > serviceBackWithinMs).map((ms) => `${(ms / 1000).toFixed(1)} s`),
    ),
    await registrationsVerdict(database, memory),
    await commandsOnceVerdict(database, memory),
    await claimsVerdict(database, memory),
    await clocksVerdict(database),
    await consolesVerdict(database, consoles, 1),
    ...(await prove(database, await rulesInForce(database), null)).verdicts,
  ];
  say(
    `${memory.registered.size} registrations, ${memory.done.length} commands, ${memory.taken.length} takes, ` +
      `${reports.read()} reports; the longest wait for an answer was ${(patience.longestMs / 1000).toFixed(1)} s`,
  );
  say(
    `tries that failed and were repeated: ${[...patience.failures].map(([code, n]) => `${n} ${code}`).join(', ')}`,
  );
  for (const one of verdicts) for (const line of sentencesOf(one)) say(line);
  const failed = verdicts.filter(({ passed }) => !passed).length;
  say(failed === 0 ? `PASS: ${verdicts.length} checks` : `FAIL: ${failed} of ${verdicts.length} checks`);
  return failed === 0;
}

/** The director reads the departments' figures all the time, whichever host is alive. */
async function readReports(patience: Parameters<typeof callerOf>[2]) {
  const director = await callerOf(fleet.urls, 'centreDirector', patience);
  const query = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };
  let ended = false;
  let read = 0;
  const reading = (async () => {
    while (!ended) {
      if ((await director.send(ticketRoutes.figures, { query })).ok) read += 1;
      await pause(4_000);
    }
  })();
  return {
    read: () => read,
    end: async () => {
      ended = true;
      await reading;
    },
  };
}
