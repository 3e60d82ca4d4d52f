import type { Moment } from '../calendar/calendar.ts';
import type { TicketKind } from '../policy/vocabulary.ts';
import { availableOnOrder, availableOnTicket } from './available.ts';
import { day, facts, hour, hours, minute, start } from './case.fixture.ts';
import type { Case } from './case.ts';
import type {
  CaseCommand,
  OrderCommandName,
  OrderCommands,
  TicketCommandName,
  TicketCommands,
} from './commands.ts';
import { crew } from './crew.fixture.ts';
import { liesOnDeskOf, waysOn } from './desks.fixture.ts';
import { deskItems } from './desks.ts';
import type { Dice } from './dice.fixture.ts';
import { isTaskOrder } from './order.ts';
import { worksAtDesk } from './permission.ts';
import type { Registration } from './register.ts';
import type { ActorInRole } from './step.ts';
import { remedies } from './survey.ts';
import { orderRules } from './transitions.ts';

/** A random form, as the routing would let it in. */
export function form(
  kind: TicketKind,
  dice: Dice,
): { readonly form: Registration; readonly by: ActorInRole } {
  const takers = crew.filter((one) => one.grants['ticket.register'] !== undefined);
  const by = takers[dice.below(takers.length)];
  if (by === undefined) throw new Error('nobody takes calls');
  const natureId = dice.of(['faultRepair', 'tariff', 'workError']);
  return {
    by,
    form: {
      id: 'ticket',
      kind,
      facts: {
        ...facts,
        channel: dice.of(['phone', 'letter', 'chat', 'recording']),
        customerClass: dice.of(['ordinary', 'ordinary', 'major', 'leasedLine']),
        natureId,
        urgent: dice.oneIn(4),
      },
      arrivedAt: start - dice.below(3 * hour),
      level: dice.of(['junior', 'junior', 'senior', 'manager']),
      repeat: null,
      approvalRequired: kind !== 'suggestion' && natureId === 'workError',
      appealFromAt: null,
    },
  };
}

const text = (dice: Dice) => (dice.oneIn(25) ? '  ' : dice.of(['已核实', '客户要求处理', '线路老化']));
const limit = (dice: Dice) => hours(dice.oneIn(30) ? 0 : 1 + dice.below(96));
const department = (dice: Dice) => dice.of(['lines', 'billing']);

function proposal(dice: Dice) {
  return {
    departmentId: department(dice),
    task: text(dice),
    limit: dice.oneIn(2) ? null : limit(dice),
    urgent: dice.oneIn(4),
  };
}

const change = (dice: Dice) => ({
  task: dice.oneIn(2) ? null : text(dice),
  limit: dice.oneIn(2) ? null : limit(dice),
  reason: text(dice),
});

/** Who could take the work over: the server offers only people of that desk, and so does the walk. */
function colleague(found: Case, dice: Dice): string {
  const surveyed = found.surveys.some((one) => one.status === 'open') && found.ticket.level !== 'manager';
  const able = crew.filter((one) =>
    surveyed ? one.grants['survey.perform'] !== undefined : worksAtDesk(one, found.ticket),
  );
  return able[dice.below(able.length)]?.id ?? 'junior-1';
}

/** What a person might type into a ticket command: mostly sensible, sometimes not. */
export function ticketInput(name: TicketCommandName, found: Case, now: Moment, dice: Dice) {
  const inputs: { readonly [Name in TicketCommandName]: () => TicketCommands[Name] } = {
    editFacts: () => ({
      facts: { content: dice.oneIn(2) ? text(dice) : undefined, urgent: dice.oneIn(2) },
    }),
    claim: () => ({}),
    release: () => ({}),
    assign: () => ({ userId: colleague(found, dice), reason: text(dice) }),
    transferOwnership: () => ({ userId: dice.of(['junior-1', 'junior-2']), reason: text(dice) }),
    note: () => ({ text: text(dice) }),
    answer: () => ({ text: text(dice), channel: 'phone', ...(dice.oneIn(2) && { close: dice.oneIn(2) }) }),
    close: () => ({}),
    escalate: () => ({ reason: text(dice) }),
    escalateToManager: () => ({
      reason: text(dice),
      ground: dice.of(['repeatPastLimit', 'replyRefused', 'overdue', 'beyondAuthority', 'emergency']),
    }),
    returnToSenior: () => ({ reason: text(dice) }),
    reportEmergency: () => ({ text: text(dice) }),
    proposeOrder: () => proposal(dice),
    dispatch: () => proposal(dice),
    judge: () => ({
      result: dice.of(['upheld', 'notUpheld']),
      ground: text(dice),
      responsibleDepartmentId: dice.oneIn(3) ? null : department(dice),
      causeId: dice.oneIn(3) ? null : 'ageing',
      causeAnalysis: '',
    }),
    supplement: () => ({ text: text(dice), channel: 'phone', answer: '' }),
    withdraw: () => ({ reason: text(dice) }),
    reopen: () => ({ ground: text(dice) }),
    awaitCustomer: () => ({ reason: text(dice) }),
    customerReturned: () => ({ text: text(dice) }),
    proposeHandling: () => ({ text: text(dice) }),
    approveHandling: () => ({ ground: '' }),
    rejectHandling: () => ({ ground: text(dice) }),
    compensate: () => ({ amountFen: dice.of([100, 20_000, 0, 60_000]), ground: text(dice) }),
    conclude: () => ({ answer: text(dice), ground: text(dice), channel: 'phone' }),
    redispatch: () => ({ ...proposal(dice), ground: text(dice) }),
    giveOpinion: () => ({ text: text(dice) }),
    submitSuggestion: () => ({ text: text(dice), unitIds: dice.oneIn(6) ? [] : ['lines'] }),
    recordFeedback: () => ({ text: text(dice), adopted: dice.of(['yes', 'partly', 'no']) }),
    claimSurvey: () => ({}),
    recordAttempt: () => ({
      outcome: dice.of(['noAnswer', 'busy', 'refused', 'agreedLater']),
      agreedAt: dice.oneIn(2) ? null : now + dice.below(2 * day),
      note: '',
    }),
    surveySatisfied: () => ({ score: dice.of([5, 4, 0]), reasons: [], opinion: '' }),
    surveyNotSatisfied: () => ({
      score: dice.of([1, 2, 6]),
      reasons: dice.of([[], [''], ['未修好']]),
      opinion: dice.of(['', '仍未修好']),
      remedy: dice.of(remedies as unknown as readonly ['apology', 'redispatch', 'manager']),
      task: text(dice),
      orderId: dice.oneIn(2) ? null : (found.orders[dice.below(found.orders.length + 1)]?.id ?? null),
    }),
    closeUnreached: () => ({}),
  };
  return inputs[name]();
}

/** What a person might type into an order command. */
export function orderInput(name: OrderCommandName, orderId: string, found: Case, dice: Dice) {
  const order = found.orders.find((one) => one.id === orderId);
  const warning = found.warnings.find((one) => one.orderId === orderId);
  const corrections = () => ({
    task: dice.oneIn(2) ? text(dice) : undefined,
    limit: dice.oneIn(2) ? limit(dice) : undefined,
    departmentId: dice.oneIn(3) ? department(dice) : undefined,
  });
  const inputs: { readonly [Name in OrderCommandName]: () => OrderCommands[Name] } = {
    approve: () => ({ note: '', ...(dice.oneIn(2) && { corrections: corrections() }) }),
    reject: () => ({ reason: text(dice) }),
    accept: () => ({}),
    decline: () => ({ reason: text(dice) }),
    forward: () => ({ userId: `${order?.departmentId}-${dice.of(['handler', 'head'])}`, note: '' }),
    requestExtension: () => ({ reason: text(dice), wantedLimit: limit(dice) }),
    requestInformation: () => ({ reason: text(dice) }),
    grantExtension: () => ({ limit: limit(dice), note: '' }),
    refuseExtension: () => ({ reason: text(dice) }),
    giveInformation: () => ({ text: text(dice) }),
    urge: () => ({ text: text(dice) }),
    amend: () => change(dice),
    proposeAmendment: () => change(dice),
    withdrawOrder: () => ({ reason: text(dice) }),
    proposeWithdrawal: () => ({ reason: text(dice) }),
    acknowledge: () => ({}),
    reply: () => ({
      cause: text(dice),
      measures: text(dice),
      result: text(dice),
      evidence: dice.oneIn(8) ? [] : ['photo'],
    }),
    acknowledgeWarning: () => ({ warningId: warning?.id ?? 'none' }),
    revokeWarning: () => ({ warningId: warning?.id ?? 'none', ground: text(dice) }),
  };
  return inputs[name]();
}

/** Commands that change little; drawn less often, so that walks get somewhere. */
const quiet: readonly string[] = [
  'note',
  'editFacts',
  'assign',
  'transferOwnership',
  'release',
  'supplement',
  'withdraw',
  'withdrawOrder',
  'conclude',
  'escalateToManager',
  'judge',
  'compensate',
  'awaitCustomer',
  'customerReturned',
  'urge',
];

/** A command that this actor's screen offers; null where it offers none. */
export function offered(found: Case, actor: ActorInRole, now: Moment, dice: Dice): CaseCommand | null {
  const onTicket = availableOnTicket(found, actor).map((name) => ({ name, orderId: null }));
  const onOrders = found.orders.flatMap((order) =>
    availableOnOrder(found, order, actor).map((name) => ({ name, orderId: order.id })),
  );
  const all = [...onTicket, ...onOrders].filter(({ name }) => !quiet.includes(name) || dice.oneIn(8));
  const chosen = all[dice.below(Math.max(all.length, 1))];
  return chosen === undefined ? null : command(chosen.name, chosen.orderId, found, now, dice);
}

/** What somebody does who works down a desk; null where that desk is not his. */
export function atWork(found: Case, actor: ActorInRole, now: Moment, dice: Dice): CaseCommand | null {
  const mine = deskItems(found).filter((item) => liesOnDeskOf(item, actor));
  const item = mine[dice.below(Math.max(mine.length, 1))];
  const ways = item === undefined ? [] : waysOn(item, found, actor);
  const name = ways[dice.below(Math.max(ways.length, 1))];
  if (item === undefined || name === undefined) return null;
  return command(name, name in orderRules ? item.orderId : null, found, now, dice);
}

/** A command with a random input. */
export function command(
  name: TicketCommandName | OrderCommandName,
  orderId: string | null,
  found: Case,
  now: Moment,
  dice: Dice,
): CaseCommand {
  const input =
    orderId === null
      ? ticketInput(name as TicketCommandName, found, now, dice)
      : orderInput(name as OrderCommandName, orderId, found, dice);
  return (orderId === null ? { name, input } : { name, orderId, input }) as CaseCommand;
}

/** How far time goes on before a step: minutes mostly, sometimes days. */
export function pause(dice: Dice): number {
  return dice.of([1, 1, 1, 2, 3, 5, 9, 20, 40, 90, 700, 1_500]) * minute;
}

/** An order to aim an arbitrary command at. */
export function someOrder(found: Case, dice: Dice): string {
  const tasks = found.orders.filter(isTaskOrder);
  return (dice.oneIn(3) ? found.orders : tasks)[dice.below(found.orders.length + 1)]?.id ?? 'unknown';
}
