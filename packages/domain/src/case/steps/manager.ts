import type { Moment } from '../../calendar/calendar.ts';
import type { Actor, Case } from '../case.ts';
import type { TicketCommands } from '../commands.ts';
import { isLiveOrder } from '../order.ts';
import type { HandlingPlan } from '../ticket.ts';
import { begin, changeTicket, type Decision, done, filled, happen, refuse, type Step } from '../turn.ts';
import { closeTicket } from './answer.ts';

/** Decides whether the complaint stands (B4); an upheld one names department and cause (B5). */
export const judge: Step<TicketCommands['judge']> = (found, input, actor, { now }) => {
  if (!filled(input.ground)) return refuse('reasonMissing', ['ground']);
  if (input.result === 'upheld') {
    if (input.responsibleDepartmentId === null)
      return refuse('departmentMissing', ['responsibleDepartmentId']);
    if (input.causeId === null) return refuse('causeMissing', ['causeId']);
  }
  const judgement = { ...input, by: actor.id, judgedAt: now };
  return done(happen(changeTicket(begin(found), { judgement }), 'judged', { ...input }));
};

/** Proposes a handling for approval (C10); a department's proposal goes to its leader, the leader's own to the manager. */
export const proposeHandling: Step<TicketCommands['proposeHandling']> = (found, { text }, actor, { now }) => {
  if (!filled(text)) return refuse('textMissing', ['text']);
  if (found.ticket.handlingPlan?.state === 'pending') return refuse('handlingPending');
  if (found.ticket.handlingPlan?.state === 'approved') return refuse('handlingAlreadyDecided');
  const handlingPlan = {
    text,
    state: 'pending',
    proposedBy: actor.id,
    proposedDepartmentId: hasLeaderAbove(actor) ? actor.departmentId : null,
    proposedAt: now,
    decidedBy: null,
    decidedAt: null,
    decisionGround: '',
  } as const;
  return done(happen(changeTicket(begin(found), { handlingPlan }), 'handlingProposed', { text }));
};

/** True for somebody of a department who is not himself its leader. */
function hasLeaderAbove({ grants }: Actor): boolean {
  return grants['order.handle'] !== undefined && grants['handling.approve'] === undefined;
}

/** A responsible leader approves the proposed handling, never the proposer (C10). */
export const approveHandling: Step<TicketCommands['approveHandling']> = (found, input, actor, { now }) =>
  decideHandling(found, 'approved', input.ground, actor, now);

/** A responsible leader sends the proposed handling back (C10). */
export const rejectHandling: Step<TicketCommands['rejectHandling']> = (found, input, actor, { now }) =>
  filled(input.ground)
    ? decideHandling(found, 'rejected', input.ground, actor, now)
    : refuse('reasonMissing', ['ground']);

/** True when this leader may decide the plan: a pending one, not his own, and within his department's reach (C10). */
export function mayDecideHandling(plan: HandlingPlan | null, actor: Actor): boolean {
  return plan?.state === 'pending' && plan.proposedBy !== actor.id && !outside(plan, actor);
}

function outside(plan: HandlingPlan, actor: Actor): boolean {
  const scope = actor.grants['handling.approve'];
  return scope === 'department' && plan.proposedDepartmentId !== actor.departmentId;
}

function decideHandling(
  found: Case,
  state: 'approved' | 'rejected',
  ground: string,
  actor: Actor,
  now: Moment,
): Decision {
  const plan = found.ticket.handlingPlan;
  if (plan === null) return refuse('noHandlingProposed');
  if (plan.state !== 'pending') return refuse('handlingAlreadyDecided');
  if (plan.proposedBy === actor.id) return refuse('ownProposal');
  if (outside(plan, actor)) return refuse('notYourDepartment');
  const handlingPlan = { ...plan, state, decidedBy: actor.id, decidedAt: now, decisionGround: ground };
  return done(
    happen(
      changeTicket(begin(found), { handlingPlan }),
      state === 'approved' ? 'handlingApproved' : 'handlingRejected',
      { ground },
    ),
  );
}

/** The manager compensates within the limit (P1). Amounts in fen. */
export const compensate: Step<TicketCommands['compensate']> = (found, input, _actor, { settings }) => {
  if (!Number.isInteger(input.amountFen) || input.amountFen <= 0)
    return refuse('amountInvalid', ['amountFen']);
  if (!filled(input.ground)) return refuse('reasonMissing', ['ground']);
  const total = found.ticket.compensationFen + input.amountFen;
  if (total > settings.compensationLimitFen) {
    return refuse('compensationAboveLimit', ['amountFen'], {
      limitYuan: settings.compensationLimitFen / 100,
    });
  }
  return done(
    happen(changeTicket(begin(found), { compensationFen: total }), 'compensated', {
      amountFen: input.amountFen,
      ground: input.ground,
    }),
  );
};

/** The manager replies and closes, with the ground of the decision (P1, P2). */
export const conclude: Step<TicketCommands['conclude']> = (found, input, actor, context) => {
  if (found.ticket.level !== 'manager') return refuse('notAtYourDesk');
  if (!filled(input.answer)) return refuse('textMissing', ['answer']);
  if (!filled(input.ground)) return refuse('reasonMissing', ['ground']);
  if (found.orders.some(isLiveOrder)) return refuse('liveOrdersRemain');
  const answered = changeTicket(begin(found), {
    answer: input.answer,
    answeredAt: context.now,
    answeredBy: actor.id,
    handlerId: found.ticket.handlerId ?? actor.id,
  });
  const told = happen(answered, 'answered', {
    text: input.answer,
    channel: input.channel,
    ground: input.ground,
  });
  return done(closeTicket(told, 'concluded', context));
};
