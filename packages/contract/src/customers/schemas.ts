import { channels, customerClasses, ticketKinds, ticketStatuses } from '@redress/domain';
import { z } from 'zod';

/** Kinds of ways to reach a customer. */
export const contactKinds = ['phone', 'email', 'other'] as const;

/** What a line is doing. */
export const lineStates = ['active', 'suspended', 'ended'] as const;

const contact = z.object({ id: z.uuid(), kind: z.enum(contactKinds), value: z.string() });
const line = z.object({
  id: z.uuid(),
  number: z.string(),
  product: z.string(),
  state: z.enum(lineStates),
});

/** A ticket of a customer in one line: what it was and how it ended; its text is behind the ticket's own check. */
export const customerTicket = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(ticketKinds),
  status: z.enum(ticketStatuses),
  businessTypeId: z.uuid().nullable(),
  natureId: z.uuid().nullable(),
  urgent: z.boolean(),
  registeredAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
});

/** A customer as a card beside the form: enough to recognise the caller, numbers masked (V1). */
export const customerCard = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  class: z.enum(customerClasses),
  branchId: z.uuid().nullable(),
  contacts: z.array(contact),
  lines: z.array(line),
  openTickets: z.array(customerTicket),
  ticketCount: z.int(),
});

const area = z.enum(['town', 'country']);
const preferredChannel = z.union([z.enum(channels), z.literal('')]);
// Division codes of the state: 2 digits a province, 6 a county; empty where nobody asked.
const divisionCode = z.string().regex(/^\d{0,6}$/);

/** Everything about a customer on one page (F2); personal values masked unless shown by `unmask`. */
export const customerPage = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  class: z.enum(customerClasses),
  identityNumber: z.string(),
  address: z.string(),
  area,
  provinceCode: z.string(),
  regionCode: z.string(),
  branch: z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() }).nullable(),
  preferredChannel,
  note: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  version: z.int(),
  contacts: z.array(contact),
  lines: z.array(line),
  /** How many tickets of each kind there have ever been. */
  ticketCounts: z.partialRecord(z.enum(ticketKinds), z.int()),
  warnings: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      ticketId: z.uuid(),
      ticketNumber: z.string(),
      departmentName: z.string(),
      departmentNameEn: z.string(),
      issuedAt: z.iso.datetime(),
      revokedAt: z.iso.datetime().nullable(),
    }),
  ),
  surveys: z.array(
    z.object({
      id: z.uuid(),
      ticketId: z.uuid(),
      ticketNumber: z.string(),
      status: z.enum(['open', 'done', 'unreached', 'cancelled']),
      satisfied: z.boolean().nullable(),
      score: z.int().nullable(),
      openedAt: z.iso.datetime(),
      finishedAt: z.iso.datetime().nullable(),
    }),
  ),
  /** What was promised and is still owed: a call at an agreed time, a reply by a wished time, a limit that runs. */
  promises: z.array(
    z.object({
      kind: z.enum(['callback', 'replyWanted', 'reply']),
      ticketId: z.uuid(),
      ticketNumber: z.string(),
      dueAt: z.iso.datetime(),
    }),
  ),
  /** What the reader may do with this record. */
  available: z.array(z.enum(['edit', 'unmask'])),
});

/** Everything about a customer on one page (F2). */
export type CustomerPage = z.infer<typeof customerPage>;

/** A customer as a card beside the form. */
export type CustomerCard = z.infer<typeof customerCard>;

/** A ticket of a customer in one line. */
export type CustomerTicket = z.infer<typeof customerTicket>;

const shortText = z.string().trim().max(100);

const contactInput = z.strictObject({
  kind: z.enum(contactKinds),
  value: z.string().trim().min(1).max(200),
});
const lineInput = z.strictObject({
  number: z.string().trim().min(1).max(40),
  product: shortText,
  state: z.enum(lineStates),
});

const ownFields = {
  name: z.string().trim().min(1).max(100),
  class: z.enum(customerClasses),
  identityNumber: z.string().trim().max(40),
  address: z.string().trim().max(300),
  area,
  provinceCode: divisionCode,
  regionCode: divisionCode,
  branchId: z.uuid().nullable(),
  preferredChannel,
  note: z.string().trim().max(2000),
};

/** A new customer record (F1). */
export const newCustomer = z.strictObject({
  ...ownFields,
  contacts: z.array(contactInput).max(20),
  lines: z.array(lineInput).max(50),
  /** True once somebody has looked at the known customers with the same numbers and says this is another one. */
  anotherOne: z.boolean().default(false),
});

/**
 * A change of a record: what is left out stays. In `contacts` and `lines` an entry with only an `id` stays as it is, with
 * an `id` and values these change, without an `id` it is new, and what is not listed is removed; so nobody needs to see a
 * masked value to keep it.
 */
export const customerChange = z.strictObject({
  version: z.int().min(1),
  ...z.object(ownFields).partial().shape,
  contacts: z
    .array(z.union([contactInput.extend({ id: z.uuid().exactOptional() }), z.strictObject({ id: z.uuid() })]))
    .max(20)
    .exactOptional(),
  lines: z
    .array(z.union([lineInput, lineInput.partial().extend({ id: z.uuid() })]))
    .max(50)
    .exactOptional(),
});

/** A new customer record as the server gets it. */
export type NewCustomer = z.output<typeof newCustomer>;

/** A change of a record as the server gets it. */
export type CustomerChange = z.output<typeof customerChange>;

/** Which value of a customer is to be shown; `itemId` names the contact or line. */
export const customerUnmask = z.strictObject({
  field: z.enum(['identityNumber', 'address', 'contact', 'line']),
  itemId: z.uuid().exactOptional(),
  reason: z.string().trim().min(2).max(200),
});

/** Which value of a customer is to be shown, and why. */
export type CustomerUnmask = z.output<typeof customerUnmask>;
