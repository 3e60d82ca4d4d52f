// A working day played against the server through its public API, and proved afterwards: npm run day (docs/day.md).
import { comcastComplaints } from './day/complaints/comcast.ts';
import { composedComplaints } from './day/complaints/composed.ts';
import { type DayOptions, readOptions, usage } from './day/options.ts';
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
  const pace = paceFor(complaints.length, options);
  const world = await worldOf(options, pace.speed);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void world.stop().finally(() => process.exit(130)));
  }
  try {
    say(
      `${complaints.length} complaints, ${pace.speed} times as fast as real life, ${pace.minutes.toFixed(1)} minutes at most, seed ${options.seed}.`,
    );
    const hired = { juniorAgent: 2, seniorAgent: 1, surveyor: 1 };
    const rehearsed = await rehearse(world, {
      complaints,
      seed: options.seed,
      days: 2,
      longestMs: pace.minutes * 60_000,
      hired,
      lookFromOutside: world.database === null,
    });
    return await tell(world, rehearsed);
  } finally {
    await world.stop();
  }
}

function worldOf({ url, databaseUrl, processes, port }: DayOptions, speed: number): Promise<World> {
  if (url !== null) return Promise.resolve(givenWorld(url, databaseUrl ?? undefined, speed));
  return ownWorld({ startAt, speed, processes, firstPort: port, say });
}

async function tell(
  { database, speed }: World,
  { journal, played, outside, proof }: Rehearsed,
): Promise<boolean> {
  const facts = database === null ? [] : await outcomes(database);
  const done = [
    ...throughput(journal, played),
    ...facts,
    ...refusals(journal),
    ...lateness(proof?.lags ?? [], speed),
  ];
  for (const line of ['', ...done, '', '  count      half       99 %  route', ...latencies(journal), ''])
    say(line);
  const verdicts = [...outside, ...(proof?.verdicts ?? [])];
  for (const verdict of verdicts) for (const line of sentencesOf(verdict)) say(line);
  const failed = verdicts.filter(({ passed }) => !passed).length;
  say(`${verdicts.length - failed} passed, ${failed} failed`);
  return failed === 0 && verdicts.length > 0;
}

/** Six days on the wall clock see nearly every case through; more tickets need more real time for them. */
function paceFor(tickets: number, options: DayOptions): { speed: number; minutes: number } {
  const seconds = Math.max(90, tickets * 0.6);
  const speed = options.speed ?? Math.round((6 * 86_400) / seconds);
  return { speed, minutes: options.minutes ?? (seconds * 1.3) / 60 };
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
