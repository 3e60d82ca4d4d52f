import { isTaskOrder, type Level, type Moment, type TicketFacts, type TicketStatus } from '@redress/domain';
import type { Story, StoryEvent } from '../stories.ts';

/** How a case stood after one step of its history, told from the history alone. */
export interface Standing {
  readonly at: Moment;
  readonly status: TicketStatus;
  readonly level: Level;
  readonly round: number;
  /** When the round began: registration, reopening, or the take-over from another system. */
  readonly roundStartedAt: Moment;
  /** The customer has been told a result in this round. */
  readonly answered: boolean;
  /** An order went out in this round. */
  readonly issued: boolean;
  readonly waiting: boolean;
  readonly opinionAt: Moment | null;
  /** How many surveys there have been, the open one included. */
  readonly surveys: number;
  readonly facts: TicketFacts;
}

type Ordered = 'live' | 'replied' | 'over';
type Draft = { -readonly [Key in keyof Standing]: Standing[Key] } & {
  orders: Map<string, { state: Ordered; round: number }>;
};

/** How a case stood after each step, registration first. A step is what one command or one sweep did: events of one moment. */
export function standings({ found, events }: Story): Standing[] {
  const [first, ...rest] = events;
  if (first === undefined) return [];
  const draft = begin(found.ticket, first, rest);
  const kinds = new Map(found.orders.map((order) => [order.id, isTaskOrder(order)]));
  const told: Standing[] = [snapshot(draft)];
  rest.forEach((event, index) => {
    draft.at = event.at;
    apply(draft, event, event.orderId !== null && kinds.get(event.orderId) === true);
    const next = rest[index + 1];
    if (next?.at !== event.at || next.actorId !== event.actorId) told.push(snapshot(draft));
  });
  return told;
}

function snapshot({ orders: _, ...standing }: Draft): Standing {
  return { ...standing };
}

function begin(
  ticket: Story['found']['ticket'],
  registered: StoryEvent,
  later: readonly StoryEvent[],
): Draft {
  const imported = registered.data.imported === true;
  const moving = later.find(({ type }) => type === 'reopened' || type === 'closed' || type === 'withdrawn');
  const endedBefore =
    imported && (moving?.type === 'reopened' || (moving === undefined && ticket.status === 'closed'));
  return {
    at: registered.at,
    status: endedBefore ? 'closed' : 'open',
    level: (registered.data.level as Level | undefined) ?? 'junior',
    round: 1,
    roundStartedAt: imported && !endedBefore ? registered.at : ticket.registeredAt,
    answered: false,
    issued: false,
    waiting: false,
    opinionAt: null,
    surveys: 0,
    facts: factsAtFirst(ticket, later),
    orders: new Map(),
  };
}

/** The form as it was typed: every correction undone, the last one first. */
function factsAtFirst(ticket: TicketFacts, later: readonly StoryEvent[]): TicketFacts {
  const edits = later.filter(({ type }) => type === 'factsEdited').reverse();
  return Object.assign({ ...ticket }, ...edits.map(({ data }) => data.before)) as TicketFacts;
}

function apply(draft: Draft, { type, data, at, orderId }: StoryEvent, isTask: boolean): void {
  const put = (state: Ordered) => {
    if (orderId !== null)
      draft.orders.set(orderId, { state, round: draft.orders.get(orderId)?.round ?? draft.round });
  };
  switch (type) {
    case 'factsEdited':
      draft.facts = { ...draft.facts, ...(data.after as Partial<TicketFacts>) };
      return;
    case 'answered':
      Object.assign(draft, { status: 'answered', answered: true, waiting: false });
      return;
    case 'closed':
    case 'withdrawn':
      Object.assign(draft, { status: type, waiting: false });
      return;
    case 'reopened':
      Object.assign(draft, {
        status: 'open',
        level: 'senior',
        round: draft.round + 1,
        roundStartedAt: at,
        answered: false,
        issued: false,
        opinionAt: null,
      });
      return;
    case 'escalated':
      draft.level = 'senior';
      return;
    case 'returnedToSenior':
      draft.level = 'senior';
      return;
    case 'escalatedToManager':
      draft.level = 'manager';
      return;
    case 'orderProposed':
      put('live');
      settle(draft);
      return;
    case 'orderIssued':
    case 'orderApproved':
      // Approved amendments and withdrawals say for themselves what becomes of the order they change.
      if (!isTask) return;
      put('live');
      draft.issued = true;
      if (draft.level === 'junior') draft.level = 'senior';
      settle(draft);
      return;
    case 'orderRejected':
      if (isTask) put('over');
      settle(draft);
      if (draft.status !== 'dispatched' && draft.level === 'junior') draft.level = 'senior';
      return;
    case 'orderDeclined':
    case 'orderWithdrawn':
      put('over');
      settle(draft);
      return;
    case 'orderReplied':
      put('replied');
      settle(draft);
      return;
    case 'orderVerified':
      put('over');
      return;
    case 'surveyOpened':
      draft.surveys += 1;
      return;
    case 'surveyedNotSatisfied':
      if (data.remedy !== 'redispatch') draft.status = 'open';
      if ((data.remedy === 'apology' || data.remedy === 'explanation') && draft.level !== 'manager')
        draft.level = 'senior';
      return;
    case 'customerAwaited':
      draft.waiting = true;
      return;
    case 'customerReturned':
      draft.waiting = false;
      return;
    case 'opinionGiven':
      draft.opinionAt ??= at;
      return;
    case 'suggestionSubmitted':
      draft.status = 'submitted';
      return;
    case 'feedbackRecorded':
      draft.status = 'replied';
      return;
    default:
      return;
  }
}

/** What becomes of the ticket when its orders change (D7). */
function settle(draft: Draft): void {
  const states = [...draft.orders.values()]
    .filter(({ round }) => round === draft.round)
    .map(({ state }) => state);
  draft.status = states.includes('live') ? 'dispatched' : states.includes('replied') ? 'replied' : 'open';
}

/** Where the history of a case leads elsewhere than to the row of its ticket: an event was lost, doubled or made up. */
export function unexplained(story: Story): string[] {
  const { ticket } = story.found;
  const last = standings(story).at(-1);
  if (last === undefined) return [`${ticket.number} has no history`];
  const row = [ticket.status, ticket.level, ticket.round, ticket.waitingForCustomerAt !== null].join(' ');
  const told = [last.status, last.level, last.round, last.waiting].join(' ');
  return row === told ? [] : [`${ticket.number} is «${row}», its history says «${told}»`];
}
