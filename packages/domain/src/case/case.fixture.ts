import { type Grants, type Right, rights } from '../access/rights.ts';
import { defaultGrants, type RoleCode } from '../access/roles.ts';
import type { Moment } from '../calendar/calendar.ts';
import type { Limit } from '../calendar/limit.ts';
import type { Actor, Case } from './case.ts';
import type { OrderCommandName, OrderCommands, TicketCommandName, TicketCommands } from './commands.ts';
import { decide } from './decide.ts';
import type { Order } from './order.ts';
import type { Survey } from './survey.ts';
import type { Ticket, TicketFacts } from './ticket.ts';
import type { CaseSettings, Decision, DecisionContext } from './turn.ts';

/** Saturday 21 November 2026, 10:00 in China. */
export const start: Moment = Date.UTC(2026, 10, 21, 2);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Hours around the clock. */
export const hours = (amount: number): Limit => ({ amount, unit: 'hours', calendar: 'always' });

/** The numbers most facts are about; a fact that needs others says so. */
export const settings: CaseSettings = {
  reopenWithinMs: 30 * day,
  maxExtensions: 2,
  compensationLimitFen: 50_000,
  surveyAttempts: 3,
  surveyAttemptDays: 2,
  surveyedKinds: ['complaint', 'faultReport'],
  informationPausesOrder: true,
};

let ids = 0;

/** What a decision is given at a moment: ids count up, customers may be called at any time. */
export function at(now: Moment, more: Partial<DecisionContext> = {}): DecisionContext {
  const unit = { minutes: minute, hours: hour, workingDays: day, days: day };
  return {
    now,
    newId: () => `id-${++ids}`,
    settings,
    defaultLimit: (_ticket, urgent) => hours(urgent ? 24 : 48),
    limitEnd: (limit, from) => from + limit.amount * unit[limit.unit],
    isContactTime: () => true,
    civilDay: (moment) => new Date(moment + 8 * hour).toISOString().slice(0, 10),
    ...more,
  };
}

/** Somebody with the delivered rights of a role, in team and branch `east`; department people in `lines`. */
export function person(role: RoleCode, more: Partial<Actor> = {}): Actor {
  const inDepartment = role === 'departmentHandler' || role === 'departmentHead';
  return {
    id: role,
    grants: defaultGrants[role],
    teamId: inDepartment ? null : 'east-team',
    departmentId: inDepartment ? 'lines' : null,
    branchId: 'east',
    ...more,
  };
}

/** Somebody who holds every right everywhere. */
export const everything: Actor = {
  ...person('administrator', { id: 'everything', departmentId: 'lines' }),
  grants: Object.fromEntries(rights.map((right): [Right, 'all'] => [right, 'all'])) as Grants,
};

/** A complete form. */
export const facts: TicketFacts = {
  customerId: null,
  customerClass: 'ordinary',
  complainantName: '王芳',
  contactPhone: '13800138000',
  lineNumber: '02188886666',
  contactAddress: '中山路 8 号',
  channel: 'phone',
  replyChannel: 'phone',
  businessTypeId: 'broadband',
  natureId: 'faultRepair',
  suggestionSubjectId: 'service',
  content: '宽带断网三天',
  demand: '尽快修复',
  cause: '',
  handling: '',
  area: 'town',
  provinceCode: '31',
  urgent: false,
  emotion: 'angry',
  replyWantedByAt: null,
  callQueuedAt: null,
  callAnsweredAt: null,
  callGreetedAt: null,
  externalNumber: '',
};

/** An open complaint of the junior agent, on his own desk. */
export function ticket(more: Partial<Ticket> = {}): Ticket {
  return {
    ...facts,
    id: 'ticket',
    number: 'TS20261121-000001',
    kind: 'complaint',
    status: 'open',
    level: 'junior',
    ownerId: 'juniorAgent',
    handlerId: 'juniorAgent',
    teamId: 'east-team',
    branchId: 'east',
    registeredBy: 'juniorAgent',
    arrivedAt: start,
    registeredAt: start,
    round: 1,
    roundStartedAt: start,
    answer: '',
    answeredAt: null,
    answeredBy: null,
    closedAt: null,
    closeReason: null,
    judgement: null,
    approvalRequired: false,
    handlingPlan: null,
    repeat: null,
    opinion: null,
    over24hAt: null,
    steppedUpAt: null,
    reportDueBy: null,
    waitingForCustomerAt: null,
    compensationFen: 0,
    appealFromAt: null,
    submission: null,
    version: 1,
    ...more,
  };
}

/** A dispatch issued by the senior to the department `lines`. */
export function order(more: Partial<Order> = {}): Order {
  return {
    id: 'order',
    number: 'PD20261121-000001',
    ticketId: 'ticket',
    kind: 'dispatch',
    refersToId: null,
    departmentId: 'lines',
    task: '修复线路',
    limit: hours(48),
    previousTask: null,
    previousLimit: null,
    reason: '',
    urgent: false,
    status: 'issued',
    round: 1,
    proposedBy: 'seniorAgent',
    proposedAt: start,
    reviewedBy: null,
    reviewedAt: null,
    reviewNote: '',
    issuedBy: 'seniorAgent',
    issuedAt: start,
    limitFromAt: start,
    acceptedBy: null,
    acceptedAt: null,
    handlerId: null,
    request: null,
    extensionsGranted: 0,
    reply: null,
    repliedBy: null,
    repliedAt: null,
    endReason: '',
    endedAt: null,
    outcome: null,
    urgings: 0,
    lastUrgedAt: null,
    ...more,
  };
}

/** An open survey that nobody has claimed. */
export function survey(more: Partial<Survey> = {}): Survey {
  return {
    id: 'survey',
    ticketId: 'ticket',
    status: 'open',
    openedAt: start,
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
    ...more,
  };
}

/** A case of the given parts. */
export function caseOf(more: Partial<Ticket> = {}, parts: Partial<Omit<Case, 'ticket'>> = {}): Case {
  return { ticket: ticket(more), orders: [], surveys: [], warnings: [], clocks: [], ...parts };
}

/** A command on the ticket, decided. */
export function give<Name extends TicketCommandName>(
  found: Case,
  name: Name,
  input: TicketCommands[Name],
  actor: Actor,
  context = at(start + hour),
): Decision {
  return decide(found, { name, input } as Parameters<typeof decide>[1], actor, context);
}

/** A command on an order, decided. */
export function giveOrder<Name extends OrderCommandName>(
  found: Case,
  orderId: string,
  name: Name,
  input: OrderCommands[Name],
  actor: Actor,
  context = at(start + hour),
): Decision {
  return decide(found, { name, orderId, input } as Parameters<typeof decide>[1], actor, context);
}

/** The case after a decision that must have been taken. */
export function after(decision: Decision): Case {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
  return decision.found;
}

/** Why a decision was refused, or `taken`. */
export function refusalOf(decision: Decision): string {
  return decision.ok ? 'taken' : decision.refusal.code;
}

/** What happened, in order. */
export function happeningsOf(decision: Decision): string[] {
  return decision.ok ? decision.happened.map((one) => one.type) : [];
}
