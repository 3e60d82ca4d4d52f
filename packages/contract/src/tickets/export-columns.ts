/** The columns of the list of tickets that a file can have, in the order of the whole file. */
export const ticketColumns = [
  'number',
  'kind',
  'status',
  'excerpt',
  'customer',
  'due',
  'registeredAt',
  'business',
  'nature',
  'owner',
  'handler',
  'level',
  'channel',
  'phone',
  'line',
  'closedAt',
] as const;

/** A column of the list of tickets. */
export type TicketColumn = (typeof ticketColumns)[number];

/** The columns of the list of orders that a file can have, in the order of the whole file. */
export const orderColumns = [
  'number',
  'status',
  'due',
  'department',
  'task',
  'urgings',
  'lastUrgedAt',
  'kind',
  'issuedAt',
  'issuedBy',
  'handler',
  'repliedAt',
  'ticket',
] as const;

/** A column of the list of orders. */
export type OrderColumn = (typeof orderColumns)[number];
