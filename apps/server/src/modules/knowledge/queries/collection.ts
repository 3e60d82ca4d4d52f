import type { CollectedDocument, CollectionTask, collectionRoutes, ReplyOf } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { centreSetting } from '#platform/settings/centre.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { filesOf } from '../../files/public.ts';

interface TaskRow {
  readonly id: string;
  readonly senior_id: string;
  readonly department_id: string;
  readonly week: string;
  readonly due_at: number;
  readonly closed_at: number | null;
  readonly outcome: CollectionTask['outcome'];
  readonly note: string;
}

interface DocumentRow {
  readonly id: string;
  readonly task_id: string;
  readonly title: string;
  readonly summary: string;
  readonly launch_at: number | null;
  readonly received_at: number;
  readonly article: CollectedDocument['article'];
}

/** The week of a day: what arrived, what is missing; with it what older weeks still owe (I3). Collectors see their own. */
export async function collectionOf(
  day: string | undefined,
  { database, actor }: Context,
): Promise<Result<ReplyOf<typeof collectionRoutes.collection>>> {
  const { zone } = (await currentSetting(database, centreSetting)).value;
  const { week } = await database.one<{ week: string }>(
    `select date_trunc('week', coalesce($1::date, (now() at time zone $2)::date))::date as week`,
    [day ?? null, zone],
  );
  const all = actor.grants['knowledge.edit'] !== undefined || actor.grants['knowledge.review'] !== undefined;
  const tasks = await database.query<TaskRow>(
    `select id, senior_id, department_id, week, due_at, closed_at, outcome, note from collection_task
     where (week = $1 or week < $1 and closed_at is null) and ($2 or senior_id = $3)
     order by closed_at is not null, due_at, id limit 300`,
    [week, all, actor.id],
  );
  const ids = tasks.map(({ id }) => id);
  const documents = await database.query<DocumentRow>(
    `select d.id, d.task_id, d.title, d.summary, d.launch_at, d.received_at,
       (select jsonb_build_object('id', a.id, 'number', a.number) from knowledge_article a where a.id = d.article_id) as article
     from collected_document d where d.task_id = any($1) order by d.received_at, d.id`,
    [ids],
  );
  const files = await filesOf(
    database,
    'collected',
    documents.map(({ id }) => id),
  );
  const present = (row: DocumentRow): CollectedDocument => ({
    id: row.id,
    title: row.title,
    summary: row.summary,
    launchAt: row.launch_at === null ? null : moment(row.launch_at),
    receivedAt: moment(row.received_at),
    article: row.article,
    files: [...(files.get(row.id) ?? [])],
  });
  return done({
    week,
    items: tasks.map((task) => ({
      id: task.id,
      seniorId: task.senior_id,
      departmentId: task.department_id,
      week: task.week,
      dueAt: moment(task.due_at),
      closedAt: task.closed_at === null ? null : moment(task.closed_at),
      outcome: task.outcome,
      note: task.note,
      documents: documents.filter((one) => one.task_id === task.id).map(present),
      mine: task.senior_id === actor.id,
    })),
  });
}

/** Which senior asks which department. */
export async function collectionPlans({
  database,
}: Context): Promise<Result<ReplyOf<typeof collectionRoutes.collectionPlans>>> {
  const items = await database.query<{ id: string; seniorId: string; departmentId: string }>(
    `select id, senior_id as "seniorId", department_id as "departmentId" from collection_plan where ended_at is null
     order by department_id, senior_id`,
  );
  return done({ items });
}
