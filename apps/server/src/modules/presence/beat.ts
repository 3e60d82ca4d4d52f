import { presenceExpiresAfterMs, type presenceRoutes, type ReplyOf } from '@redress/contract';
import { statement } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { mayRead } from '#platform/privacy/readers.ts';

const fresh = `seen_at > now() - interval '${presenceExpiresAfterMs} milliseconds'`;

// Who was not here a moment ago has come: those present hear of it. A beat of somebody present tells nobody anything.
const beatStatement = statement(
  'presence_beat',
  `with before as (
     select user_id, ${fresh} as fresh from presence where ticket_id = $1
   ), beaten as (
     insert into presence (ticket_id, user_id, seen_at) values ($1, $2, now())
     on conflict (ticket_id, user_id) do update set seen_at = now()
   ), others as (
     select u.id as "userId", u.name from before join app_user u on u.id = before.user_id
     where before.fresh and before.user_id <> $2
   ), told as (
     insert into live_event (at, topic, ids)
     select now(), 'presence', jsonb_build_object('ticketId', $1::text, 'userIds', jsonb_agg("userId"))
     from others where not exists (select from before where user_id = $2 and fresh) having count(*) > 0
   )
   select "userId", name from others order by name, "userId"`,
);

/** Says that somebody looks at a ticket they may read, and answers who else does. */
export async function beat(
  ticketId: string,
  context: Context,
): Promise<Result<ReplyOf<(typeof presenceRoutes)['beat']>>> {
  if (!(await mayRead('ticket', ticketId, context))) return refused('notFound');
  const others = await context.database.query<{ userId: string; name: string }>(beatStatement, [
    ticketId,
    context.actor.id,
  ]);
  return done({ others });
}

/** Says that somebody has left a ticket; those still there hear of it. */
export async function leave(ticketId: string, { database, actor }: Context): Promise<Result<undefined>> {
  await database.run(goneStatement('ticket_id = $1 and user_id = $2'), [ticketId, actor.id]);
  return done(undefined);
}

/** SQL that removes the presences of a condition and tells those who remain. */
export function goneStatement(condition: string): string {
  return `with gone as (
      delete from presence where ${condition} returning ticket_id, user_id
    )
    insert into live_event (at, topic, ids)
    select now(), 'presence', jsonb_build_object('ticketId', p.ticket_id::text, 'userIds', jsonb_agg(p.user_id))
    from presence p where p.ticket_id in (select ticket_id from gone)
      and (p.ticket_id, p.user_id) not in (select ticket_id, user_id from gone) and ${fresh}
    group by p.ticket_id`;
}
