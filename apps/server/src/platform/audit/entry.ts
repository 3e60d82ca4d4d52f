import type { Queries } from '#platform/database/database.ts';

/** Who and which request an entry is about: any handler's context will do; jobs use `systemActor`. */
export interface AuditedBy {
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly requestId: string | null;
}

/** What was done to what. `data` holds ids, codes and what changed; personal data of customers stays out of it. */
export interface AuditedAct {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** One row of audit_entry without its id and moment, with the column names of `insertAudit`. */
export interface AuditRow {
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly request_id: string | null;
}

/** The actor of what the system does by itself (clocks, clean-up). */
export const systemActor: AuditedBy = { actor: { id: null, name: 'system' }, requestId: null };

/** The row that says who did what, for the jsonb list that `insertAudit` reads. */
export function auditEntry({ actor, requestId }: AuditedBy, act: AuditedAct): AuditRow {
  return {
    actor_id: actor.id,
    actor_name: actor.name,
    action: act.action,
    subject_type: act.subjectType,
    subject_id: act.subjectId,
    data: act.data ?? {},
    request_id: requestId,
  };
}

/**
 * SQL that writes a jsonb list of audit rows, to be one part of a statement with the change itself:
 * `` `with …, audited as (${insertAudit('$3')}) …` `` with `JSON.stringify([auditEntry(…)])` as `$3`.
 */
export function insertAudit(parameter: string): string {
  return `insert into audit_entry (at, actor_id, actor_name, action, subject_type, subject_id, data, request_id)
    select now(), actor_id, actor_name, action, subject_type, subject_id, coalesce(data, '{}'), request_id
    from jsonb_to_recordset(${parameter}::jsonb) as audited (actor_id uuid, actor_name text, action text,
      subject_type text, subject_id text, data jsonb, request_id text)`;
}

/** Writes entries in a statement of their own, inside the caller's transaction. */
export async function writeAudit(queries: Queries, rows: readonly AuditRow[]): Promise<void> {
  await queries.run(insertAudit('$1'), [JSON.stringify(rows)]);
}
