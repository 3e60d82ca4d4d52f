import { type Database, openDatabase } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';

/** A database whose `now()` is whatever it is told, so that a past can be lived through by the real rules. */
export interface Rehearsal {
  readonly database: Database;
  readonly setNow: (at: number) => Promise<void>;
}

const schema = 'demo_clock';

/**
 * Opens the same database with a clock of its own, and removes that clock when the work has ended, however it ended. Other
 * connections keep the real time: the clock stands in a schema that only these connections look into.
 */
export async function withRehearsedClock<Value>(
  real: Database,
  work: (rehearsal: Rehearsal) => Promise<Value>,
): Promise<Value> {
  await real.run(`drop schema if exists ${schema} cascade`);
  await real.run(`create schema ${schema}`);
  await real.run(`create table ${schema}.moment (at timestamptz not null)`);
  await real.run(`insert into ${schema}.moment values (now())`);
  await real.run(
    `create function ${schema}.now() returns timestamptz language sql stable as 'select at from ${schema}.moment'`,
  );
  const options = encodeURIComponent(`-c search_path=${schema},pg_catalog,public`);
  const url = `${real.url}${real.url.includes('?') ? '&' : '?'}options=${options}`;
  const database = openDatabase({ url, connections: 2, name: 'redress-demo' });
  try {
    return await work({
      database,
      setNow: async (at) => {
        await database.run(`update ${schema}.moment set at = $1`, [moment(at)]);
      },
    });
  } finally {
    await database.close();
    await real.run(`drop schema ${schema} cascade`);
  }
}
