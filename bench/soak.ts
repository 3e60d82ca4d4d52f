// Plays working days one after the other on the same servers and database, and watches what grows:
// npm run soak [-- --minutes 60] [--processes 2] [--port 4330] [--tickets 120] [--speed 3000]
import { parseArgs } from 'node:util';
import { rulesInForce } from '../apps/server/src/modules/settings/public.ts';
import type { Database } from '../apps/server/src/platform/database/database.ts';
import { prove } from '../tools/day/checks/prove.ts';
import type { DayClock } from '../tools/day/clock.ts';
import { composedComplaints } from '../tools/day/complaints/composed.ts';
import { newMemory } from '../tools/day/day.ts';
import { openJournal } from '../tools/day/journal.ts';
import { gatherStaff } from '../tools/day/people.ts';
import { play } from '../tools/day/play.ts';
import { untilQuiet } from '../tools/day/quiet.ts';
import { sentencesOf } from '../tools/day/report.ts';
import { openSwitchboard } from '../tools/day/switchboard.ts';
import { ownWorld, type World } from '../tools/day/world.ts';
import { type Sample, takeSample } from './soak/sample.ts';
import { cleanVerdict, connectionsVerdict, memoryVerdict, tablesVerdict } from './soak/verdicts.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    processes: { type: 'string', default: '2' },
    port: { type: 'string', default: '4330' },
    tickets: { type: 'string', default: '120' },
    speed: { type: 'string', default: '3000' },
  },
});
const wanted = {
  ms: Number(values.minutes) * 60_000,
  tickets: Number(values.tickets),
  speed: Number(values.speed),
};
const startAt = Date.parse('2026-03-02T08:30:00+08:00');
const sampleEveryMs = Math.min(10_000, wanted.ms / 20);
const longestLapMs = 180_000;
// The cleaner looks once a minute.
const cleanerMs = 65_000;

const began = performance.now();
const minutes = () => (performance.now() - began) / 60_000;
const say = (line: string) => console.log(`${minutes().toFixed(1).padStart(5)} min  ${line}`);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

// The servers inherit it: what they take is read from them as in production.
process.env.REDRESS_METRICS = 'loopback';
const world = await ownWorld({
  startAt,
  speed: wanted.speed,
  processes: Number(values.processes),
  firstPort: Number(values.port),
  say: () => undefined,
});
try {
  if (world.database === null) throw new Error('the database cannot be looked into');
  process.exitCode = (await run(world, world.database)) ? 0 : 1;
} finally {
  await world.stop();
}

async function run({ urls, begin, close }: World, database: Database): Promise<boolean> {
  const clock = await begin();
  const samples: Sample[] = [];
  let watching = true;
  const watch = (async () => {
    while (watching) {
      samples.push(await takeSample(database, urls, minutes()));
      await pause(sampleEveryMs);
    }
  })();
  const totals = { laps: 0, tickets: 0, commands: 0, requests: 0, broken: 0 };
  for (let lap = 1; performance.now() - began < wanted.ms; lap += 1) {
    const played = await oneLap(lap, urls, clock);
    await clock.changeTo(1);
    if (!(await untilQuiet(database))) say('the servers did not come to rest');
    totals.laps = lap;
    totals.tickets += played.registered.size;
    totals.commands += played.acknowledged.length;
    totals.requests += played.requests;
    totals.broken += played.broken.length;
    say(
      `lap ${lap}: ${played.registered.size} tickets, ${played.requests} requests; ${lineOf(samples.at(-1))}`,
    );
    for (const one of new Set(played.broken)) say(`  broken: ${one}`);
  }
  watching = false;
  await watch;
  say(
    `${totals.laps} laps, ${totals.tickets} tickets, ${totals.commands} commands, ${totals.requests} requests`,
  );
  say('waiting for the cleaner');
  await pause(cleanerMs);
  const clean = await cleanVerdict(database);
  await close();
  const proof = await prove(database, await rulesInForce(database), null);
  const verdicts = [
    memoryVerdict(samples),
    connectionsVerdict(samples),
    tablesVerdict(samples),
    clean,
    ...proof.verdicts,
  ];
  for (const one of verdicts) for (const line of sentencesOf(one)) say(line);
  const failed = verdicts.filter(({ passed }) => !passed).length + (totals.broken > 0 ? 1 : 0);
  if (totals.broken > 0) say(`FAIL  ${totals.broken} requests ended in an error`);
  say(failed === 0 ? `PASS: ${minutes().toFixed(0)} minutes` : `FAIL: ${failed} checks`);
  return failed === 0;
}

/** New people come, work through another list of complaints at the fast clock, and go; their sessions are left behind. */
async function oneLap(lap: number, urls: readonly string[], clock: DayClock) {
  const writer = openJournal();
  const staff = await gatherStaff({ urls, writer, seed: lap, hired: {} });
  await clock.changeTo(wanted.speed);
  const switchboard = openSwitchboard(composedComplaints(wanted.tickets, lap), clock.now(), 2, lap);
  const { reference } = staff;
  await play({ clock, seed: lap, switchboard, reference, firstTime: newMemory() }, staff, {
    longestMs: longestLapMs,
    longestHours: Number.POSITIVE_INFINITY,
    keepPace: () => Promise.resolve(),
  });
  return writer.journal;
}

function lineOf(sample: Sample | undefined): string {
  if (!sample) return 'not looked at yet';
  const servers = sample.servers.map(
    ({ residentMb, heapMb, lagP99Ms }) =>
      `${residentMb.toFixed(0)} MB (heap ${heapMb.toFixed(0)}), lag ${lagP99Ms.toFixed(0)} ms`,
  );
  return `${servers.join('; ')}; ${sample.connections} connections; ${sample.databaseMb.toFixed(0)} MB database`;
}
