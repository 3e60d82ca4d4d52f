/** What a ticket can be (A11). */
export const ticketKinds = [
  'complaint',
  'suggestion',
  'inquiry',
  'faultReport',
  'serviceRequest',
  'praise',
] as const;

/** One kind of ticket. */
export type TicketKind = (typeof ticketKinds)[number];

/** Whose authority a ticket needs, lowest first. */
export const ticketLevels = ['junior', 'senior', 'manager'] as const;

/** One level of a ticket. */
export type TicketLevel = (typeof ticketLevels)[number];

/** Classes of customers (F1). */
export const customerClasses = ['ordinary', 'important', 'major', 'leasedLine'] as const;

/** One class of customers. */
export type CustomerClass = (typeof customerClasses)[number];

/** Where a line is: the fault limits of the Telecommunications Regulations differ by it. */
export const areas = ['town', 'country'] as const;

/** One sort of area. */
export type Area = (typeof areas)[number];

/** The ways a case comes in (A1). */
export const channels = [
  'phone',
  'chat',
  'email',
  'letter',
  'fax',
  'walkIn',
  'recording',
  'transfer',
  'selfService',
  'sms',
] as const;

/** One way a case comes in. */
export type Channel = (typeof channels)[number];
