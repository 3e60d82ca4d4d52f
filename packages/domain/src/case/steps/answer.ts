import type { TicketCommands } from '../commands.ts';
import { isLiveOrder } from '../order.ts';
import type { CloseReason, Ticket } from '../ticket.ts';
import {
  begin,
  changeTicket,
  type DecisionContext,
  done,
  dropOrphanedChanges,
  endSurveys,
  filled,
  happen,
  openSurvey,
  refuse,
  type Step,
  type Turn,
} from '../turn.ts';
import { withdrawLiveOrders } from './change.ts';
import { verified } from './orderParts.ts';

/** Tells the customer the result; complaints and faults then go to the satisfaction survey (G1). */
export const answer: Step<TicketCommands['answer']> = (found, input, actor, context) => {
  if (!filled(input.text)) return refuse('textMissing', ['text']);
  if (found.ticket.approvalRequired && found.ticket.handlingPlan?.state !== 'approved') {
    return refuse('handlingNotApproved');
  }
  const surveyed = isSurveyed(found.ticket, context);
  const explained = isNotUpheld(found.ticket);
  if (input.close === true && surveyed && !explained) return refuse('closeByAnswerOnly');
  const answered = happen(
    changeTicket(begin(found), {
      status: 'answered',
      answer: input.text,
      answeredAt: context.now,
      answeredBy: actor.id,
      handlerId: found.ticket.handlerId ?? actor.id,
      waitingForCustomerAt: null,
    }),
    'answered',
    { text: input.text, channel: input.channel },
  );
  if (input.close === true) return done(closeTicket(answered, explained ? 'notUpheld' : 'answered', context));
  return done(surveyed ? openNewSurvey(answered, context) : answered);
};

/** Suggesters hear what became of their suggestion (H2); they are not asked whether they are satisfied. */
function isSurveyed({ kind }: Ticket, { settings }: DecisionContext): boolean {
  return kind !== 'suggestion' && settings.surveyedKinds.includes(kind);
}

/** True for a complaint judged in this round not to stand: its explanation may close it (B4). */
function isNotUpheld({ judgement, roundStartedAt }: Ticket): boolean {
  return judgement?.result === 'notUpheld' && judgement.judgedAt >= roundStartedAt;
}

/** Closes an answered ticket that no survey waits for. */
export const close: Step<TicketCommands['close']> = (found, _input, _actor, context) =>
  openSurvey(found) === null
    ? done(closeTicket(begin(found), 'answered', context))
    : refuse('closeByAnswerOnly');

/** Takes in what the customer adds to an open case, with what was said at once (A13). */
export const supplement: Step<TicketCommands['supplement']> = (found, input) =>
  filled(input.text)
    ? done(happen(begin(found), 'supplemented', { ...input }))
    : refuse('textMissing', ['text']);

/** The customer gives up the case; departments get withdrawal orders (D3). */
export const withdraw: Step<TicketCommands['withdraw']> = (found, { reason }, actor, context) => {
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  const stopped = withdrawLiveOrders(begin(found), reason, actor, context);
  const ended = changeTicket(endSurveys(dropOrphanedChanges(stopped, context.now), context.now), {
    status: 'withdrawn',
    closedAt: context.now,
    waitingForCustomerAt: null,
  });
  return done(happen(ended, 'withdrawn', { reason }));
};

/** Opens a closed case again within the limit; it counts as a repeat. */
export const reopen: Step<TicketCommands['reopen']> = (found, { ground }, _actor, { now, settings }) => {
  if (!filled(ground)) return refuse('reasonMissing', ['ground']);
  if (found.ticket.closedAt !== null && now - found.ticket.closedAt > settings.reopenWithinMs) {
    return refuse('reopenTooLate');
  }
  const opened = changeTicket(begin(found), {
    status: 'open',
    level: 'senior',
    handlerId: null,
    round: found.ticket.round + 1,
    roundStartedAt: now,
    closedAt: null,
    closeReason: null,
    answeredAt: null,
    answeredBy: null,
    opinion: null,
    over24hAt: null,
    steppedUpAt: null,
    handlingPlan: null,
  });
  return done(happen(opened, 'reopened', { ground, round: found.ticket.round + 1 }));
};

/** Opens the survey of a fresh answer. */
function openNewSurvey(turn: Turn, { now, newId }: DecisionContext): Turn {
  const survey = {
    id: newId(),
    ticketId: turn.found.ticket.id,
    status: 'open',
    openedAt: now,
    assigneeId: null,
    attempts: [],
    agreedAt: null,
    satisfied: null,
    score: null,
    reasons: [],
    opinion: '',
    remedy: null,
    finishedBy: null,
    finishedAt: null,
  } as const;
  return happen(
    { ...turn, found: { ...turn.found, surveys: [...turn.found.surveys, survey] } },
    'surveyOpened',
  );
}

/** Closes a ticket and all that hangs on it; replies not yet judged count as verified. */
export function closeTicket(
  turn: Turn,
  reason: CloseReason,
  { now }: DecisionContext,
  outcome: 'resolved' | null = null,
): Turn {
  const looked = turn.found.orders
    .filter((order) => order.status === 'replied')
    .reduce((next, order) => verified(next, order, outcome), turn);
  const ended = changeTicket(endSurveys(looked, now), {
    status: 'closed',
    closedAt: now,
    closeReason: reason,
    waitingForCustomerAt: null,
  });
  if (ended.found.orders.some(isLiveOrder)) throw new Error('a ticket with live orders cannot be closed');
  return happen(ended, 'closed', { reason });
}
