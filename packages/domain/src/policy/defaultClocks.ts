import { hourMs } from '../calendar/civil.ts';
import type { CalendarChoice, Limit, LimitUnit } from '../calendar/limit.ts';
import type { ClockKind } from './clock.ts';
import type { ClockRule, Consequence, Reaction, Recipient } from './clockRules.ts';

const silent: Reaction = { tell: [], consequences: [] };
const plain = { urgent: null, warning: null, onWarning: silent, repeatEveryMs: null, onRepeat: silent };

/** The clocks as delivered (workflow section 3, C5, E1, E2). */
export const defaultClocks: Readonly<Record<ClockKind, ClockRule>> = {
  transcribe: { ...plain, limit: limit(2, 'hours', 'always'), onBreach: tell('teamLeader') },
  handOn: { ...plain, limit: limit(2, 'hours', 'always'), onBreach: tell('teamLeader') },
  dispatch: {
    ...plain,
    limit: limit(1, 'hours', 'always'),
    urgent: {
      for: 'urgentOrVip',
      limit: limit(15, 'minutes', 'always'),
      onBreach: tell('teamLeader', 'managerHotline'),
    },
    onBreach: tell('teamLeader'),
  },
  reviewOrder: { ...plain, limit: limit(30, 'minutes', 'always'), onBreach: tell('teamLeader') },
  acceptOrder: {
    ...plain,
    limit: limit(2, 'hours', 'department'),
    urgent: { for: 'urgent', limit: limit(30, 'minutes', 'department'), onBreach: tell('departmentHead') },
    onBreach: tell('departmentHead'),
  },
  order: {
    ...plain,
    limit: 'orderLimits',
    warning: { share: 0.8, atLeastMsBefore: 2 * hourMs },
    onWarning: tell('department', 'surveyor'),
    onBreach: { tell: ['surveyor', 'sender', 'department'], consequences: ['urge', 'levelUp'] },
    repeatEveryMs: 4 * hourMs,
    onRepeat: { tell: ['surveyor', 'sender', 'department'], consequences: ['urge'] },
  },
  first24h: {
    ...plain,
    limit: limit(24, 'hours', 'always'),
    onBreach: withConsequences(['askOpinion'], 'teamLeader', 'owner'),
  },
  opinionFollowUp: {
    ...plain,
    limit: limit(24, 'hours', 'always'),
    onBreach: withConsequences(['toServiceHead'], 'serviceHead', 'teamLeader'),
  },
  replyToCustomer: {
    ...plain,
    limit: 'replyLimits',
    onBreach: withConsequences(['toManagerHotline'], 'managerHotline', 'owner', 'handler'),
  },
  survey: { ...plain, limit: limit(24, 'hours', 'contactHours'), onBreach: tell('surveyor') },
  callback: { ...plain, limit: limit(3, 'days', 'contactHours'), onBreach: tell('teamLeader') },
  suggestionSubmission: {
    ...plain,
    limit: limit(5, 'workingDays', 'working'),
    onBreach: tell('dataManager'),
  },
  acknowledgeWarning: {
    ...plain,
    limit: limit(1, 'workingDays', 'department'),
    onBreach: tell('departmentHead', 'serviceHead'),
  },
  // Who is told, and which level follows, stands in the chain of the category (E5).
  escalation: { ...plain, limit: limit(24, 'hours', 'always'), onBreach: silent },
};

function limit(amount: number, unit: LimitUnit, calendar: CalendarChoice): Limit {
  return { amount, unit, calendar };
}

function tell(...recipients: Recipient[]): Reaction {
  return { tell: recipients, consequences: [] };
}

function withConsequences(consequences: readonly Consequence[], ...recipients: Recipient[]): Reaction {
  return { tell: recipients, consequences };
}
