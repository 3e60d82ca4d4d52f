import { availableOnOrder, availableOnTicket } from './available.ts';
import type { Case } from './case.ts';
import type { OrderCommandName, TicketCommandName } from './commands.ts';
import type { DeskItem, DeskReason } from './desks.ts';
import type { ActorInRole } from './step.ts';

/** What finishes, or moves on, what lies on a desk for this reason. */
const works: Readonly<Record<DeskReason, readonly (TicketCommandName | OrderCommandName)[]>> = {
  handle: [
    'answer',
    'proposeOrder',
    'dispatch',
    'escalate',
    'submitSuggestion',
    'redispatch',
    'conclude',
    'close',
  ],
  replied: ['answer', 'redispatch'],
  close: ['close'],
  rejectedOrder: ['note'],
  declinedOrder: ['dispatch'],
  report: ['reportEmergency'],
  review: ['approve', 'reject'],
  request: ['grantExtension', 'refuseExtension', 'giveInformation'],
  approveHandling: ['approveHandling', 'rejectHandling'],
  accept: ['accept'],
  inWork: ['reply', 'requestExtension', 'forward', 'urge', 'returnToSenior'],
  acknowledge: ['acknowledge'],
  warning: ['acknowledgeWarning'],
  survey: ['surveySatisfied', 'surveyNotSatisfied', 'recordAttempt', 'closeUnreached'],
  feedback: ['recordFeedback'],
  opinion: ['giveOpinion'],
  steppedUp: ['assign'],
};

/** True for somebody who sees the item on his desk. */
export function liesOnDeskOf(item: DeskItem, actor: ActorInRole): boolean {
  if (item.desk === 'department') return item.unitId === actor.departmentId;
  return item.userId === null || item.userId === actor.id;
}

/** What of that this person may do with the item. */
export function waysOn({ reason, orderId }: DeskItem, found: Case, actor: ActorInRole) {
  const order = found.orders.find((one) => one.id === orderId);
  const names: readonly string[] = [
    ...availableOnTicket(found, actor),
    ...(order === undefined ? [] : availableOnOrder(found, order, actor)),
  ];
  return works[reason].filter((name) => names.includes(name));
}
