import { rulesInForce } from '../../apps/server/src/modules/settings/public.ts';
import { type Proof, prove } from './checks/prove.ts';
import type { DayClock } from './clock.ts';
import type { Complaint } from './complaints/complaint.ts';
import { type Journal, openJournal } from './journal.ts';
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
  readonly hired: Readonly<Record<string, number>>;
}

/** What came of it. */
export interface Rehearsed {
  readonly journal: Journal;
  readonly played: Played;
  readonly clock: DayClock;
  /** Null where the database may not be looked into. */
  readonly proof: Proof | null;
}

/** Plays a day in a world and, once the servers are quiet and stopped, checks their database. The world stays open. */
export async function rehearse(world: World, wanted: Rehearsal): Promise<Rehearsed> {
  const { complaints, seed, days, longestMs, hired } = wanted;
  const { database } = world;
  const writer = openJournal();
  const staff = await gatherStaff({ urls: world.urls, writer, seed, hired });
  const sinceAuditId = database === null ? 0 : await lastAuditId(database);
  const clock = await world.begin();
  const switchboard = openSwitchboard(complaints, clock.now(), days, seed);
  const day = { clock, seed, switchboard, reference: staff.reference };
  const played = await play(day, staff, longestMs);
  await world.calm();
  if (database !== null) await untilQuiet(database);
  await world.close();
  const remembered = { journal: writer.journal, sinceAuditId };
  const proof = database === null ? null : await prove(database, await rulesInForce(database), remembered);
  return { journal: writer.journal, played, clock, proof };
}

async function lastAuditId(database: NonNullable<World['database']>): Promise<number> {
  const { id } = await database.one<{ id: number }>('select coalesce(max(id), 0) as id from audit_entry');
  return id;
}
