import { customerClasses } from '@redress/domain';
import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { queryList } from '../http/query-list.ts';
import { route } from '../http/route.ts';
import {
  customerCard,
  customerChange,
  customerPage,
  customerTicket,
  customerUnmask,
  newCustomer,
} from './schemas.ts';

const byId = z.object({ id: z.uuid() });
const typedNumber = z
  .string()
  .trim()
  .max(40)
  .refine((text) => text.replace(/\D/g, '').length >= 4, '请至少输入 4 位数字|Type at least 4 digits');

/** Customer records: look up, keep, show (F1, F2); personal values leave masked (V1). */
export const customerRoutes = {
  lookUpCustomers: route({
    method: 'GET',
    path: '/api/customers/lookup',
    summary:
      'Customers whose phone or line begins with what was typed so far (at least 4 digits), best match first',
    access: 'customer.read',
    query: z.object({ number: typedNumber }),
    reply: z.object({ items: z.array(customerCard) }),
  }),
  knownCustomers: route({
    method: 'GET',
    path: '/api/customers/known',
    summary: 'Customers that have exactly one of these numbers: a hint before a record is made twice (F4)',
    access: 'customer.read',
    query: z.object({
      number: queryList(z.string().trim().min(1).max(200)),
      exceptId: z.uuid().exactOptional(),
    }),
    reply: z.object({ items: z.array(customerCard) }),
  }),
  customers: route({
    method: 'GET',
    path: '/api/customers',
    summary: 'Customers, newest first; by the beginning of the name or record number, class and branch',
    access: 'customer.read',
    query: z.object({
      ...pageQuery,
      text: z.string().trim().min(1).max(100).exactOptional(),
      class: queryList(z.enum(customerClasses)).exactOptional(),
      branchId: z.uuid().exactOptional(),
    }),
    reply: pageOf(customerCard),
  }),
  customer: route({
    method: 'GET',
    path: '/api/customers/:id',
    summary: 'Everything about a customer on one page',
    access: 'customer.read',
    params: byId,
    reply: customerPage,
  }),
  ticketsOfCustomer: route({
    method: 'GET',
    path: '/api/customers/:id/tickets',
    summary: 'The tickets of a customer, newest first',
    access: 'customer.read',
    params: byId,
    query: z.object(pageQuery),
    reply: pageOf(customerTicket),
  }),
  createCustomer: route({
    method: 'POST',
    path: '/api/customers',
    summary: 'Make a customer record',
    access: 'customer.edit',
    body: newCustomer,
    reply: z.object({ id: z.uuid(), number: z.string() }),
    idempotent: true,
  }),
  changeCustomer: route({
    method: 'PATCH',
    path: '/api/customers/:id',
    summary: 'Change a customer record; refused when somebody else changed it since `version`',
    access: 'customer.edit',
    params: byId,
    body: customerChange,
    reply: z.object({ version: z.int() }),
  }),
  unmaskCustomer: route({
    method: 'POST',
    path: '/api/customers/:id/unmask',
    summary: 'Show one masked value, with a reason; it is entered in the audit trail (V1)',
    access: 'personalData.unmask',
    params: byId,
    body: customerUnmask,
    reply: z.object({ value: z.string() }),
  }),
};
