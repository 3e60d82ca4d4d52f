import type { OrderCommandName, TicketCommandName } from '@redress/domain';

/** How a command is offered: its key, and whether it cannot be taken back. */
interface Offered {
  readonly keys?: string;
  readonly danger?: boolean;
  /** A step towards the end of the case: the first of these is the main one. */
  readonly step?: boolean;
  /** Always in the menu, however few there are. */
  readonly rest?: boolean;
}

/** The commands on a ticket in the order of what is to be done first. */
const ticketOrder: readonly (readonly [TicketCommandName, Offered])[] = [
  ['claim', { step: true, keys: 'c' }],
  ['claimSurvey', { step: true, keys: 'c' }],
  ['approveHandling', { step: true, keys: 'p' }],
  ['giveOpinion', { step: true, keys: 'o' }],
  ['reportEmergency', { step: true }],
  ['surveySatisfied', { step: true, keys: '1' }],
  ['surveyNotSatisfied', { keys: '2' }],
  ['recordAttempt', { keys: '3' }],
  ['closeUnreached', {}],
  ['submitSuggestion', { step: true, keys: 's' }],
  ['recordFeedback', { step: true, keys: 'f' }],
  ['answer', { step: true, keys: 'a' }],
  ['conclude', { step: true, keys: 'k' }],
  ['close', { step: true, keys: 'k' }],
  ['dispatch', { step: true, keys: 'd' }],
  ['proposeOrder', { step: true, keys: 'd' }],
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
  ['approve', { step: true, keys: 'p' }],
  ['reject', { keys: 'x' }],
  ['acknowledge', { step: true, keys: 'w' }],
  ['accept', { step: true, keys: 'y' }],
  ['reply', { step: true, keys: 'r' }],
  ['grantExtension', { step: true, keys: 'g' }],
  ['refuseExtension', {}],
  ['giveInformation', { step: true, keys: 'i' }],
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
export function placeTicketCommands(
  available: readonly TicketCommandName[],
  /** How many steps on an order stand before them. */
  before = 0,
): Placed<TicketCommandName>[] {
  return place(ticketOrder, available, 5, before);
}

/** The bar of an order; its keys belong to the bar of the ticket, where the same step can be taken. */
export function placeOrderCommands(
  available: readonly OrderCommandName[],
): Omit<Placed<OrderCommandName>, 'keys'>[] {
  return place(orderOrder, available, 4).map(({ command, weight }) => ({ command, weight }));
}

const stepsAhead: readonly OrderCommandName[] = [
  'approve',
  'reject',
  'acknowledge',
  'accept',
  'reply',
  'grantExtension',
  'refuseExtension',
  'giveInformation',
];

/** The next steps on one order, for the bar of the ticket: they wait for this person, whoever has the ticket. */
export function placeOrderSteps(available: readonly OrderCommandName[]): Placed<OrderCommandName>[] {
  return place(
    orderOrder,
    available.filter((name) => stepsAhead.includes(name)),
    2,
  );
}

function place<Name extends string>(
  order: readonly (readonly [Name, Offered])[],
  available: readonly Name[],
  buttons: number,
  before = 0,
): Placed<Name>[] {
  const open = order.filter(([name]) => available.includes(name));
  const taken = new Set<string>();
  let shown = before;
  return open.map(([command, { keys, rest = false, step = false }]) => {
    const weight = rest || shown >= buttons ? 'rest' : shown === 0 && step ? 'main' : 'normal';
    if (weight !== 'rest') shown += 1;
    // Where two share a key, the one to be done first has it.
    const free = keys !== undefined && !taken.has(keys);
    if (free) taken.add(keys);
    return { command, weight, ...(free ? { keys } : {}) };
  });
}
