import {
  orderCommandRoutes,
  type Route,
  ticketRoutes as routes,
  ticketCommandRoutes,
} from '@redress/contract';
import type { CaseCommand, OrderCommandName, TicketCommandName } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { type Implementation, implement, implementDownload } from '#platform/http/implement.ts';
import { done } from '#platform/http/result.ts';
import { assess, listAssessments } from './commands/assess.ts';
import { execute } from './commands/execute.ts';
import { registeredBefore, registerTicket } from './commands/register-ticket.ts';
import { takeNext } from './commands/take-next.ts';
import { unmaskTicket } from './commands/unmask.ts';
import { urgeMany } from './commands/urge-many.ts';
import { deskCounts, deskPage } from './queries/desk.ts';
import { ticketEvents } from './queries/events.ts';
import { clockExplanation } from './queries/explanation.ts';
import { exportTickets } from './queries/export.ts';
import { exportOrders } from './queries/export-orders.ts';
import { figures } from './queries/figures.ts';
import { listTickets } from './queries/list.ts';
import { listOrders } from './queries/orders.ts';
import { pageOf, ticketPage } from './queries/page.ts';
import { relatedTickets } from './queries/related.ts';
import { listWarnings, warningPage } from './queries/warnings.ts';

/** What a command route hands over, whatever the command. */
interface CommandInput {
  readonly params: { readonly id: string; readonly orderId?: string };
  readonly body: { readonly input: unknown; readonly seen?: number };
}

/** Every route of the closed loop. */
export const ticketImplementations: readonly Implementation[] = [
  implement(routes.register, ({ body }, context) => registerTicket(context, body), {
    answerAgain: (_input, context, id) => registeredBefore(context, id),
  }),
  implement(routes.list, ({ query }, context) => listTickets(context, query)),
  implementDownload(routes.export, ({ query }, context) => exportTickets(context, query), { costly: true }),
  implement(routes.page, ({ params }, context) => ticketPage(context, params.id)),
  implement(routes.events, ({ params, query }, context) => ticketEvents(context, params.id, query)),
  implement(routes.explanation, ({ params }, context) =>
    clockExplanation(context, params.id, params.clockId),
  ),
  implement(routes.unmask, ({ params, body }, context) =>
    unmaskTicket(context, params.id, body.field, body.reason),
  ),
  implement(routes.related, ({ query }, context) => relatedTickets(context, query)),
  implement(routes.desk, ({ params, query }, context) => deskPage(context, params.desk, query)),
  implement(routes.deskCounts, (_input, context) => deskCounts(context)),
  implement(routes.takeNext, ({ params }, context) => takeNext(context, params.desk)),
  implement(routes.orders, ({ query }, context) => listOrders(context, query)),
  implementDownload(routes.exportOrders, ({ query }, context) => exportOrders(context, query), {
    costly: true,
  }),
  implement(routes.urgeMany, ({ body }, context) => urgeMany(context, body.orderIds, body.text)),
  implement(routes.warnings, ({ query }, context) => listWarnings(context, query)),
  implement(routes.warning, ({ params }, context) => warningPage(context, params.id)),
  implement(routes.figures, ({ query }, context) => figures(context, query), { costly: true }),
  implement(routes.assess, ({ body }, context) => assess(context, body), {
    answerAgain: (_input, _context, id) => done({ id }),
  }),
  implement(routes.assessments, ({ query }, context) => listAssessments(context, query)),
  ...(Object.keys(ticketCommandRoutes) as TicketCommandName[]).map((name) =>
    commandRow(ticketCommandRoutes[name] as Route, name),
  ),
  ...(Object.keys(orderCommandRoutes) as OrderCommandName[]).map((name) =>
    commandRow(orderCommandRoutes[name] as Route, name),
  ),
];

/** One command: given, and answered with the page as it is afterwards, also when it is retried. The route's schema has checked the input. */
function commandRow(route: Route, name: TicketCommandName | OrderCommandName): Implementation {
  const answerAgain = (_given: unknown, context: Context, ticketId: string) => ticketPage(context, ticketId);
  const give = async (given: unknown, context: Context) => {
    const { params, body } = given as CommandInput;
    const target = params.orderId === undefined ? {} : { orderId: params.orderId };
    const command = { name, input: body.input, ...target } as CaseCommand;
    const executed = await execute(context, params.id, command, body.seen);
    return executed.ok ? done(await pageOf(context, executed.value.found, executed.value.now)) : executed;
  };
  return implement(route, give, { answerAgain });
}
