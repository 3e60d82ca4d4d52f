import { systemActor } from '#platform/audit/entry.ts';
import type { Database, Queries } from '#platform/database/database.ts';
import { insertOutbox } from '#platform/jobs/outbox.ts';
import type { Job } from '#platform/jobs/runner.ts';
import { notify } from '../../notifications/public.ts';
import { openTask } from '../commands/open-task.ts';
import { knowledgeClock } from '../settings.ts';

/** The loop that reminds: articles that expire, launches without an approved article, and the week's documents (I3). */
export function remindingJob(database: Database): Job {
  return {
    name: 'knowledge-reminding',
    everyMs: 30_000,
    run: async () => {
      await remindOfArticles(database);
      await openWeek(database);
      await tellOfOverdue(database);
      return false;
    },
  };
}

// One process at a time: each looks for what has no task yet.
const lock = "select pg_advisory_xact_lock(hashtextextended('knowledge:reminding', 0))";

/** Opens a task for each version that expires soon, and for each launch that has no approved article yet; once a version. */
export async function remindOfArticles(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(lock);
    const { numbers } = await knowledgeClock(database, transaction);
    await openFor(
      database,
      transaction,
      'expiring',
      "v.status = 'published'",
      'valid_until',
      numbers.expiryReminderDays,
    );
    const unfinished = "v.status in ('draft', 'inReview')";
    await openFor(database, transaction, 'launchDue', unfinished, 'valid_from', numbers.launchReminderDays);
  });
}

async function openFor(
  database: Database,
  transaction: Queries,
  kind: 'expiring' | 'launchDue',
  condition: string,
  column: 'valid_until' | 'valid_from',
  days: number,
): Promise<void> {
  const found = await transaction.query<{ article_id: string; version: number; title: string; at: number }>(
    `select v.article_id, v.version, v.title, v.${column} as at from knowledge_version v
     where ${condition} and v.${column} < now() + make_interval(days => $1) and v.${column} > now() - interval '1 day'
       and not exists (select from knowledge_task t where t.kind = $2 and t.article_id = v.article_id and t.version = v.version)
     order by v.${column} limit 100`,
    [days, kind],
  );
  for (const { article_id: articleId, version, title, at } of found) {
    await openTask(database, transaction, {
      kind,
      text: title,
      by: systemActor,
      articleId,
      version,
      notAfter: at,
    });
  }
}

/**
 * Opens this week's task for every plan, once; the week begins on the centre's Monday (I3). A plan made when the week's
 * documents were due already begins with the next week.
 */
export async function openWeek(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    const clock = await knowledgeClock(database, transaction);
    const { week, starts, missing } = await transaction.one<{
      week: string;
      starts: number;
      missing: boolean;
    }>(
      `with this as (select date_trunc('week', now() at time zone $1) as monday)
       select monday::date as week, monday at time zone $1 as starts, exists (
         select from collection_plan p where ended_at is null
           and not exists (select from collection_task t where t.plan_id = p.id and t.week = monday::date)) as missing
       from this`,
      [clock.zone],
    );
    if (!missing) return;
    // Counted from the evening before, so that Monday is the first of the working days.
    const dueAt = clock.dueAt(clock.numbers.collectionLimit, starts - 1);
    const opened = await transaction.query<{ senior_id: string }>(
      `insert into collection_task (id, plan_id, senior_id, department_id, week, opened_at, due_at, note)
       select gen_random_uuid(), p.id, p.senior_id, p.department_id, $1, now(), $2::timestamptz, ''
       from collection_plan p where p.ended_at is null and p.created_at < $2::timestamptz
         and not exists (select from collection_task t where t.plan_id = p.id and t.week = $1::date)
       on conflict (plan_id, week) do nothing returning senior_id`,
      [week, dueAt],
    );
    const userIds = [...new Set(opened.map(({ senior_id }) => senior_id))];
    await tell(transaction, userIds, 'collectionOpened', { week, dueAt });
  });
}

/** Tells a senior once that a department's documents of a week are overdue (I3). */
export async function tellOfOverdue(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    const late = await transaction.query<{ senior_id: string; name: string }>(
      `update collection_task t set told_at = now() from org_unit o
       where o.id = t.department_id and t.closed_at is null and t.told_at is null and t.due_at <= now()
       returning t.senior_id, o.name`,
    );
    for (const { senior_id, name } of late)
      await tell(transaction, [senior_id], 'collectionOverdue', { title: name });
  });
}

async function tell(
  transaction: Queries,
  userIds: readonly string[],
  kind: string,
  data: Record<string, string>,
): Promise<void> {
  if (userIds.length === 0) return;
  await transaction.run(insertOutbox('$1'), [JSON.stringify([notify({ to: { userIds }, kind, data })])]);
}
