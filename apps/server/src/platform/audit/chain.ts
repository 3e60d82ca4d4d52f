import { createHash } from 'node:crypto';

/** A stored audit entry with its moment as text in UTC (microseconds) and its data as PostgreSQL writes jsonb. */
export interface StoredEntry {
  readonly id: number;
  readonly at: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly data: string;
  readonly request_id: string | null;
}

/** The columns of `StoredEntry`, from a table called `e`. The text of jsonb is canonical: keys sorted, spaces fixed. */
export const storedEntryColumns = `e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.actor_id, e.actor_name, e.action, e.subject_type, e.subject_id, e.data::text as data, e.request_id`;

/** What the first seal follows. */
export const beginning = Buffer.alloc(32);

/** The seal of an entry: SHA-256 over the seal before it, its own place in the chain and everything the entry says. */
export function sealOf(previousHash: Buffer, seq: number, entry: StoredEntry): Buffer {
  const said = JSON.stringify([
    seq,
    entry.id,
    entry.at,
    entry.actor_id,
    entry.actor_name,
    entry.action,
    entry.subject_type,
    entry.subject_id,
    entry.data,
    entry.request_id,
  ]);
  return createHash('sha256').update(previousHash).update(said).digest();
}
