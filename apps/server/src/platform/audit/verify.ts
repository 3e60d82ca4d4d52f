import type { Queries } from '#platform/database/database.ts';
import { beginning, type StoredEntry, sealOf, storedEntryColumns } from './chain.ts';

/** Something in the audit trail (V2) that was not there when it was sealed, or is no longer. */
export interface AuditFinding {
  readonly kind: 'changed' | 'deleted' | 'inserted' | 'broken' | 'cut';
  readonly entryId: number | null;
  readonly seq: number | null;
}

/** What a check of the whole trail found; no findings means that it is as it was written. */
export interface AuditReport {
  readonly sealed: number;
  readonly unsealed: number;
  /** Those of them that have waited for more than a minute: no server is running, or its sealer is in trouble. */
  readonly late: number;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly findings: readonly AuditFinding[];
}

type Row = { [Key in keyof StoredEntry]: StoredEntry[Key] | null } & {
  readonly seq: number;
  readonly entry_id: number;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
};

const page = 2_000;

/**
 * Checks every seal against its entry and the seal before it. `anchor` is a place of the chain noted earlier outside the
 * database (from the log): with it even a trail that was cut off at the end, seals and all, is found.
 */
export async function verifyAudit(
  queries: Queries,
  anchor?: { readonly seq: number; readonly hash: string },
): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  let head: { seq: number; hash: Buffer } = { seq: 0, hash: beginning };
  let sealed = 0;
  let anchored = anchor === undefined;
  for (;;) {
    const rows = await queries.query<Row>(
      `select s.seq, s.entry_id, s.previous_hash, s.hash, ${storedEntryColumns}
       from audit_seal s left join audit_entry e on e.id = s.entry_id
       where s.seq > $1 order by s.seq limit ${page}`,
      [head.seq],
    );
    for (const row of rows) {
      sealed += 1;
      const place = { entryId: row.entry_id, seq: row.seq };
      if (row.seq !== head.seq + 1 || !row.previous_hash.equals(head.hash)) {
        findings.push({ kind: 'broken', ...place });
      }
      if (row.id === null) findings.push({ kind: 'deleted', ...place });
      else if (!sealOf(row.previous_hash, row.seq, row as StoredEntry).equals(row.hash)) {
        findings.push({ kind: 'changed', ...place });
      }
      if (row.seq === anchor?.seq && row.hash.toString('hex') === anchor.hash) anchored = true;
      head = { seq: row.seq, hash: row.hash };
    }
    if (rows.length < page) break;
  }
  if (!anchored) findings.push({ kind: 'cut', entryId: null, seq: anchor?.seq ?? null });
  findings.push(...(await strangers(queries)));
  const waiting = await queries.one<{ unsealed: number; late: number }>(
    `select count(*) as unsealed, count(*) filter (where e.at < now() - interval '1 minute') as late
     from audit_unsealed u left join audit_entry e on e.id = u.entry_id`,
  );
  const end = head.seq === 0 ? null : { seq: head.seq, hash: head.hash.toString('hex') };
  return { sealed, ...waiting, head: end, findings };
}

// Entries that came past the trigger, and waiting ones that are gone.
async function strangers(queries: Queries): Promise<AuditFinding[]> {
  const rows = await queries.query<{ kind: 'inserted' | 'deleted'; id: number }>(
    `select 'inserted' as kind, e.id from audit_entry e
     where not exists (select from audit_seal s where s.entry_id = e.id)
       and not exists (select from audit_unsealed u where u.entry_id = e.id)
     union all
     select 'deleted', u.entry_id from audit_unsealed u
     where not exists (select from audit_entry e where e.id = u.entry_id)
     order by 2`,
  );
  return rows.map(({ kind, id }) => ({ kind, entryId: id, seq: null }));
}
