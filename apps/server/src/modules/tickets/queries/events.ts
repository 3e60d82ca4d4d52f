import type { InputOf, ReplyOf, ticketRoutes } from '@redress/contract';
import type { HappeningType } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { maskAddress, maskPhone } from '#platform/privacy/mask.ts';
import { maySee, toldToDepartments, toldToPlanners } from '../access.ts';
import { iso } from '../present.ts';
import { loadCases } from '../store/load.ts';
import { cut, partsOf } from './cursor.ts';

interface Row {
  readonly id: number;
  readonly at: number;
  readonly actorId: string | null;
  readonly orderId: string | null;
  readonly type: HappeningType;
  readonly data: Record<string, unknown>;
}

/**
 * A page of a ticket's history, newest first. A department sees what concerns its own orders, and of the case itself only
 * what its work needs (V1).
 */
export async function ticketEvents(
  context: Context,
  ticketId: string,
  { after, limit }: InputOf<typeof ticketRoutes.events>['query'],
): Promise<Result<ReplyOf<typeof ticketRoutes.events>>> {
  const from = after === undefined ? undefined : partsOf(after, ['whole']);
  if (from === null) return refused('cursorInvalid');
  const { cases } = await loadCases(context.database, [ticketId]);
  const found = cases[0];
  if (found === undefined || !maySee(context.actor, found)) return refused('ticketNotFound');
  const department = context.actor.grants['ticket.read'] === 'department' ? context.actor.departmentId : null;
  const plans = found.ticket.handlingPlan?.proposedDepartmentId === department;
  const told = [...toldToDepartments, ...(plans ? toldToPlanners : [])];
  const rows = await context.database.query<Row>(
    `select e.id, e.at, e.actor_id as "actorId", e.order_id as "orderId", e.type, e.data from ticket_event e
     where e.ticket_id = $1 and e.id < $2 and ($4::uuid is null or e.order_id is null and e.type = any($5::text[])
       or exists (select from work_order o where o.id = e.order_id and o.department_id = $4 and o.issued_at is not null))
     order by e.id desc limit $3`,
    [ticketId, from?.[0] ?? Number.MAX_SAFE_INTEGER, limit + 1, department, told],
  );
  const page = cut(rows, limit, (row) => [row.id]);
  return done({
    items: page.items.map((row) => ({
      ...row,
      data: maskedData(department === null ? row.data : dataForDepartment(row)),
      at: iso(row.at),
    })),
    next: page.next,
  });
}

/** What an agent had wished for at registration may name another department. */
function dataForDepartment({ type, data }: Row): Record<string, unknown> {
  return type === 'registered' ? { kind: data.kind, channel: data.channel } : data;
}

const masks: Readonly<Record<string, (value: string) => string>> = {
  contactPhone: maskPhone,
  lineNumber: maskPhone,
  contactAddress: maskAddress,
};

/** What happened, with personal values masked wherever they stand: a correction keeps what stood before (V1). */
function maskedData(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (typeof value === 'string') return [key, masks[key]?.(value) ?? value];
      const inner = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [key, inner ? maskedData(value as Record<string, unknown>) : value];
    }),
  );
}
