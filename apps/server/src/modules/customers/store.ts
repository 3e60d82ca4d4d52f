import type { contactKinds, lineStates } from '@redress/contract';
import type { Area, CustomerClass, TicketKind, TicketStatus } from '@redress/domain';

/** A row of `customer`. */
export interface CustomerRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly class: CustomerClass;
  readonly identity_number: string;
  readonly address: string;
  readonly area: Area;
  readonly province_code: string;
  readonly region_code: string;
  readonly branch_id: string | null;
  readonly preferred_channel: string;
  readonly note: string;
  readonly created_at: number;
  readonly updated_at: number;
  readonly version: number;
}

/** A row of `customer_contact`. */
export interface ContactRow {
  readonly id: string;
  readonly customer_id: string;
  readonly kind: (typeof contactKinds)[number];
  readonly value: string;
}

/** A row of `customer_line`. */
export interface LineRow {
  readonly id: string;
  readonly customer_id: string;
  readonly number: string;
  readonly product: string;
  readonly state: (typeof lineStates)[number];
}

/** What a customer's ticket shows in one line. */
export interface TicketRow {
  readonly id: string;
  readonly customer_id: string;
  readonly number: string;
  readonly kind: TicketKind;
  readonly status: TicketStatus;
  readonly business_type_id: string | null;
  readonly nature_id: string | null;
  readonly urgent: boolean;
  readonly registered_at: number;
  readonly closed_at: number | null;
}

/** The columns of `TicketRow`, of the table under the name `t`. */
export const ticketColumns = `t.id, t.customer_id, t.number, t.kind, t.status, t.business_type_id, t.nature_id, t.urgent,
  t.registered_at, t.closed_at`;
