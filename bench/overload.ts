// Sends a server twice as much as it can serve, and checks that it answers in time or refuses, and is itself again at once:
// node tools/node24.mjs bench/overload.ts [--seconds 15] [--times 2] [--port 4340]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ticketRoutes } from '@redress/contract';
import { openDatabase } from '../apps/server/src/platform/database/database.ts';
import { launchDatabase } from '../apps/server/src/platform/database/embedded.ts';
import { complaintForm } from '../apps/server/src/testing/loop.ts';
import { addPerson, seedPeople, testUnits } from '../apps/server/src/testing/people.ts';
import { verdict } from '../tools/day/checks/evidence.ts';
import { sentencesOf } from '../tools/day/report.ts';
import { fleetOf } from './crash/fleet.ts';
import { type Ask, cookieOf, holdFire, percentile, type Shot, shoot } from './overload/shots.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    times: { type: 'string', default: '2' },
    port: { type: 'string', default: '4340' },
  },
});
const seconds = Number(values.seconds);
const times = Number(values.times);
const people = 60;
const capacityClients = 16;
const answeredP99Ms = 500;
const leastOfCapacity = 0.6;

const began = performance.now();
const say = (line: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const folder = mkdtempSync(join(tmpdir(), 'redress-overload-'));
const launched = await launchDatabase({ data: folder });
const database = openDatabase({ url: launched.url, connections: 2, name: 'redress-overload' });
const fleet = fleetOf({
  processes: 1,
  firstPort: Number(values.port),
  folder,
  environment: { REDRESS_DATA: folder, DATABASE_URL: '' },
});
const [url = ''] = fleet.urls;
try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  holdFire();
  await fleet.stop();
  await database.close();
  await launched.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<boolean> {
  await fleet.start(0);
  await seedPeople(database);
  const cookies: string[] = [];
  for (let place = 0; place < people; place += 1) {
    const employeeNumber = `agent${place}`;
    await addPerson(database, { employeeNumber, roles: ['seniorAgent'], unitId: testUnits.teamOne });
    cookies.push(await cookieOf(url, employeeNumber));
  }
  const body = JSON.stringify(await complaintForm(database));
  let turn = 0;
  const next = (): Ask => {
    turn += 1;
    const cookie = cookies[turn % cookies.length] ?? '';
    // As on a working day: people look more often than they write.
    if (turn % 4 === 0) return { method: 'GET', path: '/api/desks/senior?limit=50', cookie };
    if (turn % 4 === 1) return { method: 'GET', path: '/api/tickets?limit=50', cookie };
    return { method: 'POST', path: ticketRoutes.register.path, cookie, body, key: crypto.randomUUID() };
  };

  // Until the code is compiled and the caches are full.
  await capacity(next, 10);
  const calm = await capacity(next, seconds);
  const rate = calm.length / seconds;
  say(`${capacityClients} clients are served ${rate.toFixed(0)} requests a second; ${latencies(calm)}`);

  const sent: { readonly ask: Ask; shot: Shot }[] = [];
  const storm = await openLoop(rate * times, seconds, async () => {
    const ask = next();
    const one = { ask, shot: await shoot(url, ask) };
    sent.push(one);
  });
  const answered = sent.filter(({ shot }) => shot.status >= 200 && shot.status < 300).map(({ shot }) => shot);
  const refused = sent
    .filter(({ shot }) => shot.status === 503 || shot.status === 429)
    .map(({ shot }) => shot);
  const others = sent.length - answered.length - refused.length;
  say(
    `${times} times as much: ${sent.length} requests in ${(storm / 1000).toFixed(1)} s; ${answered.length} served ` +
      `(${((answered.length / storm) * 1000).toFixed(0)}/s), ${latencies(answered)}; ${refused.length} refused, ${latencies(refused)}; ` +
      `${others} neither`,
  );

  await pause(1_000);
  const after = await capacity(next, Math.max(3, seconds / 3));
  say(
    `a second later ${capacityClients} clients are served ${(after.length / Math.max(3, seconds / 3)).toFixed(0)}/s; ${latencies(after)}`,
  );

  const again = await retried(sent.map((one) => ({ ...one })).filter(({ ask }) => ask.key !== undefined));
  const verdicts = [
    verdict('overload: every request is served, or refused with Retry-After', sent.length, [
      ...(others > 0 ? [`${others} requests were neither served nor refused`] : []),
      ...refused.filter(({ retryAfter }) => !retryAfter).map(() => 'a refusal without Retry-After'),
    ]),
    verdict(`overload: what is served is served within ${answeredP99Ms} ms (99 %)`, answered.length, [
      ...(percentile(
        answered.map(({ ms }) => ms),
        0.99,
      ) > answeredP99Ms
        ? [latencies(answered)]
        : []),
    ]),
    verdict('overload: the server goes on serving what it can', answered.length, [
      ...(answered.length / (storm / 1000) < rate * leastOfCapacity
        ? [`${((answered.length / storm) * 1000).toFixed(0)}/s instead of ${rate.toFixed(0)}/s`]
        : []),
    ]),
    verdict('overload: a second later all is as before', after.length, [
      ...(after.some(({ status }) => status >= 400) ? ['requests are still refused'] : []),
      ...(percentile(
        after.map(({ ms }) => ms),
        0.5,
      ) >
      2 *
        percentile(
          calm.map(({ ms }) => ms),
          0.5,
        ) +
        5
        ? [`${latencies(after)} instead of ${latencies(calm)}`]
        : []),
    ]),
    verdict('overload: what was refused and sent again is done once', again.seen, again.findings),
  ];
  for (const one of verdicts) for (const line of sentencesOf(one)) say(line);
  const failed = verdicts.filter(({ passed }) => !passed).length;
  say(failed === 0 ? 'PASS' : `FAIL: ${failed} of ${verdicts.length} checks`);
  return failed === 0;
}

/** So many clients that send their next request when they have the answer to the last: what the server can serve. */
async function capacity(next: () => Ask, lastsSeconds: number): Promise<Shot[]> {
  const shots: Shot[] = [];
  const until = performance.now() + lastsSeconds * 1000;
  const client = async () => {
    while (performance.now() < until) shots.push(await shoot(url, next()));
  };
  await Promise.all(Array.from({ length: capacityClients }, client));
  return shots;
}

/** Sends at a rate, whether answers come or not, as people do who know nothing of each other; answers how long it took. */
async function openLoop(perSecond: number, lastsSeconds: number, send: () => Promise<void>): Promise<number> {
  const started = performance.now();
  const under: Promise<void>[] = [];
  let count = 0;
  while (performance.now() - started < lastsSeconds * 1000) {
    const due = Math.floor(((performance.now() - started) / 1000) * perSecond);
    for (; count < due; count += 1) under.push(send());
    await pause(5);
  }
  const sending = performance.now() - started;
  await Promise.all(under);
  return sending;
}

/** Sends every refused registration again with its key, and looks whether each was done once. */
async function retried(sent: readonly { readonly ask: Ask; readonly shot: Shot }[]) {
  const refused = sent.filter(({ shot }) => shot.status !== 201);
  for (const { ask } of refused) {
    while ((await shoot(url, ask)).status !== 201) await pause(50);
  }
  const keys = sent.map(({ ask }) => ask.key);
  const { done, tickets } = await database.one<{ done: number; tickets: number }>(
    `select count(*) as done, count(distinct subject_id) as tickets from idempotency_done where key = any($1)`,
    [keys],
  );
  const findings =
    done === keys.length && tickets === keys.length
      ? []
      : [`${keys.length} keys, ${done} done, ${tickets} tickets`];
  return { seen: keys.length, findings };
}

function latencies(shots: readonly Shot[]): string {
  const all = shots.map(({ ms }) => ms);
  return `half within ${percentile(all, 0.5).toFixed(1)} ms, 99 % within ${percentile(all, 0.99).toFixed(0)} ms`;
}
