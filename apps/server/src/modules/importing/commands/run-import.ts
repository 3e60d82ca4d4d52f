import type { ImportPage } from '@redress/contract';
import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { presentImport } from '../present.ts';
import { findRun } from '../store.ts';

/** Queues a staged list to become tickets; rows with problems are left out only knowingly. */
export async function runImport(
  id: string,
  withoutProblemRows: boolean,
  context: Context,
): Promise<Result<ImportPage>> {
  const { database, actor } = context;
  const outcome = await database.transaction(async (transaction): Promise<Result<undefined>> => {
    const run = await findRun(transaction, id, actor.id, 'lock');
    if (!run) return refused('notFound');
    if (run.status !== 'staged' && run.status !== 'failed') return refused('importNotStaged');
    const { ready, problemRows } = run.summary;
    if (problemRows > 0 && !withoutProblemRows) {
      return refused('importHasProblems', { params: { count: problemRows } });
    }
    if (ready === 0) return refused('importNothingToDo');
    await transaction.run(
      `update import_run set status = 'queued', actor = $2, progress = 0, failure = null, version = version + 1
       where id = $1`,
      [id, JSON.stringify(actor)],
    );
    const act = {
      action: 'importStarted',
      subjectType: 'import',
      subjectId: id,
      data: { ready, problemRows },
    };
    await writeAudit(transaction, [auditEntry(context, act)]);
    return done(undefined);
  });
  if (!outcome.ok) return outcome;
  const run = await findRun(database, id, actor.id);
  return run ? done(await presentImport(database, run)) : refused('notFound');
}

/** Gives up a staged import; its rows, which hold personal data, go. */
export async function discardImport(id: string, { database, actor }: Context): Promise<Result<undefined>> {
  return database.transaction(async (transaction) => {
    const run = await findRun(transaction, id, actor.id, 'lock');
    if (!run) return refused('notFound');
    if (run.status !== 'staged' && run.status !== 'failed') return refused('importNotStaged');
    await transaction.run('delete from import_row where run_id = $1', [id]);
    await transaction.run(
      `update import_run set status = 'discarded', finished_at = now(), version = version + 1 where id = $1`,
      [id],
    );
    return done(undefined);
  });
}
