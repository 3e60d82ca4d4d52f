import type { Moment } from '../calendar/calendar.ts';
import type { Route } from '../policy/routing.ts';
import type { TicketKind } from '../policy/vocabulary.ts';
import type { Actor, Case, Json } from './case.ts';
import { worksAtDesk } from './permission.ts';
import type { CaseRefusal } from './refusals.ts';
import type { Level, RepeatLink, Ticket, TicketFacts } from './ticket.ts';
import { type Decision, type DecisionContext, done, filled, happen, type Turn } from './turn.ts';

/** A filled-in form (A10) and what the system found out about it before it becomes a ticket. */
export interface Registration {
  readonly id: string;
  readonly kind: TicketKind;
  readonly facts: TicketFacts;
  /** When it reached the centre; for calls the moment of registration. */
  readonly arrivedAt: Moment;
  /** The desk the routing chose (C2, C4). */
  readonly level: Level;
  readonly repeat: RepeatLink | null;
  readonly approvalRequired: boolean;
  /** From when the customer may turn to the regulator. */
  readonly appealFromAt: Moment | null;
}

/** What a form of each kind must hold at least (A10, A11, B3), whichever way it came: a walk-in’s on the spot (A4). */
export const requiredFacts: Readonly<Record<TicketKind, readonly (keyof TicketFacts)[]>> = {
  complaint: ['complainantName', 'contactPhone', 'businessTypeId', 'natureId', 'content', 'demand'],
  suggestion: ['complainantName', 'suggestionSubjectId', 'content'],
  inquiry: ['businessTypeId', 'content'],
  faultReport: ['complainantName', 'contactPhone', 'lineNumber', 'businessTypeId', 'content'],
  serviceRequest: ['complainantName', 'contactPhone', 'businessTypeId', 'content'],
  praise: ['complainantName', 'content'],
};

/** What is missing in a form, or nothing. */
export function incomplete(kind: TicketKind, facts: TicketFacts): CaseRefusal | null {
  const missing = requiredFacts[kind].filter((field) => {
    const value = facts[field];
    return value === null || (typeof value === 'string' && !filled(value));
  });
  return missing.length === 0 ? null : { code: 'formIncomplete', fields: missing };
}

/**
 * Registers a case: numbered by the store, owned from the first contact on (C8), on the desk the routing chose. Who works
 * at that desk keeps what he registers himself.
 */
export function register(form: Registration, actor: Actor, { now }: DecisionContext): Decision {
  if (actor.grants['ticket.register'] === undefined) return { ok: false, refusal: { code: 'rightMissing' } };
  const missing = incomplete(form.kind, form.facts);
  if (missing) return { ok: false, refusal: missing };
  const level = levelAt(form, actor);
  const handlerId = worksAtDesk(actor, { kind: form.kind, level }) ? actor.id : null;
  const ticket = freshTicket(form, { level, handlerId, teamId: actor.teamId }, actor, now);
  const found: Case = { ticket, orders: [], surveys: [], warnings: [], clocks: [] };
  const data = { kind: form.kind, channel: form.facts.channel, level };
  return done(
    happen(
      { found, happened: [] },
      'registered',
      form.repeat ? { ...data, repeat: form.repeat.ofTicketNumber } : data,
    ),
  );
}

/** A first step that was wished for at registration, as it is kept on the record. */
export interface UntakenStep {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly route: Pick<Route, 'desk' | 'reason'>;
}

const typed = ['text', 'reason', 'task', 'limit', 'urgent', 'departmentId'] as const;

/**
 * Notes at the registration which first step was not taken, because the case went to another desk at once, with what was
 * typed for it: whoever has it now reads it, and nothing is typed twice (C1, C4).
 */
export function withUntakenStep(turn: Turn, { command, input, route }: UntakenStep): Turn {
  const kept = typed.flatMap((key) => (input[key] === undefined ? [] : [[key, input[key] as Json] as const]));
  const more = {
    ...Object.fromEntries(kept),
    untaken: command,
    routedTo: route.desk,
    routedFor: route.reason,
  };
  return {
    ...turn,
    happened: turn.happened.map((one) =>
      one.type === 'registered' ? { ...one, data: { ...one.data, ...more } } : one,
    ),
  };
}

/** A suggestion has no level: it is the data manager's (C2). What a senior registers himself starts on his own desk. */
function levelAt(form: Registration, actor: Actor): Level {
  if (form.kind === 'suggestion') return 'junior';
  return form.level === 'junior' && actor.grants['order.issue'] !== undefined ? 'senior' : form.level;
}

/** A case that another system kept before: its own dates, and its end where it had one. */
export interface Inheritance extends Registration {
  readonly registeredAt: Moment;
  /** Null for one that is still open. */
  readonly closedAt: Moment | null;
  readonly answer: string;
}

/**
 * Takes over a case from another system. Nothing is demanded of its form but the content, since nobody can ask again. An
 * open one lies unclaimed on its desk, and its limits begin now: what somebody else missed is not our breach.
 */
export function takeOver(form: Inheritance, actor: Actor, { now }: Pick<DecisionContext, 'now'>): Decision {
  if (actor.grants['import.run'] === undefined) return { ok: false, refusal: { code: 'rightMissing' } };
  if (!filled(form.facts.content)) {
    return { ok: false, refusal: { code: 'formIncomplete', fields: ['content'] } };
  }
  const registeredAt = Math.min(form.registeredAt, now);
  const place = { level: levelAt(form, actor), handlerId: null, teamId: null };
  const fresh = freshTicket({ ...form, arrivedAt: registeredAt }, place, actor, registeredAt);
  const closedAt = form.closedAt === null ? null : Math.max(Math.min(form.closedAt, now), registeredAt);
  const ended = { status: 'closed', closedAt, closeReason: 'answered', answer: form.answer } as const;
  const ticket: Ticket =
    closedAt === null
      ? { ...fresh, roundStartedAt: now }
      : { ...fresh, ...ended, answeredAt: closedAt, answeredBy: actor.id };
  const found: Case = { ticket, orders: [], surveys: [], warnings: [], clocks: [] };
  const data = { kind: form.kind, channel: form.facts.channel, level: ticket.level, imported: true };
  return done(happen({ found, happened: [] }, 'registered', data));
}

/** A ticket as it is when it is new. */
function freshTicket(
  form: Registration,
  place: Pick<Ticket, 'level' | 'handlerId' | 'teamId'>,
  actor: Actor,
  registeredAt: Moment,
): Ticket {
  return {
    ...form.facts,
    ...place,
    id: form.id,
    number: '',
    kind: form.kind,
    status: 'open',
    ownerId: actor.id,
    branchId: actor.branchId,
    registeredBy: actor.id,
    arrivedAt: Math.min(form.arrivedAt, registeredAt),
    registeredAt,
    round: 1,
    roundStartedAt: registeredAt,
    answer: '',
    answeredAt: null,
    answeredBy: null,
    closedAt: null,
    closeReason: null,
    judgement: null,
    approvalRequired: form.approvalRequired,
    handlingPlan: null,
    repeat: form.repeat,
    opinion: null,
    over24hAt: null,
    steppedUpAt: null,
    reportDueBy: null,
    waitingForCustomerAt: null,
    compensationFen: 0,
    appealFromAt: form.appealFromAt,
    submission: null,
    version: 0,
  };
}
