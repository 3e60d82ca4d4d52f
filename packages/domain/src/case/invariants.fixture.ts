import { isLive } from '../policy/runClock.ts';
import type { Case, Happening } from './case.ts';
import { wantedClocks } from './clocks.ts';
import { liesOnDeskOf, waysOn } from './desks.fixture.ts';
import { deskItems } from './desks.ts';
import { isLiveOrder, type Order } from './order.ts';
import type { ActorInRole } from './step.ts';
import { isLiveTicket } from './ticket.ts';

type Kept = readonly [what: string, kept: (found: Case) => boolean];

const ended = ({ ticket }: Case) => !isLiveTicket(ticket);
const live = ({ orders }: Case) => orders.filter(isLiveOrder);
const changes = ({ kind }: Order) => kind === 'amendment' || kind === 'withdrawal';
const surveysOpen = ({ surveys }: Case) => surveys.filter((survey) => survey.status === 'open').length;

/** What holds in every state that can be reached; the store checks some of it once more. */
const promises: readonly Kept[] = [
  [
    'dispatched exactly while an order is live (D7)',
    (is) => (is.ticket.status === 'dispatched') === live(is).length > 0,
  ],
  ['no live order of a former round', (is) => live(is).every((order) => order.round === is.ticket.round)],
  ['an end time exactly at the end', (is) => ended(is) === (is.ticket.closedAt !== null)],
  [
    'a reason exactly when closed',
    (is) => (is.ticket.status === 'closed') === (is.ticket.closeReason !== null),
  ],
  [
    'a suggestion has no level (C2)',
    ({ ticket }) => ticket.kind !== 'suggestion' || ticket.level === 'junior',
  ],
  ['arrived before registered', ({ ticket }) => ticket.arrivedAt <= ticket.registeredAt],
  ['one open survey at most', (is) => surveysOpen(is) <= (is.ticket.status === 'answered' ? 1 : 0)],
  [
    'a survey done says whether satisfied',
    ({ surveys }) => surveys.every((one) => (one.status === 'done') === (one.satisfied !== null)),
  ],
  [
    'nobody reviews his own proposal (C6)',
    ({ orders }) => orders.every((one) => one.reviewedBy !== one.proposedBy),
  ],
  [
    'what a department sees was issued',
    ({ orders }) =>
      orders.every(
        ({ status, issuedAt }) =>
          issuedAt !== null || ['pendingReview', 'rejected', 'withdrawn'].includes(status),
      ),
  ],
  [
    'a change refers to an order (D2, D3)',
    ({ orders }) => orders.every((one) => !changes(one) || one.refersToId !== null),
  ],
  [
    'a replied order has its reply (D5)',
    ({ orders }) =>
      orders.every(({ status, reply }) => reply !== null || (status !== 'replied' && status !== 'verified')),
  ],
  [
    'only a live order asks for something',
    ({ orders }) => orders.every((one) => one.request === null || isLiveOrder(one)),
  ],
  [
    'a change under review has a live order',
    (is) =>
      is.orders.every(
        (one) =>
          !changes(one) || one.status !== 'pendingReview' || live(is).some(({ id }) => id === one.refersToId),
      ),
  ],
  ['a warning has a ground (D4)', ({ warnings }) => warnings.every((one) => one.ground.trim() !== '')],
  ['a clock exists once', ({ clocks }) => new Set(clocks.map(({ key }) => key)).size === clocks.length],
  [
    'an ended case wants no clock but for its warnings',
    (is) => !ended(is) || wantedClocks(is).every(({ kind }) => kind === 'acknowledgeWarning'),
  ],
  [
    'no clock outlives its case',
    (is) => !ended(is) || is.clocks.every((one) => !isLive(one) || one.kind === 'acknowledgeWarning'),
  ],
  [
    'a clock stands or has stopped',
    ({ clocks }) => clocks.every((one) => isLive(one) === (one.stoppedAt === null)),
  ],
  [
    'a pause has a beginning',
    ({ clocks }) => clocks.every((one) => (one.state === 'paused') === (one.pausedSince !== null)),
  ],
  [
    'only a running clock fires',
    ({ clocks }) => clocks.every((one) => one.nextFireAt === null || one.state === 'running'),
  ],
  [
    'a clock fires after its start',
    ({ clocks }) => clocks.every((one) => one.nextFireAt === null || one.nextFireAt >= one.startedAt),
  ],
  ['a live case lies on a desk', (is) => ended(is) || deskItems(is).length > 0],
  [
    'an item lies on a desk once',
    (is) => {
      const keys = deskItems(is).map((item) => `${item.desk}:${item.reason}:${item.orderId}`);
      return new Set(keys).size === keys.length;
    },
  ],
];

/** The promises that this state breaks. */
export function broken(found: Case): string[] {
  return promises.filter(([, kept]) => !kept(found)).map(([what]) => what);
}

/** What lies on a desk where nobody it lies there for can do anything about it. */
export function stuck(found: Case, crew: readonly ActorInRole[]): string[] {
  return deskItems(found)
    .filter((item) => !crew.some((one) => liesOnDeskOf(item, one) && waysOn(item, found, one).length > 0))
    .map(({ reason, desk, userId }) => `${reason} at ${desk} for ${userId}`);
}

/** True for history of plain values, that can be read in fifty years. */
export function isPlain(happened: readonly Happening[]): boolean {
  return happened.every(({ data }) => plain(data));
}

function plain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(plain);
  return typeof value === 'object' && Object.values(value).every(plain);
}

/** Freezes a case in depth, so that a rule that changed its input would fail. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}
