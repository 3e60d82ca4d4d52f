import type { InputOf, ReplyOf, ticketRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';

type Reply = ReplyOf<typeof ticketRoutes.figures>;

/** Raw figures of a period: what each department did with its orders (M5), and whose orders were ineffective (D8). */
export async function figures(
  { actor, database }: Context,
  { from, to }: InputOf<typeof ticketRoutes.figures>['query'],
): Promise<Result<Reply>> {
  const everything = actor.grants['statistics.read'] === 'all';
  // Whoever may not read all reads those of the own department, and without a department none.
  if (!everything && actor.departmentId === null) return done({ departments: [], ineffective: [] });
  const only = everything ? null : actor.departmentId;
  const period = [new Date(from).toISOString(), new Date(to).toISOString()];
  const departments = await database.reports.query<Reply['departments'][number]>(
    `select o.department_id as "departmentId", count(*) as issued, count(o.replied_at) as replied,
       count(*) filter (where c.state = 'met') as "repliedInTime",
       count(*) filter (where c.state = 'running' and c.due_at < now()) as "overdueNow",
       count(*) filter (where o.status = 'declined') as declined,
       count(*) filter (where o.kind = 'redispatch') as redispatches,
       (select count(*) from written_warning w where w.department_id = o.department_id and w.revoked_at is null
          and w.issued_at >= $1 and w.issued_at < $2) as warnings,
       sum(o.urgings)::bigint as urgings
     from work_order o left join clock c on c.order_id = o.id and c.kind = 'order'
     where o.issued_at >= $1 and o.issued_at < $2 and o.kind in ('dispatch', 'redispatch')
       and ($3::uuid is null or o.department_id = $3)
     group by o.department_id order by issued desc`,
    [...period, only],
  );
  const ineffective =
    only !== null
      ? []
      : await database.reports.query<Reply['ineffective'][number]>(
          `select o.proposed_by as "userId", count(*) as proposed,
             count(*) filter (where o.status = 'rejected') as rejected,
             count(*) filter (where o.status = 'declined') as declined
           from work_order o where o.proposed_at >= $1 and o.proposed_at < $2
           group by o.proposed_by order by rejected desc, declined desc, proposed desc limit 200`,
          period,
        );
  return done({ departments, ineffective });
}
