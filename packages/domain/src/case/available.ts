import type { Actor, Case } from './case.ts';
import type { OrderCommandName, TicketCommandName } from './commands.ts';
import { whyNotOrder, whyNotTicket } from './decide.ts';
import type { Order } from './order.ts';
import { underReview } from './steps/change.ts';
import { mayDecideHandling } from './steps/manager.ts';
import { orderRules, ticketRules } from './transitions.ts';

/** The ticket commands this actor may give now; the browser draws exactly these buttons. */
export function availableOnTicket(found: Case, actor: Actor): TicketCommandName[] {
  return (Object.keys(ticketRules) as TicketCommandName[]).filter(
    (name) => whyNotTicket(found, name, actor) === null && sensible(found, name, actor),
  );
}

/** The commands this actor may give on an order now. */
export function availableOnOrder(found: Case, order: Order, actor: Actor): OrderCommandName[] {
  return (Object.keys(orderRules) as OrderCommandName[]).filter(
    (name) => whyNotOrder(found, order, name, actor) === null && sensibleOnOrder(found, order, name, actor),
  );
}

/** Leaves out what the step would refuse whatever one typed, so that no button is dead. */
function sensible({ ticket, surveys, orders }: Case, name: TicketCommandName, actor: Actor): boolean {
  const survey = surveys.find((one) => one.status === 'open') ?? null;
  switch (name) {
    case 'claim':
      return ticket.handlerId === null && (survey === null || ticket.level === 'manager');
    case 'release':
      return ticket.handlerId === actor.id || survey?.assigneeId === actor.id;
    case 'close':
      return survey === null;
    case 'escalate':
      return ticket.level === 'junior';
    case 'escalateToManager':
      return ticket.level !== 'manager';
    case 'returnToSenior':
    case 'conclude':
      return ticket.level === 'manager';
    case 'redispatch':
      return orders.some((order) => order.reply !== null);
    case 'reportEmergency':
      return ticket.reportDueBy === actor.id;
    case 'awaitCustomer':
      return ticket.waitingForCustomerAt === null;
    case 'customerReturned':
      return ticket.waitingForCustomerAt !== null;
    case 'approveHandling':
    case 'rejectHandling':
      return mayDecideHandling(ticket.handlingPlan, actor);
    case 'proposeHandling':
      return ticket.handlingPlan?.state !== 'pending' && ticket.handlingPlan?.state !== 'approved';
    case 'giveOpinion':
      return ticket.over24hAt !== null;
    case 'proposeOrder':
      return actor.grants['order.issue'] === undefined;
    case 'claimSurvey':
      return survey !== null && survey.assigneeId === null;
    case 'recordAttempt':
    case 'surveySatisfied':
    case 'surveyNotSatisfied':
    case 'closeUnreached':
      return survey !== null && (survey.assigneeId === null || survey.assigneeId === actor.id);
    default:
      return true;
  }
}

function sensibleOnOrder(found: Case, order: Order, name: OrderCommandName, actor: Actor): boolean {
  switch (name) {
    case 'approve':
    case 'reject':
      return order.proposedBy !== actor.id;
    case 'requestExtension':
    case 'requestInformation':
      return order.request === null;
    case 'grantExtension':
    case 'refuseExtension':
      return order.request?.kind === 'extension';
    case 'giveInformation':
      return order.request?.kind === 'information';
    case 'proposeAmendment':
    case 'proposeWithdrawal':
      return actor.grants['order.issue'] === undefined && !underReview(found, order);
    case 'acknowledgeWarning':
      return found.warnings.some(
        (one) => one.orderId === order.id && one.acknowledgedAt === null && one.revokedAt === null,
      );
    case 'revokeWarning':
      return found.warnings.some((one) => one.orderId === order.id && one.revokedAt === null);
    default:
      return true;
  }
}
