import { verifyAudit } from '../../../apps/server/src/platform/audit/verify.ts';
import type { Queries } from '../../../apps/server/src/platform/database/database.ts';
import { type Verdict, verdict } from './evidence.ts';

/** The audit trail is as it was written, and all of it is sealed (V2). */
export async function auditVerdict(queries: Queries): Promise<Verdict> {
  const { sealed, unsealed, findings } = await verifyAudit(queries);
  const sentences = findings.map(
    ({ kind, entryId, seq }) => `${kind}: entry ${entryId ?? '-'}, seal ${seq ?? '-'}`,
  );
  if (unsealed > 0) sentences.push(`${unsealed} entries still wait for their seal`);
  return verdict('the audit chain is intact', sealed, sentences, `${sealed} entries sealed`);
}

/** Every message was delivered. */
export async function outboxVerdict(queries: Queries): Promise<Verdict> {
  const { waiting, delivered } = await queries.one<{ waiting: number; delivered: number }>(
    'select count(*) filter (where processed_at is null) as waiting, count(processed_at) as delivered from outbox',
  );
  const findings = waiting === 0 ? [] : [`${waiting} messages were not delivered`];
  return verdict('the outbox is drained', waiting + delivered, findings, `${delivered} messages delivered`);
}
