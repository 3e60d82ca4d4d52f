import {
  channels,
  customerClasses,
  desks,
  type OrderCommandName,
  orderStatuses,
  routedDesks,
  routingReasons,
  type TicketCommandName,
  ticketKinds,
  ticketStatuses,
} from '@redress/domain';
import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { queryList } from '../http/query-list.ts';
import { type Access, route } from '../http/route.ts';
import { editableFacts, orderCommandInputs, orderProposal, ticketCommandInputs } from './commands.ts';
import { orderColumns, ticketColumns } from './export-columns.ts';
import { momentIn, momentOut, prose } from './parts.ts';
import { recordRoutes } from './record-routes.ts';
import { casePage, deskRow, eventView, orderRow, ticketRow } from './views.ts';

const id = z.uuid();
const byId = z.object({ id });

/** What is done at once with a fresh ticket: one keystroke instead of a second visit. */
const firstStep = z.discriminatedUnion('command', [
  z.object({ command: z.literal('answer'), input: ticketCommandInputs.answer }),
  z.object({ command: z.literal('proposeOrder'), input: orderProposal }),
  z.object({ command: z.literal('dispatch'), input: orderProposal }),
  z.object({ command: z.literal('escalate'), input: ticketCommandInputs.escalate }),
]);

/** The registering form (A10, A11). */
export const registration = z.object({
  kind: z.enum(ticketKinds),
  facts: editableFacts.extend({ customerId: id.nullable(), customerClass: z.enum(customerClasses) }),
  /** When it reached the centre, for what did not come by phone; the server never takes a time in the future. */
  arrivedAt: momentIn.nullable(),
  firstStep: firstStep.nullable(),
});

/** What a registration became. */
export const registered = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  /** Where the case went at once and why, so that the first step was not taken; what was typed for it goes with the case. */
  routedAway: z.object({ desk: z.enum(routedDesks), reason: z.enum(routingReasons) }).nullable(),
});

/** Filters of the list of tickets; all are optional and narrow one another. */
export const ticketFilters = z.object({
  kind: queryList(z.enum(ticketKinds)).optional(),
  status: queryList(z.enum(ticketStatuses)).optional(),
  channel: queryList(z.enum(channels)).optional(),
  customerClass: queryList(z.enum(customerClasses)).optional(),
  businessTypeId: id.optional(),
  natureId: id.optional(),
  departmentId: id.optional(),
  ownerId: id.optional(),
  handlerId: id.optional(),
  customerId: id.optional(),
  urgent: z.stringbool().optional(),
  repeat: z.stringbool().optional(),
  from: momentIn.optional(),
  to: momentIn.optional(),
  /** A ticket, order or outside number, a phone or line number, or a part of the name or content. */
  text: z.string().trim().max(100).optional(),
  sort: z.enum(['newest', 'oldest']).default('newest'),
});

const orderFilters = z.object({
  state: z.enum(['all', 'live', 'dueSoon', 'overdue', 'replied']).default('all'),
  status: queryList(z.enum(orderStatuses)).optional(),
  departmentId: id.optional(),
  from: momentIn.optional(),
  to: momentIn.optional(),
});

/** The route of one command on a ticket; `seen` is the version the screen showed, where overwriting would hurt. */
function commandRoute<Name extends TicketCommandName>(name: Name) {
  return route({
    method: 'POST',
    path: `/api/tickets/:id/commands/${name}`,
    summary: `Give the command ${name} on a ticket`,
    access: 'signedIn' as Access,
    params: byId,
    body: z.object({ input: ticketCommandInputs[name], seen: z.number().int().optional() }),
    reply: casePage,
    idempotent: true,
  });
}

function orderCommandRoute<Name extends OrderCommandName>(name: Name) {
  return route({
    method: 'POST',
    path: `/api/tickets/:id/orders/:orderId/commands/${name}`,
    summary: `Give the command ${name} on an order`,
    access: 'signedIn' as Access,
    params: z.object({ id, orderId: id }),
    body: z.object({ input: orderCommandInputs[name], seen: z.number().int().optional() }),
    reply: casePage,
    idempotent: true,
  });
}

/** A route per ticket command, made from the table of bodies. */
export const ticketCommandRoutes = mapNames(ticketCommandInputs, commandRoute) as {
  readonly [Name in TicketCommandName]: ReturnType<typeof commandRoute<Name>>;
};

/** A route per order command. */
export const orderCommandRoutes = mapNames(orderCommandInputs, orderCommandRoute) as {
  readonly [Name in OrderCommandName]: ReturnType<typeof orderCommandRoute<Name>>;
};

function mapNames<Name extends string>(
  table: Readonly<Record<Name, unknown>>,
  make: (name: Name) => unknown,
): Readonly<Record<Name, unknown>> {
  const names = Object.keys(table) as Name[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, unknown>;
}

/** The routes of the closed loop besides the commands. */
export const ticketRoutes = {
  register: route({
    method: 'POST',
    path: '/api/tickets',
    summary: 'Register a case, and take the first step at once where one is given',
    access: 'ticket.register',
    body: registration,
    reply: registered,
    idempotent: true,
  }),
  list: route({
    method: 'GET',
    path: '/api/tickets',
    summary: 'Tickets the caller may read, newest first, filtered',
    access: 'ticket.read',
    query: ticketFilters.extend(pageQuery),
    reply: pageOf(ticketRow),
  }),
  export: route({
    method: 'GET',
    path: '/api/tickets/export.csv',
    summary: 'The filtered list as CSV with the columns that are wanted, masked, at most 10,000 rows',
    access: 'list.export',
    query: ticketFilters.extend({ columns: queryList(z.enum(ticketColumns)).optional() }),
    reply: z.string(),
    shape: 'download',
  }),
  page: route({
    method: 'GET',
    path: '/api/tickets/:id',
    summary: 'A ticket with its orders, surveys, warnings, clocks and what the caller may do now',
    access: 'ticket.read',
    params: byId,
    reply: casePage,
  }),
  events: route({
    method: 'GET',
    path: '/api/tickets/:id/events',
    summary: 'The history of a ticket, newest first',
    access: 'ticket.read',
    params: byId,
    query: z.object(pageQuery),
    reply: pageOf(eventView),
  }),
  explanation: route({
    method: 'GET',
    path: '/api/tickets/:id/clocks/:clockId/explanation',
    summary: 'How a deadline came about, step by step',
    access: 'ticket.read',
    params: z.object({ id, clockId: id }),
    reply: z.object({
      steps: z.array(z.record(z.string(), z.unknown())),
      /** Code and version of the calendar it was counted in, such as `working@3`. */
      calendarId: z.string(),
      policyVersion: z.number().int(),
      startedAt: momentOut,
      dueAt: momentOut,
    }),
  }),
  unmask: route({
    method: 'POST',
    path: '/api/tickets/:id/unmask',
    summary: 'See one masked value; recorded with the reason',
    access: 'personalData.unmask',
    params: byId,
    body: z.object({ field: z.enum(['contactPhone', 'lineNumber', 'contactAddress']), reason: prose }),
    reply: z.object({ value: z.string() }),
  }),
  related: route({
    method: 'GET',
    path: '/api/related-tickets',
    summary: 'Open tickets of a caller and the repeat warning, while the form is typed',
    access: 'ticket.register',
    query: z.object({
      customerId: id.optional(),
      number: z.string().trim().max(40).optional(),
      kind: z.enum(ticketKinds),
      businessTypeId: id.optional(),
      natureId: id.optional(),
    }),
    reply: z.object({
      open: z.array(ticketRow),
      repeat: z
        .object({ ofTicketId: id, ofTicketNumber: z.string(), reasons: z.array(z.string()) })
        .nullable(),
    }),
  }),
  desk: route({
    method: 'GET',
    path: '/api/desks/:desk',
    summary: 'What waits on a desk for the caller, most urgent first',
    access: 'signedIn',
    params: z.object({ desk: z.enum(desks) }),
    query: z.object({ ...pageQuery, mine: z.stringbool().default(false), reason: z.string().optional() }),
    reply: pageOf(deskRow),
  }),
  deskCounts: route({
    method: 'GET',
    path: '/api/desks',
    summary: 'How much waits on each desk the caller works at; counts stop at 1,000',
    access: 'signedIn',
    reply: z.object({
      desks: z.array(
        z.object({
          desk: z.enum(desks),
          waiting: z.number().int(),
          mine: z.number().int(),
          overdue: z.number().int(),
        }),
      ),
    }),
  }),
  takeNext: route({
    method: 'POST',
    path: '/api/desks/:desk/next',
    summary: 'Take the most urgent unclaimed thing of a desk; two people never both get it',
    access: 'signedIn',
    params: z.object({ desk: z.enum(desks) }),
    body: z.object({}),
    reply: z.object({ ticketId: id.nullable(), orderId: id.nullable() }),
  }),
  orders: route({
    method: 'GET',
    path: '/api/orders',
    summary: 'Orders the caller may see, by due time',
    access: 'ticket.read',
    query: orderFilters.extend(pageQuery),
    reply: pageOf(orderRow),
  }),
  exportOrders: route({
    method: 'GET',
    path: '/api/orders/export.csv',
    summary: 'The filtered list of orders as CSV with the columns that are wanted, at most 10,000 rows',
    access: 'list.export',
    query: orderFilters.extend({ columns: queryList(z.enum(orderColumns)).optional() }),
    reply: z.string(),
    shape: 'download',
  }),
  urgeMany: route({
    method: 'POST',
    path: '/api/orders/urge',
    summary: 'Urge several orders at once; answers which were urged and which refused, with the reason',
    access: 'signedIn',
    body: z.object({ orderIds: z.array(id).min(1).max(100), text: prose }),
    reply: z.object({
      urged: z.array(id),
      refused: z.array(z.object({ orderId: id, code: z.string(), message: z.string() })),
    }),
    idempotent: true,
  }),
  ...recordRoutes,
};
