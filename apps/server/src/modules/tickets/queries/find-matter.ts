import type { Database } from '#platform/database/database.ts';
import { gather } from '#platform/gather.ts';
import { findMatters, type Matter, type MatterFound } from './repeat.ts';

interface Asked {
  readonly matter: Matter;
  readonly days: number;
}

const finders = new WeakMap<Database, (asked: Asked) => Promise<MatterFound>>();

/** What the database says of a matter that is being registered, asked together with others that are. */
export function findMatter(
  database: Database,
  matter: Matter,
  repeatWithinDays: number,
): Promise<MatterFound> {
  let finder = finders.get(database);
  if (finder === undefined) {
    finder = gather((asked) => findAll(database, asked), { most: 64, atOnce: 2 });
    finders.set(database, finder);
  }
  return finder({ matter, days: repeatWithinDays });
}

function findAll(database: Database, asked: readonly Asked[]): Promise<MatterFound[]> {
  // The setting is the same for all but in the very moment that it changes; the longest finds enough for each.
  const days = Math.max(...asked.map((one) => one.days));
  return findMatters(
    database,
    asked.map((one) => one.matter),
    days,
  );
}
