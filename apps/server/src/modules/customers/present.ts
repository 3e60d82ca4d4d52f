import type { CustomerCard, CustomerTicket } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import { maskContact, maskPhone } from '#platform/privacy/mask.ts';
import type { ContactRow, LineRow, TicketRow } from './store.ts';

/** A contact as it leaves: masked (V1). */
export function presentContact({ id, kind, value }: ContactRow): CustomerCard['contacts'][number] {
  return { id, kind, value: maskContact(kind, value) };
}

/** A line as it leaves: its number masked (V1). */
export function presentLine({ id, number, product, state }: LineRow): CustomerCard['lines'][number] {
  return { id, number: maskPhone(number), product, state };
}

/** A ticket of a customer as it leaves. */
export function presentTicket(row: TicketRow): CustomerTicket {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    status: row.status,
    businessTypeId: row.business_type_id,
    natureId: row.nature_id,
    urgent: row.urgent,
    registeredAt: moment(row.registered_at),
    closedAt: row.closed_at === null ? null : moment(row.closed_at),
  };
}
