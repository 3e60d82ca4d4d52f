// Kills servers and the database at random moments under load, and checks that nothing acknowledged is lost or doubled:
// npm run crash [-- --rounds 10] [--port 5100] [--rest 60]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rulesInForce } from '../apps/server/src/modules/settings/public.ts';
import { openDatabase } from '../apps/server/src/platform/database/database.ts';
import { keepDatabase } from '../apps/server/src/platform/database/kept.ts';
import { prove } from '../tools/day/checks/prove.ts';
import { untilQuiet } from '../tools/day/quiet.ts';
import { sentencesOf } from '../tools/day/report.ts';
import { hireCrew } from './crash/crew.ts';
import { type Fleet, fleetOf } from './crash/fleet.ts';
import {
  claimsVerdict,
  clocksVerdict,
  commandsOnceVerdict,
  consolesVerdict,
  registrationsVerdict,
  serversVerdict,
} from './crash/verdicts.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    port: { type: 'string', default: '4310' },
    rest: { type: 'string', default: '60' },
  },
});
const rounds = Number(values.rounds);
const orderLimitMs = 60_000;

const began = performance.now();
const say = (line: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const folder = mkdtempSync(join(tmpdir(), 'redress-crash-'));
const launched = await keepDatabase({ data: folder });
const database = openDatabase({ url: launched.url, connections: 4, name: 'redress-crash' });
const fleet = fleetOf({
  processes: 2,
  firstPort: Number(values.port),
  folder,
  environment: { REDRESS_DATA: folder, DATABASE_URL: '' },
});
try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await fleet.stop();
  await database.close();
  await launched.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<boolean> {
  await Promise.all([fleet.start(0), fleet.start(1)]);
  const size = { registering: 6, dispatching: 4, repairing: 4, consoles: 4 };
  const crew = await hireCrew(database, fleet.urls, size, Number(values.rest));
  say(`two servers on one database; ${JSON.stringify(size)}`);
  const kinds = ['a server', 'the database', 'all servers'] as const;
  for (let round = 1; round <= rounds; round += 1) {
    await pause(1_500 + Math.random() * 3_000);
    const kind = kinds[(round - 1) % kinds.length] ?? 'a server';
    const acknowledged = crew.patience.answered;
    const ms = await strike(kind, fleet);
    await pause(1_000);
    say(
      `round ${round}: kill -9 of ${kind}; all ready again after ${(ms / 1000).toFixed(1)} s; ` +
        `${acknowledged} answers before, ${crew.patience.answered - acknowledged} since`,
    );
  }
  await pause(2_000);
  await crew.goHome();
  say('everybody has gone home; waiting for the last limits to pass');
  await pause(orderLimitMs + 2_000);
  if (!(await untilQuiet(database))) say('the servers did not come to rest');
  await pause(1_500);
  for (const one of crew.consoles) one.close();
  await fleet.stop();

  const { memory, patience, consoles } = crew;
  const verdicts = [
    serversVerdict(fleet),
    await registrationsVerdict(database, memory),
    await commandsOnceVerdict(database, memory),
    await claimsVerdict(database, memory),
    await clocksVerdict(database),
    await consolesVerdict(database, consoles),
    ...(await prove(database, await rulesInForce(database), null)).verdicts,
  ];
  say(
    `${memory.registered.size} registrations, ${memory.done.length} commands, ${memory.taken.length} takes acknowledged; ` +
      `the longest wait for an answer was ${(patience.longestMs / 1000).toFixed(1)} s`,
  );
  say(`tries that failed and were repeated: ${told(patience.failures)}`);
  say(`refusals by the rules: ${told(memory.refused)}`);
  for (const one of verdicts) for (const line of sentencesOf(one)) say(line);
  const failed = verdicts.filter(({ passed }) => !passed).length;
  say(
    failed === 0
      ? `PASS: ${verdicts.length} checks after ${rounds} rounds`
      : `FAIL: ${failed} of ${verdicts.length} checks`,
  );
  return failed === 0;
}

/** Kills, waits as a service manager would before it restarts, and answers how long it took until all can serve again. */
async function strike(
  kind: 'a server' | 'the database' | 'all servers',
  { kill, start, urls, ownDeaths }: Fleet,
) {
  const at = performance.now();
  if (kind === 'the database') {
    process.kill(
      Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10),
      'SIGKILL',
    );
    await pause(200);
  } else {
    const struck = kind === 'a server' ? [Math.floor(Math.random() * 2)] : [0, 1];
    await Promise.all(struck.map(kill));
    await pause(300);
    await Promise.all(struck.map(start));
  }
  for (const url of urls) {
    while (!(await isReady(url))) {
      if (performance.now() - at > 120_000)
        throw new Error(`${url} did not come back: ${ownDeaths.join('\n')}`);
      await pause(50);
    }
  }
  return performance.now() - at;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function told(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([code, times]) => `${times} ${code}`).join(', ') || 'none';
}
