import type { Moment } from '@redress/domain';
import type { Queries } from '../../apps/server/src/platform/database/database.ts';

/** A clock that started at `startAt` when the database's own said `realAt`, and runs `speed` times as fast. */
export interface Acceleration {
  readonly startAt: Moment;
  readonly speed: number;
}

/** What the simulation knows of the database's clock: enough to tell its time without asking. */
export interface InstalledClock {
  readonly startAt: Moment;
  /** The database's real time of the start, by this machine's clock. */
  readonly realAt: Moment;
  readonly speed: number;
}

/**
 * Makes every unqualified `now()` of this database a clock of its own. Production code knows nothing of it: PostgreSQL
 * looks a function up along the search path, and here a schema stands in it before the system's own. Tables still go to
 * `public`, which stays first. Connections that are open already do not see it: install it before the server starts.
 */
export async function installClock(queries: Queries, wanted: Acceleration): Promise<InstalledClock> {
  if (!(wanted.speed > 0)) throw new RangeError('a clock that does not run from the start');
  const { name } = await queries.one<{ name: string }>('select current_database() as name');
  await queries.run('create schema if not exists accelerated');
  const clock = await setClock(queries, wanted);
  await queries.run(
    `alter database "${name.replaceAll('"', '""')}" set search_path = public, accelerated, pg_catalog`,
  );
  return clock;
}

/**
 * Lets the clock go on at another speed. At speed 0 it stands still. It never jumps and never runs backwards, for nobody: the change is made known first
 * and takes effect a moment later. Answers when it has; connections that are open follow.
 */
export async function changeSpeed(
  queries: Queries,
  before: InstalledClock,
  speed: number,
): Promise<InstalledClock> {
  const { real } = await queries.one<{ real: Moment }>('select pg_catalog.now() as real');
  const realAt = real + noticeMs;
  const after = { startAt: before.startAt + (realAt - before.realAt) * before.speed, realAt, speed };
  await define(
    queries,
    `case when pg_catalog.now() < '${iso(realAt)}'::timestamptz then ${told(before)} else ${told(after)} end`,
  );
  await new Promise((resolve) => setTimeout(resolve, noticeMs));
  return after;
}

const noticeMs = 1_500;

async function setClock(queries: Queries, { startAt, speed }: Acceleration): Promise<InstalledClock> {
  const { real } = await queries.one<{ real: Moment }>('select pg_catalog.now() as real');
  const clock = { startAt, realAt: real, speed };
  await define(queries, told(clock));
  return clock;
}

/** One SQL expression (a clock of speed 0 stands still), so that the planner puts it in place of the call and indexes stay usable. */
async function define(queries: Queries, expression: string): Promise<void> {
  await queries.run(
    `create or replace function accelerated.now() returns timestamptz language sql stable parallel safe
     as $clock$ select ${expression} $clock$`,
  );
}

function told({ startAt, realAt, speed }: InstalledClock): string {
  if (!(speed >= 0) || !Number.isFinite(speed)) throw new RangeError(`a clock of speed ${speed}`);
  return `'${iso(startAt)}'::timestamptz + (pg_catalog.now() - '${iso(realAt)}'::timestamptz) * ${speed}::double precision`;
}

/** Throws unless unqualified `now()` of a fresh connection is the accelerated clock. */
export async function assertShadowed(queries: Queries): Promise<void> {
  const { shadowed } = await queries.one<{ shadowed: boolean }>(
    'select now() = accelerated.now() and now() <> pg_catalog.now() as shadowed',
  );
  if (!shadowed) throw new Error('now() is still the system clock: the accelerated one is not in force');
}

function iso(at: Moment): string {
  return new Date(at).toISOString();
}
