import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { parsers } from './parsers.ts';
import { openPool } from './pool.ts';
import { eitherOf } from './replica.ts';
import type { Tables } from './tables.ts';

/** A statement that PostgreSQL plans once per connection and then knows by its name; see `statement`. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What a statement can be run on: the database (any connection) or a transaction (one connection). */
export interface Queries {
  /** The rows of a statement. Moments come as epoch milliseconds, days as `YYYY-MM-DD`, int8 and numeric as numbers. */
  readonly query: <Row extends object>(
    sql: string | Statement,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
  /** The single row of a statement that always has one; anything else is a bug and throws. */
  readonly one: <Row extends object>(sql: string | Statement, values?: readonly unknown[]) => Promise<Row>;
  /** The row of a statement, or undefined when there is none; more than one throws. */
  readonly maybeOne: <Row extends object>(
    sql: string | Statement,
    values?: readonly unknown[],
  ) => Promise<Row | undefined>;
  /** How many rows a statement wrote. */
  readonly run: (sql: string | Statement, values?: readonly unknown[]) => Promise<number>;
  /** The same connection with typed query building, for statements that are put together at run time. */
  readonly kysely: Kysely<Tables>;
}

/** An open pool of connections to one database. */
export interface Database extends Queries {
  readonly pool: pg.Pool;
  readonly url: string;
  /**
   * For reports, exports and searches, which may be seconds old: a replica where one is set and answers, else the same
   * database. Nothing is written through it.
   */
  readonly reports: Queries;
  /**
   * Runs work in one transaction: committed when it answers, rolled back when it throws. Work is run again, up to three
   * times in all, when PostgreSQL ends it with a serialization failure or a deadlock: it must have no effects outside.
   */
  readonly transaction: <T>(work: (transaction: Queries) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** How to open a database. */
export interface DatabaseOptions {
  /** With several hosts the one that can be reached, and with `target_session_attrs=read-write` the one that takes writes. */
  readonly url: string;
  /** A replica for reports. */
  readonly replicaUrl?: string | undefined;
  /** The most connections at once; 10 unless told. */
  readonly connections?: number;
  /** Shown in PostgreSQL's list of connections. */
  readonly name?: string;
}

const longestWaitMs = 5_000;
const tries = 3;
const again = new Set(['40001', '40P01']);

/** Names a statement for PostgreSQL's cache of plans. A name must belong to one text only, and be shorter than 64 bytes. */
export function statement(name: string, text: string): Statement {
  return { name, text };
}

/** Opens a pool of connections; connects when the first statement comes. */
export function openDatabase(where: string | DatabaseOptions): Database {
  const options = typeof where === 'string' ? { url: where } : where;
  const pool = quietPool(options.url, options);
  const replica = options.replicaUrl === undefined ? undefined : quietPool(options.replicaUrl, options);
  const queries = queriesOfPool(pool);
  return {
    ...queries,
    reports: replica ? eitherOf(queriesOfPool(replica), queries) : queries,
    pool,
    url: options.url,
    transaction: (work) => transaction(pool, work),
    close: async () => {
      await Promise.all([pool.end(), replica?.end()]);
    },
  };
}

/** The queries of one connection that was taken from the pool for something of its own, such as a copy. */
export function queriesOfClient(client: pg.PoolClient): Queries {
  return queriesOn(client, () => kyselyOn(client));
}

function quietPool(url: string, options: DatabaseOptions): pg.Pool {
  const pool = openPool(url, {
    max: options.connections ?? 10,
    // A new connection plans every statement anew, which costs more than keeping one.
    idleTimeoutMillis: 300_000,
    application_name: options.name ?? 'redress',
    types: parsers,
    // Nobody waits for ever: neither for a host that went dark, nor for a connection when all are busy.
    connectionTimeoutMillis: longestWaitMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: longestWaitMs,
    // Days and weeks in SQL must not depend on the zone of the machine that PostgreSQL runs on.
    onConnect: async (client) => {
      await client.query("set timezone = 'UTC'");
    },
  });
  // A lost connection fails the statement that needed it and is replaced for the next. Lost between two statements, idle or
  // in a transaction, it would end the process without a listener.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function queriesOfPool(pool: pg.Pool): Queries {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return queriesOn(pool, () => kysely);
}

async function transaction<T>(pool: pg.Pool, work: (transaction: Queries) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await transactionOnce(pool, work);
    } catch (error) {
      if (tried === tries || !(error instanceof pg.DatabaseError) || !again.has(error.code ?? ''))
        throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tried));
    }
  }
}

async function transactionOnce<T>(pool: pg.Pool, work: (transaction: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const answer = await work(queriesOfClient(client));
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function queriesOn(target: pg.Pool | pg.PoolClient, kysely: () => Kysely<Tables>): Queries {
  const send = (sql: string | Statement, values: readonly unknown[] = []) =>
    target.query(
      typeof sql === 'string' ? { text: sql, values: [...values] } : { ...sql, values: [...values] },
    );
  const query = async <Row extends object>(sql: string | Statement, values?: readonly unknown[]) =>
    (await send(sql, values)).rows as Row[];
  const maybeOne = async <Row extends object>(sql: string | Statement, values?: readonly unknown[]) => {
    const rows = await query<Row>(sql, values);
    if (rows.length > 1) throw new Error(`${rows.length} rows where one was expected: ${textOf(sql)}`);
    return rows[0];
  };
  return {
    query,
    maybeOne,
    one: async <Row extends object>(sql: string | Statement, values?: readonly unknown[]) => {
      const row = await maybeOne<Row>(sql, values);
      if (row === undefined) throw new Error(`no row where one was expected: ${textOf(sql)}`);
      return row;
    },
    run: async (sql, values) => (await send(sql, values)).rowCount ?? 0,
    get kysely() {
      return kysely();
    },
  };
}

function textOf(sql: string | Statement): string {
  return typeof sql === 'string' ? sql : sql.name;
}

/** Kysely wants a pool: the transaction's connection is one that is always handed out and never given back. */
function kyselyOn(client: pg.PoolClient): Kysely<Tables> {
  const connection = {
    query: client.query.bind(client),
    release: () => undefined,
  } as unknown as pg.PoolClient;
  const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve() };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
}
