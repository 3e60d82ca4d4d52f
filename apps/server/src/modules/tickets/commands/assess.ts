import type { InputOf, ReplyOf, ticketRoutes } from '@redress/contract';
import { auditEntry, insertAudit } from '#platform/audit/entry.ts';
import type { Context } from '#platform/http/context.ts';
import { insertDone } from '#platform/http/idempotency.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { maySee } from '../access.ts';
import { iso } from '../present.ts';
import { at, cut, partsOf } from '../queries/cursor.ts';
import { loadCases } from '../store/load.ts';

type Body = InputOf<typeof ticketRoutes.assess>['body'];
type List = ReplyOf<typeof ticketRoutes.assessments>;

const assessedRoles = ['juniorAgent', 'textClerk', 'recordingClerk'];

/** A senior's assessment of a junior's or clerk's competence (C7); nobody assesses themselves. */
export async function assess(context: Context, body: Body): Promise<Result<{ id: string }>> {
  if (body.assessedId === context.actor.id)
    return refused('ownProposal', { fields: { assessedId: 'ownProposal' } });
  if (body.ticketId !== null && !(await maySeeTicket(context, body.ticketId))) {
    return refused('ticketNotFound', { fields: { ticketId: 'ticketNotFound' } });
  }
  const id = crypto.randomUUID();
  const retried = context.idempotencyKey;
  const audit = auditEntry(context, {
    action: 'competence.assess',
    subjectType: 'user',
    subjectId: body.assessedId,
    data: { score: body.score, ticketId: body.ticketId },
  });
  const written = await context.database.query(
    `with written as (
       insert into competence_assessment (id, assessed_id, assessor_id, ticket_id, score, comment, at)
       select $1, u.id, $3, $4, $5, $6, now() from app_user u
       where u.id = $2 and u.retired_at is null
         and exists (select from user_role r where r.user_id = u.id and r.role_code = any($7::text[]))
       returning id
     ), finished as (${insertDone("(select coalesce(jsonb_agg(f), '[]') from jsonb_array_elements($9::jsonb) f, written)")}
     ), audited as (${insertAudit("(select coalesce(jsonb_agg(a), '[]') from jsonb_array_elements($8::jsonb) a, written)")})
     select id from written`,
    [
      id,
      body.assessedId,
      context.actor.id,
      body.ticketId,
      body.score,
      body.comment,
      assessedRoles,
      JSON.stringify([audit]),
      JSON.stringify(
        retried === null
          ? []
          : [{ user_id: context.actor.id, key: retried, subject_id: id, request_hash: context.requestHash }],
      ),
    ],
  );
  return written.length === 1
    ? done({ id })
    : refused('userUnknown', { fields: { assessedId: 'userUnknown' } });
}

async function maySeeTicket({ database, actor }: Context, ticketId: string): Promise<boolean> {
  const { cases } = await loadCases(database, [ticketId]);
  return cases[0] !== undefined && maySee(actor, cases[0]);
}

/** Assessments, newest first. */
export async function listAssessments(
  { database }: Context,
  { after, limit, assessedId }: InputOf<typeof ticketRoutes.assessments>['query'],
): Promise<Result<List>> {
  const from = after === undefined ? undefined : partsOf(after, ['moment', 'uuid']);
  if (from === null) return refused('cursorInvalid');
  const rows = await database.query<Omit<List['items'][number], 'at'> & { at: number }>(
    `select id, assessed_id as "assessedId", assessor_id as "assessorId", ticket_id as "ticketId", score, comment,
       date_trunc('milliseconds', at) as at
     from competence_assessment where ($1::uuid is null or assessed_id = $1)
       and (date_trunc('milliseconds', at), id) < ($2::timestamptz, $3::uuid)
     order by date_trunc('milliseconds', at) desc, id desc limit $4`,
    [assessedId ?? null, at(from?.[0]), from?.[1] ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit + 1],
  );
  const page = cut(rows, limit, (row) => [row.at, row.id]);
  return done({ items: page.items.map((row) => ({ ...row, at: iso(row.at) })), next: page.next });
}
