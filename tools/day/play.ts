import { ticketRoutes } from '@redress/contract';
import { type Day, hourOfDay } from './day.ts';
import type { Staff } from './people.ts';
import { roles, type Shift, type Work } from './roles/roles.ts';
import type { Worker } from './worker.ts';

/** How a day ended, and how long it was. */
export interface Played {
  readonly realMs: number;
  /** Hours on the wall clock. */
  readonly hours: number;
  /** False when the time was over before everything was settled. */
  readonly settled: boolean;
}

const leastPauseMs = 5;
const restMs = 200;
const longestRestMs = 1_000;

/** How long a day may take, in real time and on the wall clock, and what is done now and then to keep it going. */
export interface Span {
  readonly longestMs: number;
  readonly longestHours: number;
  readonly keepPace: () => Promise<void>;
}

/** Lets everybody work until nothing is open and nobody waits any more, or the time is over. */
export async function play(day: Day, { workers }: Staff, span: Span): Promise<Played> {
  const began = performance.now();
  const startedAt = day.clock.now();
  const hours = () => (day.clock.now() - startedAt) / 3_600_000;
  let over = false;
  const isOver = () => over || performance.now() - began > span.longestMs || hours() > span.longestHours;
  const watch = workers.find(({ role }) => role === 'teamLeader');
  if (watch === undefined) throw new Error('nobody is there to say when the day is over');
  const people = workers.flatMap((worker) => {
    const role = roles[worker.role];
    return role ? [keepWorking(role.work(worker, day), role.shift, day, isOver)] : [];
  });
  let settled = false;
  while (!settled && !isOver()) {
    await day.clock.pause(1_000);
    await span.keepPace();
    settled = day.switchboard.left() === 0 && (await isSettled(watch));
  }
  over = true;
  await Promise.all(people);
  return { realMs: performance.now() - began, hours: hours(), settled };
}

/** One person's day: work while there is some, look again after a while, go home at the end of the shift. */
async function keepWorking(work: Work, shift: Shift, day: Day, isOver: () => boolean): Promise<void> {
  let idle = restMs;
  while (!isOver()) {
    const done = isOnDuty(shift, day) && (await work());
    idle = done ? restMs : Math.min(idle * 1.6, longestRestMs);
    await day.clock.pause(done ? leastPauseMs : idle);
  }
}

function isOnDuty([from, to]: Shift, { clock }: Day): boolean {
  const hour = hourOfDay(clock.now());
  return hour >= from && hour < to;
}

async function isSettled(watch: Worker): Promise<boolean> {
  const status = ['open', 'dispatched', 'submitted', 'replied', 'answered'];
  const left = await watch.ask(ticketRoutes.list, { query: { status, limit: 1 } } as never);
  return left?.items.length === 0;
}
