import { randomUUID } from 'node:crypto';
import type { collectionRoutes, InputOf } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { claimFiles } from '../../files/public.ts';
import { openWeek } from '../jobs/remind.ts';
import { leave } from '../record.ts';
import { inTransaction } from './create-article.ts';
import { openTask } from './open-task.ts';

type NewDocument = InputOf<typeof collectionRoutes.addDocument>['body'];

/** Records a document that a department handed over; the data manager must enter it before its business launches (I3). */
export function addDocument(
  taskId: string,
  { title, summary, launchAt, fileIds }: NewDocument,
  context: Context,
): Promise<Result<{ id: string }>> {
  return inTransaction(context, async (transaction) => {
    const refusal = await openTaskOf(transaction, taskId, context);
    if (refusal !== null) return refusal;
    const id = randomUUID();
    const { actor } = context;
    await transaction.run(
      `insert into collected_document (id, task_id, title, summary, launch_at, received_at, received_by)
       values ($1, $2, $3, $4, $5, now(), $6)`,
      [id, taskId, title, summary, launchAt === null ? null : moment(launchAt), actor.id],
    );
    const claim = { fileIds, uploaderId: actor.id, subjectType: 'collected', subjectId: id };
    if (!(await claimFiles(transaction, claim))) return refused('fileNotYours');
    await openTask(context.database, transaction, {
      kind: 'document',
      text: [title, summary].filter(Boolean).join('\n'),
      by: context,
      documentId: id,
      notAfter: launchAt,
    });
    const data = { documentId: id, title };
    await leave(transaction, {
      by: context,
      action: 'documentCollected',
      subjectType: 'collection',
      subjectId: taskId,
      data,
    });
    return done({ id });
  });
}

/** Says that a department has handed over everything of this week, or has nothing new (I3). */
export function closeCollection(taskId: string, note: string, context: Context): Promise<Result<undefined>> {
  return inTransaction(context, async (transaction) => {
    const refusal = await openTaskOf(transaction, taskId, context);
    if (refusal !== null) return refusal;
    const { outcome } = await transaction.one<{ outcome: string }>(
      `update collection_task t set closed_at = now(), closed_by = $2, note = $3, outcome =
         case when exists (select from collected_document d where d.task_id = t.id) then 'arrived' else 'nothing' end
       where id = $1 returning outcome`,
      [taskId, context.actor.id, note],
    );
    await leave(transaction, {
      by: context,
      action: 'collectionClosed',
      subjectType: 'collection',
      subjectId: taskId,
      data: { outcome },
    });
    return done(undefined);
  });
}

/** Lets a senior ask a department every week, from this one on where its documents are not due yet (I3). */
export async function addPlan(
  { seniorId, departmentId }: { seniorId: string; departmentId: string },
  context: Context,
): Promise<Result<{ id: string }>> {
  const planned = await inTransaction<{ id: string }>(context, async (transaction) => {
    const fits = await transaction.one<{ senior: boolean; department: boolean; known: boolean }>(
      `select exists (select from app_user u join user_role r on r.user_id = u.id join role on role.code = r.role_code
           where u.id = $1 and u.retired_at is null and role.retired_at is null and role.grants ? 'document.collect') as senior,
         exists (select from org_unit where id = $2 and kind = 'department' and retired_at is null) as department,
         exists (select from collection_plan where senior_id = $1 and department_id = $2 and ended_at is null) as known`,
      [seniorId, departmentId],
    );
    if (!fits.senior) return refused('collectorUnfit', { fields: { seniorId: 'collectorUnfit' } });
    if (!fits.department) return refused('notADepartment', { fields: { departmentId: 'notADepartment' } });
    if (fits.known) return refused('planExists');
    const id = randomUUID();
    await transaction.run(
      `insert into collection_plan (id, senior_id, department_id, created_at, created_by) values ($1, $2, $3, now(), $4)`,
      [id, seniorId, departmentId, context.actor.id],
    );
    const data = { seniorId, departmentId };
    await leave(transaction, {
      by: context,
      action: 'collectionPlanned',
      subjectType: 'collection',
      subjectId: id,
      data,
    });
    return done({ id });
  });
  if (planned.ok) await openWeek(context.database);
  return planned;
}

/** Ends a plan; what is open of it no longer waits, the weeks of the past stay. */
export function endPlan(id: string, context: Context): Promise<Result<undefined>> {
  return inTransaction(context, async (transaction) => {
    const sql = 'update collection_plan set ended_at = now() where id = $1 and ended_at is null';
    if ((await transaction.run(sql, [id])) === 0) return refused('notFound');
    await transaction.run(
      `update collection_task set closed_at = now(), closed_by = $2, outcome = 'nothing'
       where plan_id = $1 and closed_at is null`,
      [id, context.actor.id],
    );
    await leave(transaction, {
      by: context,
      action: 'collectionPlanEnded',
      subjectType: 'collection',
      subjectId: id,
    });
    return done(undefined);
  });
}

async function openTaskOf(
  transaction: Queries,
  taskId: string,
  { actor }: Context,
): Promise<ReturnType<typeof refused> | null> {
  const task = await transaction.maybeOne<{ senior_id: string; closed: boolean }>(
    'select senior_id, closed_at is not null as closed from collection_task where id = $1 for update',
    [taskId],
  );
  if (task === undefined) return refused('notFound');
  if (task.senior_id !== actor.id) return refused('collectionNotYours');
  return task.closed ? refused('collectionClosed') : null;
}
