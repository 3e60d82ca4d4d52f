import type { ticketViews } from '@redress/contract';
import type { z } from 'zod';
import { maskPhone } from '#platform/privacy/mask.ts';
import { iso, isoOrNull } from '../present.ts';

/** A ticket as a list shows it, as it comes from the database. */
export interface TicketListRow {
  readonly id: string;
  readonly number: string;
  readonly kind: z.infer<typeof ticketViews.ticketRow>['kind'];
  readonly status: z.infer<typeof ticketViews.ticketRow>['status'];
  readonly level: z.infer<typeof ticketViews.ticketRow>['level'];
  readonly channel: z.infer<typeof ticketViews.ticketRow>['channel'];
  readonly urgent: boolean;
  readonly customerClass: z.infer<typeof ticketViews.ticketRow>['customerClass'];
  readonly complainantName: string;
  readonly contactPhone: string;
  readonly lineNumber: string;
  readonly businessTypeId: string | null;
  readonly natureId: string | null;
  readonly excerpt: string;
  readonly ownerId: string;
  readonly handlerId: string | null;
  readonly repeat: boolean;
  readonly registeredAt: number;
  readonly closedAt: number | null;
  readonly dueAt: number | null;
  readonly warnAt: number | null;
}

/** The columns of `TicketListRow` but the clock's, from `ticket t`. */
export const ticketColumns = `t.id, t.number, t.kind, t.status, t.level, t.channel, t.urgent,
  t.customer_class as "customerClass", t.complainant_name as "complainantName", t.contact_phone as "contactPhone",
  t.line_number as "lineNumber", t.business_type_id as "businessTypeId", t.nature_id as "natureId",
  left(t.content, 120) as excerpt, t.owner_id as "ownerId", t.handler_id as "handlerId",
  t.repeat is not null as repeat, t.registered_at as "registeredAt", t.closed_at as "closedAt"`;

/** The nearest running clock of `ticket t`, for a lateral join; `c."dueAt"` and `c."warnAt"`. */
export const nearestClock = `left join lateral (
  select due_at as "dueAt", warn_at as "warnAt" from clock
  where ticket_id = t.id and state = 'running' and kind <> 'escalation' order by due_at limit 1) c on true`;

/** A row of a list of tickets, masked. */
export function presentRow(row: TicketListRow): z.infer<typeof ticketViews.ticketRow> {
  return {
    ...presentBrief(row),
    dueAt: isoOrNull(row.dueAt),
    warnAt: isoOrNull(row.warnAt),
  };
}

/** A row without its clock, masked. */
export function presentBrief(
  row: Omit<TicketListRow, 'dueAt' | 'warnAt'>,
): Omit<z.infer<typeof ticketViews.ticketRow>, 'dueAt' | 'warnAt'> {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    status: row.status,
    level: row.level,
    channel: row.channel,
    urgent: row.urgent,
    customerClass: row.customerClass,
    complainantName: row.complainantName,
    contactPhone: maskPhone(row.contactPhone),
    lineNumber: maskPhone(row.lineNumber),
    businessTypeId: row.businessTypeId,
    natureId: row.natureId,
    excerpt: row.excerpt,
    ownerId: row.ownerId,
    handlerId: row.handlerId,
    repeat: row.repeat,
    registeredAt: iso(row.registeredAt),
    closedAt: isoOrNull(row.closedAt),
  };
}
