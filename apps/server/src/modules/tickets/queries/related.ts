import type { InputOf, ReplyOf, ticketRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { lineNumber } from '../../customers/public.ts';
import { readable } from '../access.ts';
import { caseRules } from '../rules.ts';
import { findMatters, repeatAmong } from './repeat.ts';
import { nearestClock, presentRow, type TicketListRow, ticketColumns } from './rows.ts';

/** What the registering agent must know of a caller: open tickets, and whether this matter was complained of before (B6, A13). */
export async function relatedTickets(
  context: Context,
  query: InputOf<typeof ticketRoutes.related>['query'],
): Promise<Result<ReplyOf<typeof ticketRoutes.related>>> {
  const { database } = context;
  const number = lineNumber(query.number ?? '');
  const rights = readable(context.actor, 3);
  const open = await database.query<TicketListRow>(
    `select ${ticketColumns}, c."dueAt", c."warnAt" from (
       select * from (
         (select * from ticket where customer_id = $1 order by registered_at desc limit 20)
         union (select * from ticket where contact_phone = $2 and $2 <> '' order by registered_at desc limit 20)
         union (select * from ticket where line_number = $2 and $2 <> '' order by registered_at desc limit 20)
       ) t where status not in ('closed', 'withdrawn') and ${rights.sql} order by registered_at desc limit 10) t ${nearestClock}
     order by t.registered_at desc`,
    [query.customerId ?? null, number, ...rights.values],
  );
  const rules = await caseRules(database);
  const matter = {
    kind: query.kind,
    customerId: query.customerId ?? null,
    lineNumber: number,
    businessTypeId: query.businessTypeId ?? null,
    natureId: query.natureId ?? null,
  };
  const [found] = await findMatters(database, [matter], rules.policy.repeatWithinDays);
  const repeat = found === undefined ? null : repeatAmong(found, matter, rules);
  return done({
    open: open.map(presentRow),
    repeat: repeat && { ...repeat.link, reasons: [...repeat.link.reasons] },
  });
}
