import { systemActor } from '#platform/audit/entry.ts';
import type { Database } from '#platform/database/database.ts';
import type { Job } from '#platform/jobs/runner.ts';
import { notify } from '../../notifications/public.ts';
import { publishDue } from '../commands/move-article.ts';
import { leave } from '../record.ts';

const portion = 20;

/** The loop that publishes versions at their moment (I3) and tells the readers of notices (I5); after an outage it catches up. */
export function publishingJob(database: Database): Job {
  return {
    name: 'knowledge-publishing',
    everyMs: 1000,
    run: async () => {
      const published = await publishScheduled(database);
      return (await tellOfNotices(database)) || published;
    },
  };
}

/** Publishes what is due; true when there may be more. */
export async function publishScheduled(database: Database): Promise<boolean> {
  const due = await database.query<{ article_id: string }>(
    `select article_id from knowledge_version where status = 'scheduled' and publish_at <= now()
     order by publish_at limit ${portion}`,
  );
  for (const { article_id } of due) await publishDue(database, article_id);
  return due.length === portion;
}

/** Tells everybody whom a notice is for that its moment has come; true when there may be more. */
export async function tellOfNotices(database: Database): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const due = await transaction.query<{ id: string; title: string; user_ids: string[] | null }>(
      `with due as (
         select * from notice where told_at is null and withdrawn_at is null and publish_at <= now()
         order by publish_at limit ${portion} for update skip locked
       ), marked as (update notice set told_at = now() where id in (select id from due))
       select n.id, n.title, (
         select array_agg(u.id) from app_user u where u.retired_at is null
           and (cardinality(n.role_codes) = 0 or exists (
             select from user_role r where r.user_id = u.id and r.role_code = any(n.role_codes)))
           and (cardinality(n.unit_ids) = 0 or u.unit_id in (
             with recursive below as (
               select unnest(n.unit_ids) as id union select o.id from org_unit o join below on o.parent_id = below.id
             ) select id from below))) as user_ids
       from due n`,
    );
    for (const { id, title, user_ids } of due) {
      const tell = notify({
        to: { userIds: user_ids ?? [] },
        kind: 'noticeToRead',
        data: { noticeId: id, title },
      });
      await leave(transaction, {
        by: systemActor,
        action: 'noticeTold',
        subjectType: 'notice',
        subjectId: id,
        data: { readers: user_ids?.length ?? 0 },
        tell: [tell],
      });
    }
    return due.length === portion;
  });
}
