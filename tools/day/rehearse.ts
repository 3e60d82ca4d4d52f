import { rulesInForce } from '../../apps/server/src/modules/settings/public.ts';
import type { Verdict } from './checks/evidence.ts';
import { apiVerdicts } from './checks/over-api.ts';
import { type Proof, prove } from './checks/prove.ts';
import type { Complaint } from './complaints/complaint.ts';
import { newMemory } from './day.ts';
import { type Journal, openJournal } from './journal.ts';
import { type Pace, pacer } from './pace.ts';
import { gatherStaff } from './people.ts';
import { type Played, play } from './play.ts';
import { untilQuiet } from './quiet.ts';
import { openSwitchboard } from './switchboard.ts';
import type { World } from './world.ts';

/** What is to be played. */
export interface Rehearsal {
  readonly complaints: readonly Complaint[];
  readonly seed: number;
  /** Over how many days of the wall clock they come in. */
  readonly days: number;
  readonly longestMs: number;
  readonly longestHours: number;
  readonly pace: Pace;
  readonly hired: Readonly<Record<string, number>>;
  /** True to check through the API as well, which is all there is where the database is closed to us. */
  readonly lookFromOutside: boolean;
}

/** What came of it. */
export interface Rehearsed {
  readonly journal: Journal;
  readonly played: Played;
  /** What can be seen from outside. */
  readonly outside: readonly Verdict[];
  /** Null where the database may not be looked into. */
  readonly proof: Proof | null;
  readonly sinceAuditId: number;
}

/** Plays a day in a world and, once the servers are quiet and stopped, checks their database. The world stays open. */
export async function rehearse(world: World, wanted: Rehearsal): Promise<Rehearsed> {
  const { complaints, seed, days, hired, pace, lookFromOutside } = wanted;
  const { database } = world;
  const writer = openJournal();
  const staff = await gatherStaff({ urls: world.urls, writer, seed, hired });
  const sinceAuditId = database === null ? 0 : await lastAuditId(database);
  const clock = await world.begin();
  const switchboard = openSwitchboard(complaints, clock.now(), days, seed);
  const day = { clock, seed, switchboard, reference: staff.reference, firstTime: newMemory() };
  const keepPace = pacer(clock, writer.journal.timings, pace);
  const played = await play(day, staff, { ...wanted, keepPace });
  // At the pace of real life what is due gets done before anything new falls due.
  await clock.changeTo(1);
  if (database !== null) await untilQuiet(database);
  // Then the clock stands still, so that nothing falls due while the servers are being stopped.
  await clock.changeTo(0);
  if (database !== null) await untilQuiet(database);
  const outside = lookFromOutside ? await apiVerdicts(staff.workers, writer.journal) : [];
  await world.close();
  const remembered = { journal: writer.journal, sinceAuditId };
  const proof = database === null ? null : await prove(database, await rulesInForce(database), remembered);
  return { journal: writer.journal, played, outside, proof, sinceAuditId };
}

async function lastAuditId(database: NonNullable<World['database']>): Promise<number> {
  const { id } = await database.one<{ id: number }>('select coalesce(max(id), 0) as id from audit_entry');
  return id;
}
