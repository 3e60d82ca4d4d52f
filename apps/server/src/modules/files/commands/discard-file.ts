import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import type { FileStore } from '../file-store.ts';
import { unclaimed } from '../rows.ts';
import { removeUnneeded } from './remove-unneeded.ts';

/** Takes back an own upload that nothing has claimed. */
export async function discardFile(
  id: string,
  context: Context,
  store: FileStore,
): Promise<Result<undefined>> {
  const { database, actor } = context;
  const act = { action: 'fileDiscarded', subjectType: 'file', subjectId: id };
  const gone = await database.maybeOne<{ sha256: string }>(
    `with gone as (
       delete from stored_file where id = $1 and created_by = $2 and subject_type = '${unclaimed}'
       returning encode(sha256, 'hex') as sha256
     ), audited as (${insertAudit('$3')} where exists (select from gone))
     select sha256 from gone`,
    [id, actor.id, JSON.stringify([auditEntry(context, act)])],
  );
  if (gone) {
    await removeUnneeded(database, store, [gone.sha256]);
    return done(undefined);
  }
  const own = await database.maybeOne('select from stored_file where id = $1 and created_by = $2', [
    id,
    actor.id,
  ]);
  return refused(own ? 'fileInUse' : 'notFound');
}
