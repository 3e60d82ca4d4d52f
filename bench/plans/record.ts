import type { Database, Queries, Statement } from '../../apps/server/src/platform/database/database.ts';

/** A statement that the product sent, with the values it sent first. */
export interface Recorded {
  readonly text: string;
  /** Whether the product prepares it by name: PostgreSQL may then use one plan for all values. */
  readonly named: boolean;
  readonly values: readonly unknown[];
  /** The requests and jobs that sent it. */
  readonly by: Set<string>;
}

/** A database that notes every statement, each text once, and by whom it was sent. */
export interface Recorder {
  readonly database: Database;
  readonly recorded: ReadonlyMap<string, Recorded>;
  /** Says who sends what comes now. */
  readonly now: (who: string) => void;
}

/** Wraps a database. */
export function recorderOn(database: Database): Recorder {
  const recorded = new Map<string, Recorded>();
  let who = 'start';
  const note = (sql: string | Statement, values: readonly unknown[] = []) => {
    const text = typeof sql === 'string' ? sql : sql.text;
    const known = recorded.get(text);
    if (known !== undefined) known.by.add(who);
    else recorded.set(text, { text, named: typeof sql !== 'string', values, by: new Set([who]) });
  };
  const wrap = <Q extends Queries>(queries: Q): Q => ({
    ...queries,
    query: (sql: string | Statement, values?: readonly unknown[]) => {
      note(sql, values);
      return queries.query(sql, values);
    },
    one: (sql: string | Statement, values?: readonly unknown[]) => {
      note(sql, values);
      return queries.one(sql, values);
    },
    maybeOne: (sql: string | Statement, values?: readonly unknown[]) => {
      note(sql, values);
      return queries.maybeOne(sql, values);
    },
    run: (sql: string | Statement, values?: readonly unknown[]) => {
      note(sql, values);
      return queries.run(sql, values);
    },
  });
  const transaction: Database['transaction'] = (work) => database.transaction((within) => work(wrap(within)));
  return {
    database: { ...wrap(database), reports: wrap(database.reports), transaction },
    recorded,
    now: (name) => {
      who = name;
    },
  };
}
