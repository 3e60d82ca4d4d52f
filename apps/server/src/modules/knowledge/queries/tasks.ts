import type { InputOf, KnowledgeTask, knowledgeTaskRoutes, ReplyOf } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { noticesFor } from './own-notices.ts';

interface Row {
  readonly id: string;
  readonly kind: KnowledgeTask['kind'];
  readonly article: KnowledgeTask['article'];
  readonly ticket: KnowledgeTask['ticket'];
  readonly document_id: string | null;
  readonly text: string;
  readonly times: number;
  readonly opened_at: number;
  readonly opened_by: string | null;
  readonly due_at: number;
  readonly closed_at: number | null;
  readonly closed_by: string | null;
  readonly outcome: KnowledgeTask['outcome'];
  readonly note: string;
}

/** What waits for the data manager, soonest due first; or what was done, newest first. */
export async function listTasks(
  { after, limit, kind, closed }: InputOf<typeof knowledgeTaskRoutes.knowledgeTasks>['query'],
  { database }: Context,
): Promise<Result<{ items: KnowledgeTask[]; next: string | null }>> {
  const place = after === undefined ? null : placeOf(after);
  if (place === undefined) return refused('malformedRequest');
  const at = closed ? "date_trunc('milliseconds', t.closed_at)" : "date_trunc('milliseconds', t.due_at)";
  const rows = await database.query<Row>(
    `select t.*,
       (select jsonb_build_object('id', a.id, 'number', a.number, 'title', v.title) from knowledge_article a
        join knowledge_version v on v.article_id = a.id and v.version = coalesce(a.working_version, a.live_version,
          (select max(version) from knowledge_version where article_id = a.id)) where a.id = t.article_id) as article,
       (select jsonb_build_object('id', k.id, 'number', k.number) from ticket k where k.id = t.ticket_id) as ticket
     from knowledge_task t
     where (t.closed_at is not null) = $1 and ($2::text is null or t.kind = $2)
       and ($3::timestamptz is null or (${at}, t.id) ${closed ? '<' : '>'} ($3, $4::uuid))
     order by ${at} ${closed ? 'desc' : 'asc'}, t.id ${closed ? 'desc' : 'asc'} limit $5`,
    [closed, kind ?? null, place && moment(place.at), place?.id ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const lastAt = closed ? last?.closed_at : last?.due_at;
  return done({
    items: page.map(present),
    next: rows.length > limit && last ? `${lastAt}_${last.id}` : null,
  });
}

/** How much waits for this person in the knowledge base. */
export async function countWaiting({
  database,
  actor,
}: Context): Promise<Result<ReplyOf<typeof knowledgeTaskRoutes.knowledgeCounts>>> {
  const { grants } = actor;
  const counts = await database.one<{ tasks: number; reviews: number; collections: number }>(
    `select
       case when $1 then (select count(*) from knowledge_task where closed_at is null) else 0 end as tasks,
       case when $2 then (select count(*) from knowledge_version where status = 'inReview' and not $4::uuid = any(author_ids))
         else 0 end as reviews,
       case when $3 then (select count(*) from collection_task where senior_id = $4 and closed_at is null) else 0 end as collections`,
    [
      grants['knowledge.edit'] !== undefined,
      grants['knowledge.review'] !== undefined,
      grants['document.collect'] !== undefined,
      actor.id,
    ],
  );
  const notices = await noticesFor(database, actor, { unread: true });
  return done({ ...counts, notices: notices.length });
}

function present(row: Row): KnowledgeTask {
  return {
    id: row.id,
    kind: row.kind,
    article: row.article,
    ticket: row.ticket,
    documentId: row.document_id,
    text: row.text,
    times: row.times,
    openedAt: moment(row.opened_at),
    openedBy: row.opened_by,
    dueAt: moment(row.due_at),
    closedAt: row.closed_at === null ? null : moment(row.closed_at),
    closedBy: row.closed_by,
    outcome: row.outcome,
    note: row.note,
  };
}

function placeOf(after: string): { at: number; id: string } | undefined {
  const match = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after);
  return match ? { at: Number(match[1]), id: match[2] ?? '' } : undefined;
}
