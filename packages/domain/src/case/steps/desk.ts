import type { Json } from '../case.ts';
import type { TicketCommands } from '../commands.ts';
import { deskOf } from '../permission.ts';
import { incomplete } from '../register.ts';
import type { Ticket } from '../ticket.ts';
import {
  begin,
  changeSurvey,
  changeTicket,
  done,
  filled,
  happen,
  openSurvey,
  refuse,
  type Step,
} from '../turn.ts';

/** Corrects the facts of the form, which stays complete (A10); the history keeps what stood before (C1: nothing lost). */
export const editFacts: Step<TicketCommands['editFacts']> = (found, { facts }) => {
  const before: Record<string, Json> = {};
  const after: Record<string, Json> = {};
  for (const key of Object.keys(facts) as (keyof typeof facts)[]) {
    const value = facts[key];
    if (value === undefined || value === found.ticket[key]) continue;
    before[key] = found.ticket[key];
    after[key] = value;
  }
  const edited = Object.keys(after);
  if (edited.length === 0) return refuse('nothingToChange');
  const corrected = after as Partial<Ticket>;
  const missing = incomplete(found.ticket.kind, { ...found.ticket, ...corrected });
  const emptied = missing?.fields?.filter((field) => edited.includes(field)) ?? [];
  if (emptied.length > 0) return refuse('formIncomplete', emptied);
  return done(happen(changeTicket(begin(found), corrected), 'factsEdited', { before, after }));
};

/** Takes an unclaimed ticket of one's own desk, unless all it waits for is the survey. */
export const claim: Step<TicketCommands['claim']> = (found, _input, actor) => {
  if (found.ticket.handlerId === actor.id) return refuse('alreadyClaimed');
  if (openSurvey(found) !== null && found.ticket.level !== 'manager') return refuse('notAllowedInStatus');
  return done(happen(changeTicket(begin(found), { handlerId: actor.id }), 'claimed'));
};

/** Puts a claimed ticket, or a claimed survey, back on its desk. */
export const release: Step<TicketCommands['release']> = (found, _input, actor) => {
  const survey = openSurvey(found);
  if (found.ticket.handlerId === actor.id) {
    return done(happen(changeTicket(begin(found), { handlerId: null }), 'released', { work: 'ticket' }));
  }
  if (survey?.assigneeId !== actor.id) return refuse('notYourClaim');
  const freed = changeSurvey(begin(found), survey.id, { assigneeId: null });
  return done(happen(freed, 'released', { work: 'survey' }));
};

/**
 * Gives the work to somebody; the owner stays (C8). While the customer is being asked, the work is the survey, except at
 * the manager hotline, where the case itself waits.
 */
export const assign: Step<TicketCommands['assign']> = (found, { userId, reason }) => {
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  const survey = found.ticket.level === 'manager' ? null : openSurvey(found);
  const from = survey === null ? found.ticket.handlerId : survey.assigneeId;
  if (userId === from) return refuse('nothingToChange', ['userId']);
  const given =
    survey === null
      ? changeTicket(begin(found), { handlerId: userId })
      : changeSurvey(begin(found), survey.id, { assigneeId: userId });
  const data = { work: survey === null ? 'ticket' : 'survey', from, to: userId, reason };
  return done(happen(given, 'assigned', data));
};

/** Moves first-contact responsibility, never silently (C8). */
export const transferOwnership: Step<TicketCommands['transferOwnership']> = (found, { userId, reason }) => {
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  if (userId === found.ticket.ownerId) return refuse('nothingToChange', ['userId']);
  const data = { from: found.ticket.ownerId, to: userId, reason };
  return done(happen(changeTicket(begin(found), { ownerId: userId }), 'ownershipTransferred', data));
};

/** Writes a remark into the history. */
export const note: Step<TicketCommands['note']> = (found, { text }) =>
  filled(text) ? done(happen(begin(found), 'noted', { text })) : refuse('textMissing', ['text']);

/** Hands a ticket from the junior to the senior desk with all that was recorded (C1, A7). */
export const escalate: Step<TicketCommands['escalate']> = (found, { reason }) => {
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  if (found.ticket.level !== 'junior') return refuse('alreadyAtLevel');
  return done(
    happen(changeTicket(begin(found), { level: 'senior', handlerId: null }), 'escalated', { reason }),
  );
};

/**
 * Brings a ticket to the manager hotline (C3). What merely exceeds authority goes one level at a time; an emergency may
 * skip one but leaves a report due (C9).
 */
export const escalateToManager: Step<TicketCommands['escalateToManager']> = (found, input, actor) => {
  if (!filled(input.reason)) return refuse('reasonMissing', ['reason']);
  if (found.ticket.level === 'manager') return refuse('alreadyAtLevel');
  const skips = found.ticket.level === 'junior' && actor.grants['order.issue'] === undefined;
  if (skips && input.ground === 'beyondAuthority') return refuse('oneLevelAtATime', ['ground']);
  const reportDueBy = input.ground === 'emergency' && skips ? actor.id : found.ticket.reportDueBy;
  const moved = changeTicket(begin(found), { level: 'manager', handlerId: null, reportDueBy });
  return done(
    happen(moved, 'escalatedToManager', {
      reason: input.reason,
      ground: input.ground,
      from: deskOf(found.ticket),
    }),
  );
};

/** Gives a ticket back from the manager hotline to the senior desk. */
export const returnToSenior: Step<TicketCommands['returnToSenior']> = (found, { reason }) => {
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  if (found.ticket.level !== 'manager') return refuse('notAtYourDesk');
  return done(
    happen(changeTicket(begin(found), { level: 'senior', handlerId: null }), 'returnedToSenior', { reason }),
  );
};

/** Reports an emergency after the fact to whom was skipped (C9). */
export const reportEmergency: Step<TicketCommands['reportEmergency']> = (found, { text }, actor) => {
  if (found.ticket.reportDueBy !== actor.id) return refuse('nothingToReport');
  if (!filled(text)) return refuse('textMissing', ['text']);
  return done(happen(changeTicket(begin(found), { reportDueBy: null }), 'emergencyReported', { text }));
};

/** Stops the reply clock while the customer owes something (E1). */
export const awaitCustomer: Step<TicketCommands['awaitCustomer']> = (found, { reason }, _actor, { now }) => {
  if (found.ticket.waitingForCustomerAt !== null) return refuse('alreadyWaiting');
  if (!filled(reason)) return refuse('reasonMissing', ['reason']);
  return done(
    happen(changeTicket(begin(found), { waitingForCustomerAt: now }), 'customerAwaited', { reason }),
  );
};

/** Lets the reply clock run on. */
export const customerReturned: Step<TicketCommands['customerReturned']> = (found, { text }) => {
  if (found.ticket.waitingForCustomerAt === null) return refuse('notWaiting');
  return done(
    happen(changeTicket(begin(found), { waitingForCustomerAt: null }), 'customerReturned', { text }),
  );
};

/** The duty supervisor's handling opinion on a case of the 24 h list (E3). */
export const giveOpinion: Step<TicketCommands['giveOpinion']> = (found, { text }, actor, { now }) => {
  if (found.ticket.over24hAt === null) return refuse('notAllowedInStatus');
  if (!filled(text)) return refuse('textMissing', ['text']);
  const opinion = { text, by: actor.id, givenAt: now };
  return done(happen(changeTicket(begin(found), { opinion }), 'opinionGiven', { text }));
};
