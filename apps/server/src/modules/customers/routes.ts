import { customerRoutes as routes } from '@redress/contract';
import { type Implementation, implement } from '#platform/http/implement.ts';
import { changeCustomer } from './commands/change-customer.ts';
import { createCustomer, createdBefore } from './commands/create-customer.ts';
import { unmaskCustomer } from './commands/unmask-customer.ts';
import { customerPageOf } from './queries/customer-page.ts';
import { knownCustomers } from './queries/known-customers.ts';
import { listCustomers } from './queries/list-customers.ts';
import { lookUpCustomers } from './queries/look-up-customers.ts';
import { ticketsOfCustomer } from './queries/tickets-of-customer.ts';

/** The routes of customer records. */
export const customerImplementations: readonly Implementation[] = [
  implement(routes.lookUpCustomers, ({ query }, context) => lookUpCustomers(query.number, context)),
  implement(routes.knownCustomers, ({ query }, context) => knownCustomers(query, context)),
  implement(routes.customers, ({ query }, context) => listCustomers(query, context)),
  implement(routes.customer, ({ params }, context) => customerPageOf(params.id, context)),
  implement(routes.ticketsOfCustomer, ({ params, query }, context) =>
    ticketsOfCustomer(params.id, query, context),
  ),
  implement(routes.createCustomer, ({ body }, context) => createCustomer(body, context), {
    answerAgain: (_input, context, id) => createdBefore(context, id),
  }),
  implement(routes.changeCustomer, ({ params, body }, context) => changeCustomer(params.id, body, context)),
  implement(routes.unmaskCustomer, ({ params, body }, context) => unmaskCustomer(params.id, body, context)),
];
