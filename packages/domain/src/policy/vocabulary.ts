export {
  type Area,
  type Channel,
  type CustomerClass,
  channels,
  customerClasses,
  type TicketKind,
  ticketKinds,
} from '../case/ticket.ts';

/** Whose authority a ticket needs, lowest first. */
export const ticketLevels = ['junior', 'senior', 'manager'] as const;

/** One level of a ticket. */
export type TicketLevel = (typeof ticketLevels)[number];

/** Where a line is: the fault limits of the Telecommunications Regulations differ by it. */
export const areas = ['town', 'country'] as const;
