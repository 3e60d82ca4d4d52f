import type { AuditEntry, auditRoutes, InputOf } from '@redress/contract';
import type { Database } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';

type Filter = InputOf<typeof auditRoutes.list>['query'];
type Row = Omit<AuditEntry, 'at'> & { readonly at: number };

/** A page of the audit trail, newest first; the cursor is the last id of the page before. */
export async function listAudit(
  filter: Filter,
  database: Database,
): Promise<{ items: AuditEntry[]; next: string | null }> {
  const values: unknown[] = [];
  const conditions = ['true'];
  const where = (condition: (parameter: string) => string, value: unknown) => {
    if (value !== undefined && value !== '') conditions.push(condition(`$${values.push(value)}`));
  };
  where((p) => `e.actor_id = ${p}`, filter.actorId);
  where((p) => `e.action = ${p}`, filter.action);
  where((p) => `e.subject_type = ${p}`, filter.subjectType);
  where((p) => `e.subject_id = ${p}`, filter.subjectId);
  where((p) => `e.at >= ${p}`, filter.from === undefined ? undefined : moment(filter.from));
  where((p) => `e.at < ${p}`, filter.to === undefined ? undefined : moment(filter.to));
  where((p) => `e.id < ${p}`, /^\d{1,15}$/.test(filter.after ?? '') ? filter.after : undefined);
  const found = await database.query<Row>(
    `select e.id, e.at, e.actor_id as "actorId", e.actor_name as "actorName", e.action,
       e.subject_type as "subjectType", e.subject_id as "subjectId", e.data, e.request_id as "requestId",
       s.entry_id is not null as sealed
     from (select * from audit_entry e where ${conditions.join(' and ')}
       order by e.id desc limit ${filter.limit + 1}) e
     left join lateral (select entry_id from audit_seal where entry_id = e.id limit 1) s on true
     order by e.id desc`,
    values,
  );
  const items = found.slice(0, filter.limit).map((row) => ({ ...row, at: moment(row.at) }));
  return { items, next: found.length > filter.limit ? String(items.at(-1)?.id) : null };
}

/** The actions and subject types that occur in the trail. Skips from value to value, whatever the length of the trail. */
export async function auditActions(
  database: Database,
): Promise<{ actions: string[]; subjectTypes: string[] }> {
  const distinct = (column: 'action' | 'subject_type') => `(
    with recursive walk as (
      (select ${column} as value from audit_entry order by ${column} limit 1)
      union all
      select (select ${column} from audit_entry where ${column} > walk.value order by ${column} limit 1)
      from walk where walk.value is not null
    )
    select coalesce(jsonb_agg(value order by value), '[]') from walk where value is not null)`;
  return database.one<{ actions: string[]; subjectTypes: string[] }>(
    `select ${distinct('action')} as actions, ${distinct('subject_type')} as "subjectTypes"`,
  );
}
