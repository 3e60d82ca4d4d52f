import { type Case, isLiveTicket, type Order, type Ticket } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { differs, type SearchEntry } from '#platform/search/entry.ts';
import type { SearchSource } from '#platform/search/kinds.ts';
import { loadCases } from '../store/load.ts';

/** What of a case can be found: the ticket and each of its orders. Telephone, line and address are not: they are masked (V1). */
export function entriesOf({ ticket, orders }: Case): SearchEntry[] {
  return [ticketEntry(ticket, orders), ...orders.map((order) => orderEntry(ticket, order))];
}

/** The entries that a change of a case leaves different. */
export function changedEntries(before: Case | null, after: Case): SearchEntry[] {
  if (before === null) return entriesOf(after);
  const held = new Map(entriesOf(before).map((entry) => [entry.id, entry]));
  return entriesOf(after).filter((entry) => differs(held.get(entry.id), entry));
}

/** The kind under which a ticket is found. */
export function searchKindOf({ kind }: Pick<Ticket, 'kind'>): 'ticket' | 'suggestion' {
  return kind === 'suggestion' ? 'suggestion' : 'ticket';
}

/** Cases are indexed whole: the ticket is locked, and what hangs on it cannot change meanwhile. */
export const caseSource: SearchSource = {
  ids: async (queries, after, size) => {
    const rows = await queries.query<{ id: string }>(
      'select id from ticket where $1::uuid is null or id > $1 order by id limit $2',
      [after, size],
    );
    return rows.map(({ id }) => id);
  },
  entries: async (transaction, ids, wait) => {
    const { cases } = await loadCases(transaction, await locked(transaction, ids, wait));
    return cases.map((found) => ({ id: found.ticket.id, entries: entriesOf(found) }));
  },
};

async function locked(transaction: Queries, ids: readonly string[], wait: boolean): Promise<string[]> {
  const rows = await transaction.query<{ id: string }>(
    `select id from ticket where id = any($1::uuid[]) order by id for no key update ${wait ? '' : 'skip locked'}`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

function ticketEntry(ticket: Ticket, orders: readonly Order[]): SearchEntry {
  const kind = searchKindOf(ticket);
  const issuedTo = new Set(orders.filter(({ issuedAt }) => issuedAt !== null).map((one) => one.departmentId));
  const responsible = ticket.judgement?.responsibleDepartmentId ?? null;
  const complainedOf = new Set([...issuedTo, ...(responsible === null ? [] : [responsible])]);
  return {
    id: ticket.id,
    kind,
    ticketId: ticket.id,
    at: ticket.registeredAt,
    names: [ticket.complainantName],
    texts: [
      ticket.content,
      ticket.demand,
      ticket.cause,
      ticket.handling,
      ticket.answer,
      ticket.externalNumber,
    ],
    facets: [
      ...placeOf(kind, ticket),
      ...[...issuedTo].map((id) => `${kind}/department:${id}`),
      ...[...complainedOf].map((id) => `department:${id}`),
      ...standingOf(ticket),
    ],
  };
}

function orderEntry(ticket: Ticket, order: Order): SearchEntry {
  const issued = order.issuedAt !== null;
  return {
    id: order.id,
    kind: 'order',
    ticketId: ticket.id,
    at: order.proposedAt,
    names: [],
    texts: [
      order.task,
      order.reason,
      order.reply?.cause ?? '',
      order.reply?.measures ?? '',
      order.reply?.result ?? '',
      order.endReason,
    ],
    facets: [
      ...placeOf('order', ticket),
      ...(issued ? [`order/department:${order.departmentId}`, `department:${order.departmentId}`] : []),
      ...standingOf(ticket),
    ],
  };
}

/** By which people, teams and branches see it; who handles a ticket changes too often to be written here. */
function placeOf(kind: string, ticket: Ticket): string[] {
  const people = new Set([
    ticket.ownerId,
    ticket.registeredBy,
    ...(ticket.reportDueBy === null ? [] : [ticket.reportDueBy]),
  ]);
  return [
    ...[...people].map((id) => `${kind}/user:${id}`),
    ...(ticket.teamId === null ? [] : [`${kind}/team:${ticket.teamId}`]),
    ...(ticket.branchId === null ? [] : [`${kind}/branch:${ticket.branchId}`]),
  ];
}

function standingOf(ticket: Ticket): string[] {
  return [`class:${ticket.customerClass}`, ...(isLiveTicket(ticket) ? ['live'] : [])];
}
