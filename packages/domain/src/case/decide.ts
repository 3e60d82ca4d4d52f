import type { Actor, Case } from './case.ts';
import type { CaseCommand, OrderCommand, TicketCommand } from './commands.ts';
import type { Order } from './order.ts';
import { freeForTeam, mayUse, worksAtDesk } from './permission.ts';
import type { CaseRefusal } from './refusals.ts';
import * as answering from './steps/answer.ts';
import * as changing from './steps/change.ts';
import * as department from './steps/department.ts';
import * as desk from './steps/desk.ts';
import * as issuing from './steps/issue.ts';
import * as managing from './steps/manager.ts';
import * as suggesting from './steps/suggestion.ts';
import * as surveying from './steps/survey.ts';
import { isLiveTicket } from './ticket.ts';
import { orderRules, ticketRules } from './transitions.ts';
import { type Decision, type DecisionContext, refuse } from './turn.ts';

/**
 * Decides a command on a case: may it be given (the tables of `transitions.ts`), and what does it change? Pure; the same
 * question always has the same answer.
 */
export function decide(found: Case, command: CaseCommand, actor: Actor, context: DecisionContext): Decision {
  if ('orderId' in command) {
    const order = found.orders.find((one) => one.id === command.orderId);
    if (order === undefined) return refuse('orderNotFound');
    const refusal = whyNotOrder(found, order, command.name, actor);
    return refusal ? { ok: false, refusal } : decideOrder(found, order, command, actor, context);
  }
  const refusal = whyNotTicket(found, command.name, actor);
  return refusal ? { ok: false, refusal } : decideTicket(found, command, actor, context);
}

/** Why this actor may not give this command on the ticket now, whatever it carries; null when it may be given. */
export function whyNotTicket(found: Case, name: TicketCommand['name'], actor: Actor): CaseRefusal | null {
  const rule = ticketRules[name];
  const { ticket } = found;
  if (!rule.rights.some((right) => actor.grants[right] !== undefined)) return { code: 'rightMissing' };
  const covered = rule.rights.some((right) => mayUse(actor, right, found));
  if (!covered && !(rule.team && freeForTeam(actor, found))) return { code: 'outOfScope' };
  if (!rule.kinds.includes(ticket.kind)) return { code: 'notAllowedForKind' };
  if (!rule.from.includes(ticket.status)) return { code: 'notAllowedInStatus' };
  if (!rule.desk) return null;
  if (!worksAtDesk(actor, ticket)) return { code: 'notAtYourDesk' };
  return ticket.handlerId !== null && ticket.handlerId !== actor.id ? { code: 'claimedByAnother' } : null;
}

/** Why this actor may not give this command on the order now, whatever it carries; null when it may be given. */
export function whyNotOrder(
  found: Case,
  order: Order,
  name: OrderCommand['name'],
  actor: Actor,
): CaseRefusal | null {
  const rule = orderRules[name];
  if (!rule.rights.some((right) => actor.grants[right] !== undefined)) return { code: 'rightMissing' };
  if (!rule.rights.some((right) => mayUse(actor, right, found, order))) return { code: 'outOfScope' };
  if (!rule.kinds.includes(order.kind)) return { code: 'notAllowedForKind' };
  if (rule.liveTicket && !isLiveTicket(found.ticket)) return { code: 'notAllowedInStatus' };
  return rule.from.includes(order.status) ? null : { code: 'notAllowedInStatus' };
}

function decideTicket(found: Case, command: TicketCommand, actor: Actor, context: DecisionContext): Decision {
  switch (command.name) {
    case 'editFacts':
      return desk.editFacts(found, command.input, actor, context);
    case 'claim':
      return desk.claim(found, command.input, actor, context);
    case 'release':
      return desk.release(found, command.input, actor, context);
    case 'assign':
      return desk.assign(found, command.input, actor, context);
    case 'transferOwnership':
      return desk.transferOwnership(found, command.input, actor, context);
    case 'note':
      return desk.note(found, command.input, actor, context);
    case 'answer':
      return answering.answer(found, command.input, actor, context);
    case 'close':
      return answering.close(found, command.input, actor, context);
    case 'escalate':
      return desk.escalate(found, command.input, actor, context);
    case 'escalateToManager':
      return desk.escalateToManager(found, command.input, actor, context);
    case 'returnToSenior':
      return desk.returnToSenior(found, command.input, actor, context);
    case 'reportEmergency':
      return desk.reportEmergency(found, command.input, actor, context);
    case 'proposeOrder':
      return issuing.proposeOrder(found, command.input, actor, context);
    case 'dispatch':
      return issuing.dispatch(found, command.input, actor, context);
    case 'judge':
      return managing.judge(found, command.input, actor, context);
    case 'supplement':
      return answering.supplement(found, command.input, actor, context);
    case 'withdraw':
      return answering.withdraw(found, command.input, actor, context);
    case 'reopen':
      return answering.reopen(found, command.input, actor, context);
    case 'awaitCustomer':
      return desk.awaitCustomer(found, command.input, actor, context);
    case 'customerReturned':
      return desk.customerReturned(found, command.input, actor, context);
    case 'proposeHandling':
      return managing.proposeHandling(found, command.input, actor, context);
    case 'approveHandling':
      return managing.approveHandling(found, command.input, actor, context);
    case 'rejectHandling':
      return managing.rejectHandling(found, command.input, actor, context);
    case 'compensate':
      return managing.compensate(found, command.input, actor, context);
    case 'conclude':
      return managing.conclude(found, command.input, actor, context);
    case 'redispatch':
      return issuing.redispatch(found, command.input, actor, context);
    case 'giveOpinion':
      return desk.giveOpinion(found, command.input, actor, context);
    case 'submitSuggestion':
      return suggesting.submitSuggestion(found, command.input, actor, context);
    case 'recordFeedback':
      return suggesting.recordFeedback(found, command.input, actor, context);
    case 'claimSurvey':
      return surveying.claimSurvey(found, command.input, actor, context);
    case 'recordAttempt':
      return surveying.recordAttempt(found, command.input, actor, context);
    case 'surveySatisfied':
      return surveying.surveySatisfied(found, command.input, actor, context);
    case 'surveyNotSatisfied':
      return surveying.surveyNotSatisfied(found, command.input, actor, context);
    case 'closeUnreached':
      return surveying.closeUnreached(found, command.input, actor, context);
  }
}

function decideOrder(
  found: Case,
  order: Order,
  command: OrderCommand,
  actor: Actor,
  context: DecisionContext,
): Decision {
  switch (command.name) {
    case 'approve':
      return issuing.approve(found, { ...command.input, order }, actor, context);
    case 'reject':
      return issuing.reject(found, { ...command.input, order }, actor, context);
    case 'accept':
      return department.accept(found, { order }, actor, context);
    case 'decline':
      return department.decline(found, { ...command.input, order }, actor, context);
    case 'forward':
      return department.forward(found, { ...command.input, order }, actor, context);
    case 'requestExtension':
      return department.requestExtension(found, { ...command.input, order }, actor, context);
    case 'requestInformation':
      return department.requestInformation(found, { ...command.input, order }, actor, context);
    case 'grantExtension':
      return department.grantExtension(found, { ...command.input, order }, actor, context);
    case 'refuseExtension':
      return department.refuseExtension(found, { ...command.input, order }, actor, context);
    case 'giveInformation':
      return department.giveInformation(found, { ...command.input, order }, actor, context);
    case 'urge':
      return department.urge(found, { ...command.input, order }, actor, context);
    case 'amend':
      return changing.amend(found, { ...command.input, order }, actor, context);
    case 'proposeAmendment':
      return changing.proposeAmendment(found, { ...command.input, order }, actor, context);
    case 'withdrawOrder':
      return changing.withdrawOrder(found, { ...command.input, order }, actor, context);
    case 'proposeWithdrawal':
      return changing.proposeWithdrawal(found, { ...command.input, order }, actor, context);
    case 'acknowledge':
      return department.acknowledge(found, { order }, actor, context);
    case 'reply':
      return department.reply(found, { ...command.input, order }, actor, context);
    case 'acknowledgeWarning':
      return department.acknowledgeWarning(found, { ...command.input, order }, actor, context);
    case 'revokeWarning':
      return department.revokeWarning(found, { ...command.input, order }, actor, context);
  }
}
