import { type AuditedBy, auditEntry, writeAudit } from '#platform/audit/entry.ts';
import type { Database } from '#platform/database/database.ts';

/** Which masked value is to be shown, why, and the statement that answers it as `value` (no row: not there, or not for this reader). */
export interface Disclosure {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly field: string;
  readonly reason: string;
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Answers one personal value in clear and enters who saw what and why into the audit trail, in one transaction: nothing is
 * shown that is not on record (V1, V2). Null, and no entry, where there is nothing to show. The right
 * `personalData.unmask` and the reach to the record are the caller's to check.
 */
export function disclose(database: Database, by: AuditedBy, disclosure: Disclosure): Promise<string | null> {
  const { subjectType, subjectId, field, reason, sql, values } = disclosure;
  return database.transaction(async (transaction) => {
    const row = await transaction.maybeOne<{ value: string | null }>(sql, values);
    if (!row?.value) return null;
    const act = { action: 'personalDataUnmasked', subjectType, subjectId, data: { field, reason } };
    await writeAudit(transaction, [auditEntry(by, act)]);
    return row.value;
  });
}
