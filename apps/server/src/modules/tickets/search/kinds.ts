import type { SearchFilters } from '@redress/contract';
import { type Actor, isLiveTicket } from '@redress/domain';
import type { DirectWays, KindFilter, Put, SearchKind } from '#platform/search/kinds.ts';
import { perRow } from '#platform/search/kinds.ts';
import { reachable } from '../access.ts';
import { byLine, handledTickets, ticketsByNumber } from './direct.ts';
import { handledOrders, ordersByNumber } from './direct-orders.ts';
import { caseSource } from './entries.ts';
import { presentOrders } from './present-orders.ts';
import { presentTickets } from './present-tickets.ts';

/** The same for both kinds of tickets, which are looked up together. */
const ticketWays: DirectWays = { byNumber: ticketsByNumber, byLine, beside: handledTickets };

const ticketKind = (kind: 'ticket' | 'suggestion'): SearchKind => ({
  kind,
  scope: (actor) => scopeOf(kind, actor),
  visible: (actor, put) => visibleCase(actor, put),
  filter: (filters, actor, put) =>
    filterOf(
      filters,
      actor,
      put,
      (id) =>
        `(t.judgement->>'responsibleDepartmentId' = ${put(id)}::text or exists (select from work_order o
        where o.ticket_id = t.id and o.department_id = ${put(id)} and o.issued_at is not null))`,
    ),
  direct: ticketWays,
  present: presentTickets,
  source: caseSource,
});

/** What of the closed loop can be found by the search box (B7). */
export const caseSearchKinds: readonly SearchKind[] = [
  ticketKind('ticket'),
  ticketKind('suggestion'),
  {
    kind: 'order',
    scope: (actor) => scopeOf('order', actor),
    visible: (actor, put) =>
      actor.grants['ticket.read'] === 'department'
        ? `exists (select from work_order o where o.id = e.id and o.department_id = ${put(actor.departmentId)} and o.issued_at is not null ${perRow})`
        : visibleCase(actor, put),
    filter: (filters, actor, put) =>
      filterOf(
        filters,
        actor,
        put,
        (id) =>
          `exists (select from work_order o where o.id = e.id and o.department_id = ${put(id)} and o.issued_at is not null ${perRow})`,
      ),
    direct: { byNumber: ordersByNumber, beside: handledOrders },
    present: presentOrders,
    source: caseSource,
  },
];

/** The facets of `readable`: of what a person handles only that which is found by nobody's facet is left out. */
function scopeOf(kind: string, actor: Actor): readonly string[] | null {
  const own = `${kind}/user:${actor.id}`;
  switch (actor.grants['ticket.read'] ?? 'none') {
    case 'all':
      return [kind];
    case 'branch':
      return [own, `${kind}/branch:${actor.branchId}`];
    case 'team':
      return [own, `${kind}/team:${actor.teamId}`];
    case 'department':
      return actor.departmentId === null ? null : [`${kind}/department:${actor.departmentId}`];
    case 'own':
      return [own];
    case 'none':
      return null;
  }
}

function visibleCase(actor: Actor, put: Put): string {
  if (actor.grants['ticket.read'] === 'all') return 'true';
  return `exists (select from ticket t where t.id = e.ticket_id and ${reachable(actor, 'ticket.read', put)} ${perRow})`;
}

function filterOf(
  { status, customerClass, departmentId }: SearchFilters,
  actor: Actor,
  put: Put,
  complainedOf: (departmentId: string) => string,
): KindFilter | null {
  // A department learns nothing of the others that work on its cases.
  const foreign = actor.grants['ticket.read'] === 'department' && departmentId !== actor.departmentId;
  if (departmentId !== undefined && foreign) return null;
  const asked: { readonly name: string; readonly facets: readonly string[]; readonly sql: string }[] = [];
  if (customerClass !== undefined && customerClass.length > 0) {
    const facets = customerClass.map((one) => `class:${one}`);
    asked.push({ name: 'class', facets, sql: `t.customer_class = any(${put(customerClass)}::text[])` });
  }
  if (status !== undefined && status.length > 0) {
    const facets = status.every((one) => isLiveTicket({ status: one })) ? ['live'] : [];
    asked.push({ name: 'live', facets, sql: `t.status = any(${put(status)}::text[])` });
  }
  if (departmentId !== undefined) {
    const facets = [`department:${departmentId}`];
    asked.push({ name: 'department', facets, sql: complainedOf(departmentId) });
  }
  const sql =
    asked.length === 0
      ? 'true'
      : `exists (select from ticket t where t.id = e.ticket_id and ${asked.map((one) => one.sql).join(' and ')} ${perRow})`;
  const known = asked.filter(({ facets }) => facets.length > 0);
  return { facets: Object.fromEntries(known.map(({ name, facets }) => [name, facets])), sql };
}
