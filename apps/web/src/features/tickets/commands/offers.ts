import type { OrderCommandName, TicketCommandName } from '@redress/domain';

/** How a command is offered: its key, and whether it cannot be taken back. */
interface Offered {
  readonly keys?: string;
  readonly danger?: boolean;
  /** Always in the menu, however few there are. */
  readonly rest?: boolean;
}

/** The commands on a ticket in the order of what is to be done first. */
const ticketOrder: readonly (readonly [TicketCommandName, Offered])[] = [
  ['claim', { keys: 'c' }],
  ['claimSurvey', { keys: 'c' }],
  ['approveHandling', { keys: 'p' }],
  ['giveOpinion', { keys: 'o' }],
  ['reportEmergency', {}],
  ['surveySatisfied', { keys: '1' }],
  ['surveyNotSatisfied', { keys: '2' }],
  ['recordAttempt', { keys: '3' }],
  ['closeUnreached', {}],
  ['answer', { keys: 'a' }],
  ['conclude', { keys: 'k' }],
  ['submitSuggestion', { keys: 's' }],
  ['recordFeedback', { keys: 'f' }],
  ['close', { keys: 'k' }],
  ['dispatch', { keys: 'd' }],
  ['proposeOrder', { keys: 'd' }],
  ['redispatch', { keys: 'r' }],
  ['compensate', { keys: 'm' }],
  ['customerReturned', {}],
  ['rejectHandling', {}],
  ['escalate', { keys: 'u' }],
  ['judge', { keys: 'j' }],
  ['reopen', { keys: 'o' }],
  ['supplement', { keys: 'b' }],
  ['note', { keys: 'n' }],
  ['escalateToManager', { rest: true }],
  ['returnToSenior', {}],
  ['editFacts', { keys: 'e', rest: true }],
  ['proposeHandling', { rest: true }],
  ['awaitCustomer', { rest: true }],
  ['assign', { rest: true }],
  ['transferOwnership', { rest: true }],
  ['release', { rest: true }],
  ['withdraw', { rest: true, danger: true }],
];

/** The commands on an order in the same way; those on warnings stand beside the warning. */
const orderOrder: readonly (readonly [OrderCommandName, Offered])[] = [
  ['approve', {}],
  ['reject', {}],
  ['acknowledge', {}],
  ['accept', {}],
  ['reply', {}],
  ['grantExtension', {}],
  ['refuseExtension', {}],
  ['giveInformation', {}],
  ['urge', {}],
  ['amend', {}],
  ['proposeAmendment', {}],
  ['requestExtension', {}],
  ['requestInformation', {}],
  ['forward', {}],
  ['withdrawOrder', { rest: true, danger: true }],
  ['proposeWithdrawal', { rest: true }],
  ['decline', { rest: true, danger: true }],
];

/** A command in its place on the bar. */
export interface Placed<Name extends string> {
  readonly command: Name;
  readonly weight: 'main' | 'normal' | 'rest';
  readonly keys?: string;
}

/** The bar of a ticket: the first is the next step, a few more are buttons, the rest waits in the menu. */
export function placeTicketCommands(available: readonly TicketCommandName[]): Placed<TicketCommandName>[] {
  return place(ticketOrder, available, 5);
}

/** The bar of an order. */
export function placeOrderCommands(available: readonly OrderCommandName[]): Placed<OrderCommandName>[] {
  return place(orderOrder, available, 4);
}

function place<Name extends string>(
  order: readonly (readonly [Name, Offered])[],
  available: readonly Name[],
  buttons: number,
): Placed<Name>[] {
  const open = order.filter(([name]) => available.includes(name));
  const taken = new Set<string>();
  let shown = 0;
  return open.map(([command, { keys, rest = false }]) => {
    const weight = rest || shown >= buttons ? 'rest' : shown === 0 ? 'main' : 'normal';
    if (weight !== 'rest') shown += 1;
    // Where two share a key, the one to be done first has it.
    const free = keys !== undefined && !taken.has(keys);
    if (free) taken.add(keys);
    return { command, weight, ...(free ? { keys } : {}) };
  });
}
