import type { Database } from '#platform/database/database.ts';
import { gather } from '#platform/gather.ts';
import { type DecidedChange, type Saved, saveAll } from './save.ts';

/** Writes one new case; undefined where it was not written. */
type SaveNew = (decided: DecidedChange) => Promise<Saved | undefined>;

const savers = new WeakMap<Database, { readonly civilDay: string; readonly saveNew: SaveNew }>();

/**
 * Writes a new case, in one statement with others that are registered at the same time: the counter of a day's numbers is
 * one row that is locked until the commit, and what waits for it goes together instead. Undefined where it was not written.
 */
export function saveNew(
  database: Database,
  decided: DecidedChange,
  civilDay: string,
): Promise<Saved | undefined> {
  let saver = savers.get(database);
  if (saver?.civilDay !== civilDay) {
    saver = { civilDay, saveNew: saverOf(database, civilDay) };
    savers.set(database, saver);
  }
  return saver.saveNew(decided);
}

function saverOf(database: Database, civilDay: string): SaveNew {
  const work = async (decided: readonly DecidedChange[]) => {
    const saved = await saveAll(database, decided, civilDay);
    const byTicket = new Map(saved.map((one) => [one.ticketId, one]));
    return decided.map(({ change }) => byTicket.get(change.after.ticket.id));
  };
  return gather(work, { most: 64, atOnce: 1 });
}
