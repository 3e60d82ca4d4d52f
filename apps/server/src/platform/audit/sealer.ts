import type { Database } from '#platform/database/database.ts';
import type { Job } from '#platform/jobs/runner.ts';
import type { Log } from '#platform/log.ts';
import { beginning, type StoredEntry, sealOf, storedEntryColumns } from './chain.ts';

const batch = 500;
const lockKey = 5_139_002_027;

/** The loop that seals new entries into the chain (V2), and tells the log where the chain ends: an anchor outside the database. */
export function sealerJob(database: Database, log: Log): Job {
  return {
    name: 'audit-sealer',
    everyMs: 1_000,
    run: async () => {
      const { sealed, head } = await sealBatch(database);
      if (head) log.info({ seq: head.seq, hash: head.hash.toString('hex') }, 'audit sealed');
      return sealed === batch;
    },
  };
}

/** Seals up to 500 entries in the order of their ids; of several processes one does it and the others answer 0. */
export function sealBatch(
  database: Database,
): Promise<{ sealed: number; head: { seq: number; hash: Buffer } | null }> {
  return database.transaction(async (transaction) => {
    const { mine } = await transaction.one<{ mine: boolean }>(
      'select pg_try_advisory_xact_lock($1) as mine',
      [lockKey],
    );
    if (!mine) return { sealed: 0, head: null };
    const entries = await transaction.query<StoredEntry>(
      `select ${storedEntryColumns} from audit_unsealed u join audit_entry e on e.id = u.entry_id
       order by e.id limit ${batch}`,
    );
    if (entries.length === 0) return { sealed: 0, head: null };
    const last = await transaction.maybeOne<{ seq: number; hash: Buffer }>(
      'select seq, hash from audit_seal order by seq desc limit 1',
    );
    let head = last ?? { seq: 0, hash: beginning };
    const seals = entries.map((entry) => {
      const previous = head;
      const seq = previous.seq + 1;
      head = { seq, hash: sealOf(previous.hash, seq, entry) };
      return { seq, entry: entry.id, previous: previous.hash, hash: head.hash };
    });
    await transaction.run(
      `with sealed as (
         insert into audit_seal (seq, entry_id, previous_hash, hash)
         select * from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[]) returning entry_id
       )
       delete from audit_unsealed where entry_id in (select entry_id from sealed)`,
      [
        seals.map(({ seq }) => seq),
        seals.map(({ entry }) => entry),
        seals.map(({ previous }) => previous),
        seals.map(({ hash }) => hash),
      ],
    );
    return { sealed: seals.length, head };
  });
}
