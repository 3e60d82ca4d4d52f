import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import type { Database } from '../../apps/server/src/platform/database/database.ts';

/** Bulk loading into several tables at once, each by a connection of its own. */
export interface Writer {
  /** Writes one row, its columns already in COPY's text form and parted by tabs. */
  readonly row: (table: string, line: string) => Promise<void> | undefined;
  /** Ends all tables and keeps what was written. */
  readonly finish: () => Promise<void>;
  /** Gives up: nothing is kept, and the tables are free again. */
  readonly abort: () => void;
}

const chunkLength = 256 * 1024;
/** How much may be on its way to the database for one table before it is waited for. */
const mostWaiting = 8 * 1024 * 1024;

/**
 * Opens tables for bulk loading. Each is emptied first, in the transaction of the load: then the rows need no later
 * freezing and a failure leaves nothing behind.
 */
export async function openWriter(
  database: Database,
  tables: Readonly<Record<string, string>>,
): Promise<Writer> {
  const opened = new Map<string, Awaited<ReturnType<typeof openTable>>>();
  for (const [table, columns] of Object.entries(tables)) {
    opened.set(table, await openTable(database, table, columns));
  }
  return {
    row: (table, line) => {
      const target = opened.get(table);
      if (target === undefined) throw new Error(`${table} is not open for loading`);
      return target.row(line);
    },
    finish: async () => {
      for (const target of opened.values()) await target.finish();
    },
    abort: () => {
      for (const target of opened.values()) target.abort();
    },
  };
}

async function openTable(database: Database, table: string, columns: string) {
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query(`truncate ${table}`);
  const stream = client.query(from(`copy ${table} (${columns}) from stdin (freeze)`));
  let waiting = '';
  const flush = (): Promise<void> | undefined => {
    const chunk = waiting;
    waiting = '';
    stream.write(chunk);
    return stream.writableLength < mostWaiting ? undefined : once(stream, 'drain').then(() => undefined);
  };
  return {
    row: (line: string): Promise<void> | undefined => {
      waiting += `${line}\n`;
      return waiting.length < chunkLength ? undefined : flush();
    },
    finish: async () => {
      stream.end(waiting);
      await finished(stream);
      await client.query('commit');
      client.release();
    },
    abort: () => {
      stream.on('error', () => undefined);
      client.release(true);
    },
  };
}

/** A value in COPY's text form. */
export function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const text =
    typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : JSON.stringify(value);
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (one) => escapes[one] ?? one) : text;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
