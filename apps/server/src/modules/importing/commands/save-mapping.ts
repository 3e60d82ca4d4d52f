import type { SavedMapping } from '@redress/contract';
import type { ImportMapping } from '@redress/domain';
import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';

/** Saves a mapping under its name, as it follows the version that was seen. */
export async function saveMapping(
  { name, mapping, version }: { name: string; mapping: ImportMapping; version: number },
  context: Context,
): Promise<Result<SavedMapping>> {
  const act = { action: 'importMappingSaved', subjectType: 'importMapping', subjectId: name };
  const write =
    version === 0
      ? `insert into import_mapping (name, body, version, updated_at, updated_by)
         select $1, $2::jsonb, $3 + 1, now(), $4::uuid on conflict (name) do nothing`
      : `update import_mapping set body = $2::jsonb, version = version + 1, updated_at = now(), updated_by = $4::uuid
         where name = $1 and version = $3`;
  const saved = await context.database.maybeOne<{ version: number; updated_at: number }>(
    `with saved as (${write} returning version, updated_at),
     audited as (${insertAudit('$5')} where exists (select from saved))
     select version, updated_at from saved`,
    [name, JSON.stringify(mapping), version, context.actor.id, JSON.stringify([auditEntry(context, act)])],
  );
  if (!saved) return refused('versionConflict');
  return done({
    name,
    mapping: mapping as SavedMapping['mapping'],
    version: saved.version,
    updatedAt: moment(saved.updated_at),
  });
}
