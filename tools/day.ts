// A working day played against the server through its public API, and proved afterwards: npm run day (docs/day.md).
import { comcastComplaints } from './day/complaints/comcast.ts';
import { composedComplaints } from './day/complaints/composed.ts';
import { type DayOptions, readOptions, usage } from './day/options.ts';
import { type Pace, paceUpTo } from './day/pace.ts';
import { type Rehearsed, rehearse } from './day/rehearse.ts';
import { latencies, lateness, outcomes, refusals, sentencesOf, throughput } from './day/report.ts';
import { givenWorld, ownWorld, type World } from './day/world.ts';

const say = (sentence: string) => console.log(sentence);

// A Thursday: a make-up Sunday and the Mid-Autumn holidays lie ahead.
const startAt = Date.parse('2026-09-17T08:30:00+08:00');

async function run(options: DayOptions): Promise<boolean> {
  const complaints =
    options.file === null
      ? composedComplaints(options.tickets ?? 200, options.seed)
      : (await comcastComplaints(options.file)).slice(0, options.tickets ?? undefined);
  const { pace, minutes } = planFor(complaints.length, options);
  const world = await worldOf(options, pace.fastest);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void world.stop().finally(() => process.exit(130)));
  }
  try {
    say(
      `${complaints.length} complaints, up to ${pace.fastest} times as fast as real life, ${minutes.toFixed(1)} minutes at most, seed ${options.seed}.`,
    );
    const rehearsed = await rehearse(world, {
      complaints,
      seed: options.seed,
      days: 2,
      longestMs: minutes * 60_000,
      longestHours: 14 * 24,
      hired: { juniorAgent: 2, seniorAgent: 1, surveyor: 1 },
      pace,
      lookFromOutside: world.database === null,
    });
    return await tell(world, rehearsed, options.url === null ? meanSpeed(rehearsed) : 1);
  } finally {
    await world.stop();
  }
}

function worldOf({ url, databaseUrl, processes, port }: DayOptions, speed: number): Promise<World> {
  if (url !== null) return Promise.resolve(givenWorld(url, databaseUrl ?? undefined, speed));
  return ownWorld({ startAt, speed, processes, firstPort: port, say });
}

function meanSpeed({ played: { hours, realMs } }: Rehearsed): number {
  return (hours * 3_600_000) / realMs;
}

async function tell({ database }: World, rehearsed: Rehearsed, speed: number): Promise<boolean> {
  const { journal, played, outside, proof } = rehearsed;
  const done = [
    ...throughput(journal, played),
    ...(database === null ? [] : await outcomes(database)),
    ...refusals(journal),
    ...lateness(proof?.lags ?? [], speed),
  ];
  for (const line of ['', ...done, '', '  count      half       99 %  route', ...latencies(journal), '']) {
    say(line);
  }
  const verdicts = [...outside, ...(proof?.verdicts ?? [])];
  for (const verdict of verdicts) for (const line of sentencesOf(verdict)) say(line);
  const failed = verdicts.filter(({ passed }) => !passed).length;
  say(`${verdicts.length - failed} passed, ${failed} failed`);
  return failed === 0 && verdicts.length > 0;
}

/** Six days on the wall clock see nearly every case through; many tickets need more real time for them. */
function planFor(tickets: number, { speed, minutes }: DayOptions): { pace: Pace; minutes: number } {
  const seconds = Math.max(100, tickets * 0.3);
  const wanted = Math.round((6 * 86_400) / seconds);
  const pace = speed === null ? paceUpTo(wanted) : { fastest: speed, slowest: speed, requestMs: 0 };
  return { pace, minutes: minutes ?? Math.max(2.5, tickets / 55) };
}

const options = optionsOf(process.argv.slice(2));
if (options === null) process.exitCode = 2;
else process.exitCode = (await run(options)) ? 0 : 1;

function optionsOf(words: readonly string[]): DayOptions | null {
  try {
    return readOptions(words);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return null;
  }
}
