import { customerClasses, orderStatuses, ticketStatuses } from '@redress/domain';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { momentIn, momentOut } from '../tickets/parts.ts';

/** What can be found by the search box. */
export const searchKinds = ['ticket', 'suggestion', 'order', 'customer'] as const;

const id = z.uuid();

/** A text with its hits, each from one UTF-16 unit up to, not including, another; never HTML. */
const markedText = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
});

/** Fields in which something is found, named so that a screen can say where. */
export const searchFields = [
  'name',
  'content',
  'demand',
  'cause',
  'handling',
  'answer',
  'externalNumber',
  'task',
  'reason',
  'reply',
  'note',
] as const;

/** One thing that was found, as a list shows it; personal values masked (V1). */
export const searchHit = z.object({
  kind: z.enum(searchKinds),
  id,
  /** The case it belongs to; null for what stands alone. */
  ticketId: id.nullable(),
  number: z.string(),
  /** Who or what it is: a customer's or complainant's name, a title. */
  title: markedText,
  /** Where it says what was looked for. */
  excerpt: markedText.extend({ field: z.enum(searchFields) }).nullable(),
  at: momentOut,
  status: z.enum([...ticketStatuses, ...orderStatuses]).nullable(),
  customerClass: z.enum(customerClasses).nullable(),
  /** The department of an order. */
  departmentId: id.nullable(),
  /** The number by which it was found, masked; null where it was found otherwise. */
  line: z.string().nullable(),
});

/** What narrows a search; all are optional. */
export const searchFilters = z.object({
  kind: z.array(z.enum(searchKinds)).max(20).optional(),
  /** From this moment on, and before that one. */
  from: momentIn.optional(),
  to: momentIn.optional(),
  /** Complained of: an order was issued to it, or it was judged responsible. */
  departmentId: id.optional(),
  customerClass: z.array(z.enum(customerClasses)).max(20).optional(),
  /** State of the case. */
  status: z.array(z.enum(ticketStatuses)).max(20).optional(),
});

/** Things worth saying beside the hits. */
export const searchNotes = ['lineNeedsRight', 'lineOwnOnly', 'building'] as const;

/** Search over everything a person may see (B7). A body, not an address: what people type can be a telephone number. */
export const searchRoutes = {
  search: route({
    method: 'POST',
    path: '/api/search',
    summary:
      'Find tickets, suggestions, orders and customers by any part of their texts, or by number; newest first',
    access: 'signedIn',
    body: searchFilters.extend({
      text: z.string().max(20_000),
      limit: z.int().min(1).max(50).default(20),
      after: z.string().max(500).optional(),
    }),
    reply: z.object({
      items: z.array(searchHit),
      next: z.string().nullable(),
      notes: z.array(z.enum(searchNotes)),
    }),
  }),
};

/** One thing that was found. */
export type SearchHit = z.infer<typeof searchHit>;

/** What narrows a search, as the server gets it. */
export type SearchFilters = z.output<typeof searchFilters>;

/** One kind of thing that can be found. */
export type SearchKindName = (typeof searchKinds)[number];
