import type { Actor, Case } from '../case.ts';
import type { TicketCommands } from '../commands.ts';
import type { Survey, SurveyAttempt } from '../survey.ts';
import {
  addOrder,
  begin,
  changeSurvey,
  changeTicket,
  type Decision,
  type DecisionContext,
  done,
  filled,
  happen,
  openSurvey,
  refuse,
  type Step,
  settle,
  type Turn,
} from '../turn.ts';
import { closeTicket } from './answer.ts';
import { lastReplied, named, newOrder, verified } from './orderParts.ts';

/** Takes a survey from the queue. */
export const claimSurvey: Step<TicketCommands['claimSurvey']> = (found, _input, actor) => {
  const survey = openSurvey(found);
  if (survey === null) return refuse('noOpenSurvey');
  if (survey.assigneeId === actor.id) return refuse('alreadyClaimed');
  if (survey.assigneeId !== null) return refuse('surveyClaimedByAnother');
  return done(happen(changeSurvey(begin(found), survey.id, { assigneeId: actor.id }), 'surveyClaimed'));
};

/** Records an attempt that did not reach an answer, and when to call again (G4). */
export const recordAttempt: Step<TicketCommands['recordAttempt']> = (found, input, actor, context) => {
  const survey = mine(found, actor, context);
  if (!('id' in survey)) return survey;
  if (input.outcome === 'agreedLater') {
    if (input.agreedAt === null || input.agreedAt <= context.now)
      return refuse('agreedTimeInvalid', ['agreedAt']);
    if (!context.isContactTime(input.agreedAt)) return refuse('notContactTime', ['agreedAt']);
  }
  const agreedAt = input.outcome === 'agreedLater' ? input.agreedAt : survey.agreedAt;
  const attempt = {
    attemptedAt: context.now,
    by: actor.id,
    outcome: input.outcome,
    note: input.note,
  } as const;
  return done(
    happen(
      changeSurvey(begin(found), survey.id, {
        assigneeId: actor.id,
        attempts: [...survey.attempts, attempt],
        agreedAt: agreedAt !== null && agreedAt > context.now ? agreedAt : null,
      }),
      'surveyAttempted',
      { outcome: input.outcome, agreedAt: input.agreedAt, note: input.note },
    ),
  );
};

/** The customer is satisfied: the loop closes (G1). */
export const surveySatisfied: Step<TicketCommands['surveySatisfied']> = (found, input, actor, context) => {
  const survey = mine(found, actor, context);
  if (!('id' in survey)) return survey;
  if (!validScore(input.score)) return refuse('scoreInvalid', ['score']);
  const recorded = happen(
    finish(begin(found), survey, { ...input, satisfied: true, remedy: null }, actor, context),
    'surveyedSatisfied',
    { score: input.score, reasons: [...input.reasons], opinion: input.opinion },
  );
  return done(closeTicket(recorded, 'satisfied', context, 'resolved'));
};

/** The customer is not satisfied: what follows is decided here (G1, G2, G5, D4). */
export const surveyNotSatisfied: Step<TicketCommands['surveyNotSatisfied']> = (
  found,
  input,
  actor,
  context,
) => {
  const survey = mine(found, actor, context);
  if (!('id' in survey)) return survey;
  if (!validScore(input.score)) return refuse('scoreInvalid', ['score']);
  if (!input.reasons.some(filled) && !filled(input.opinion)) return refuse('reasonMissing', ['reasons']);
  const recorded = happen(
    finish(begin(found), survey, { ...input, satisfied: false }, actor, context),
    'surveyedNotSatisfied',
    {
      score: input.score,
      reasons: [...input.reasons],
      opinion: input.opinion,
      remedy: input.remedy,
    },
  );
  const again = changeTicket(recorded, { handlingPlan: null });
  switch (input.remedy) {
    case 'redispatch':
      return proposeRedispatch(again, input, actor, context);
    case 'manager':
    case 'compensation':
      return done(toManager(reopened(again), input));
    case 'apology':
    case 'explanation': {
      const level = found.ticket.level === 'manager' ? 'manager' : 'senior';
      return done(changeTicket(reopened(again), { level }));
    }
  }
};

/** Closes a case whose customer could not be reached although the attempts of the rule were made (G4). */
export const closeUnreached: Step<TicketCommands['closeUnreached']> = (found, _input, actor, context) => {
  const survey = openSurvey(found);
  if (survey === null) return refuse('noOpenSurvey');
  if (survey.assigneeId !== null && survey.assigneeId !== actor.id) return refuse('surveyClaimedByAnother');
  if (!attemptsUsedUp(survey.attempts, context)) {
    return refuse('attemptsNotUsedUp', undefined, {
      attempts: context.settings.surveyAttempts,
      days: context.settings.surveyAttemptDays,
    });
  }
  const unreached = changeSurvey(begin(found), survey.id, {
    status: 'unreached',
    finishedBy: actor.id,
    finishedAt: context.now,
  });
  return done(closeTicket(unreached, 'unreached', context));
};

/** True when the customer was called often enough, on enough different days, or refused to be asked. */
export function attemptsUsedUp(
  attempts: readonly SurveyAttempt[],
  { settings, civilDay }: Pick<DecisionContext, 'settings' | 'civilDay'>,
): boolean {
  if (attempts.some((attempt) => attempt.outcome === 'refused')) return true;
  const days = new Set(attempts.map((attempt) => civilDay(attempt.attemptedAt)));
  return attempts.length >= settings.surveyAttempts && days.size >= settings.surveyAttemptDays;
}

function mine(found: Case, actor: Actor, context: DecisionContext): Survey | (Decision & { ok: false }) {
  const survey = openSurvey(found);
  if (survey === null) return refuse('noOpenSurvey');
  if (survey.assigneeId !== null && survey.assigneeId !== actor.id) return refuse('surveyClaimedByAnother');
  const agreed = survey.agreedAt !== null && Math.abs(context.now - survey.agreedAt) < hour;
  if (!agreed && !context.isContactTime(context.now)) return refuse('notContactTime');
  return survey;
}

const hour = 3_600_000;

function finish(
  turn: Turn,
  survey: Survey,
  result: Pick<Survey, 'satisfied' | 'score' | 'reasons' | 'opinion' | 'remedy'>,
  actor: Actor,
  { now }: DecisionContext,
): Turn {
  return changeSurvey(turn, survey.id, {
    status: 'done',
    assigneeId: actor.id,
    attempts: [...survey.attempts, { attemptedAt: now, by: actor.id, outcome: 'reached', note: '' }],
    agreedAt: null,
    satisfied: result.satisfied,
    score: result.score,
    reasons: result.reasons,
    opinion: result.opinion,
    remedy: result.remedy,
    finishedBy: actor.id,
    finishedAt: now,
  });
}

/** The second dispatch goes to review; its written warning is issued with it (D4). */
function proposeRedispatch(
  turn: Turn,
  input: TicketCommands['surveyNotSatisfied'],
  actor: Actor,
  context: DecisionContext,
): Decision {
  const { found } = turn;
  const first =
    input.orderId === null
      ? lastReplied(found, null)
      : (found.orders.find((order) => order.id === input.orderId && order.reply !== null) ?? null);
  if (first === null) return refuse('orderToRedispatchMissing', ['orderId']);
  if (!filled(input.task)) return refuse('textMissing', ['task']);
  const proposal = { departmentId: first.departmentId, task: input.task, limit: null, urgent: first.urgent };
  const order = {
    ...newOrder(found, 'redispatch', proposal, actor, context),
    refersToId: first.id,
    reason: [input.opinion, ...input.reasons].filter(filled).join('；'),
  };
  const proposed = happen(
    addOrder(verified(turn, first, 'unresolved'), order),
    'orderProposed',
    named(order),
    order.id,
  );
  return done(settle(proposed, context.now));
}

/** The case is open again for whoever takes it; the replies were looked at, and blame is laid by a second dispatch only. */
function reopened(turn: Turn): Turn {
  const { ticket, orders } = turn.found;
  const looked = orders
    .filter((order) => order.status === 'replied' && order.round === ticket.round)
    .reduce((next, order) => verified(next, order, null), turn);
  return changeTicket(looked, { status: 'open', handlerId: null });
}

/** Who does not accept the reply is the manager's to win back (C3). */
function toManager(turn: Turn, { opinion, reasons }: TicketCommands['surveyNotSatisfied']): Turn {
  if (turn.found.ticket.level === 'manager') return turn;
  const reason = [opinion, ...reasons].filter(filled).join('；');
  const moved = changeTicket(turn, { level: 'manager' });
  return happen(moved, 'escalatedToManager', { reason, ground: 'replyRefused', from: 'surveyor' });
}

function validScore(score: number): boolean {
  return Number.isInteger(score) && score >= 1 && score <= 5;
}
