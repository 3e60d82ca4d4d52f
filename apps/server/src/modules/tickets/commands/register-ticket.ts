import type { InputOf, ticketRoutes } from '@redress/contract';
import {
  appealDate,
  type Case,
  categoryOf,
  type Decision,
  giveCommand,
  type Level,
  type Moment,
  needsHandlingApproval,
  type Registration,
  type RepeatLink,
  type Route as Routed,
  registerCase,
  routeTicket,
  type Turn,
  withUntakenStep,
} from '@redress/domain';
import { idsAt } from '#platform/database/ids.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { findMatter } from '../queries/find-matter.ts';
import { type FoundRepeat, repeatAmong } from '../queries/repeat.ts';
import { type CaseRulesInForce, caseRules } from '../rules.ts';
import { saveNew } from '../store/save-together.ts';
import { changeOf, numberDay } from './change.ts';
import { unknownReference } from './references.ts';
import { fieldsOf } from './refusal.ts';
import { tidied } from './tidied.ts';

type Route = Pick<Routed, 'desk' | 'reason'>;
type Body = InputOf<typeof ticketRoutes.register>['body'];

/** A case that was registered. */
export interface Registered {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  /** Where it went at once and why, where that kept the first step from being taken. */
  readonly routedAway: Route | null;
}

/**
 * Registers a case from the form (A10, A11): routed (C2, C4), checked for repetition (B6), its clocks started, numbered,
 * and, where the form says so, answered, proposed, dispatched or handed up in the same write (C1).
 */
export async function registerTicket(context: Context, given: Body): Promise<Result<Registered>> {
  const { database, actor } = context;
  const body = { ...given, facts: tidied(given.facts) };
  const rules = await caseRules(database);
  const unknown = await unknownFacts(context, body, rules);
  if (unknown !== null) return { ok: false, refusal: unknown };
  const matter = { kind: body.kind, ...body.facts };
  const found = await findMatter(database, matter, rules.policy.repeatWithinDays);
  // The class on the customer's record, whatever the form says (C4); the form's where nobody knows the customer.
  const customerClass = body.facts.customerId === null ? body.facts.customerClass : found.customerClass;
  if (customerClass === null) {
    return refused('customerUnknown', { fields: { 'facts.customerId': 'customerUnknown' } });
  }
  const { now } = found;
  const facts = { ...body.facts, customerClass };
  const { form, route } = registrationOf({ ...body, facts }, repeatAmong(found, matter, rules), rules, now);
  const newId = idsAt(now);
  const registered = registerCase(form, actor, rules, now, newId);
  if (!registered.ok) return { ok: false, refusal: fieldsOf(registered.refusal) };
  const stepped = body.firstStep === null ? registered : firstStep(registered, body, context, rules, now);
  // The routing knew better than who took the call: the case is registered all the same, and what was typed goes with it.
  const away = !stepped.ok && stepped.refusal.code === 'notAtYourDesk' && body.firstStep !== null;
  if (!stepped.ok && !away) return { ok: false, refusal: fieldsOf(stepped.refusal) };
  const turn = turnOf(registered, stepped, body, route);
  const change = changeOf(null, turn, context, 'ticket.register', rules);
  const saved = await saveNew(database, { change, now }, numberDay(rules, now));
  if (saved === undefined) throw new Error('a new ticket was not written');
  return done({ id: form.id, number: saved.number, version: 1, routedAway: away ? route : null });
}

/** The answer to a registration that was done before. */
export async function registeredBefore({ database }: Context, id: string): Promise<Result<Registered>> {
  const { number, desk, reason } = await database.one<{ number: string } & Nullable<Route>>(
    `select t.number, e.data ->> 'routedTo' as desk, e.data ->> 'routedFor' as reason
     from ticket t left join ticket_event e on e.ticket_id = t.id and e.type = 'registered' where t.id = $1`,
    [id],
  );
  const routedAway = desk === null || reason === null ? null : { desk, reason };
  return done({ id, number, version: 1, routedAway });
}

type Nullable<Value> = { readonly [Key in keyof Value]: Value[Key] | null };

function turnOf(registered: Turn, stepped: Decision, { firstStep }: Body, route: Route): Turn {
  if (!stepped.ok) {
    return firstStep === null ? registered : withUntakenStep(registered, { ...firstStep, route });
  }
  if (stepped === registered) return registered;
  return { found: stepped.found, happened: [...registered.happened, ...stepped.happened] };
}

function firstStep(
  registered: { readonly found: Case },
  body: Body,
  { actor }: Context,
  rules: CaseRulesInForce,
  now: Moment,
) {
  if (body.firstStep === null) throw new Error('no first step');
  const { command: name, input } = body.firstStep;
  const command = { name, input } as Parameters<typeof giveCommand>[1];
  return giveCommand(registered.found, command, actor, rules, now, idsAt(now));
}

async function unknownFacts(context: Context, body: Body, rules: CaseRulesInForce) {
  const asEdit = { name: 'editFacts', input: { facts: body.facts } } as const;
  const unknown = await unknownReference(context.database, asEdit, rules);
  if (unknown !== null) return unknown;
  if (body.firstStep !== null && 'departmentId' in body.firstStep.input) {
    const asDispatch = { name: 'dispatch', input: body.firstStep.input } as const;
    const wrong = await unknownReference(context.database, asDispatch, rules);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** What the system adds to the form: class and urgency of the customer, desk, repetition, approval, appeal date. */
function registrationOf(
  body: Body,
  repeat: FoundRepeat | null,
  rules: CaseRulesInForce,
  now: Moment,
): { readonly form: Registration; readonly route: Route } {
  const classRule = rules.all.customerClasses.get(body.facts.customerClass);
  const facts = { ...body.facts, urgent: body.facts.urgent || classRule?.urgent === true };
  const { level, ...route } = routeTicket(rules.policy, {
    kind: body.kind,
    customerClass: facts.customerClass,
    channel: facts.channel,
    repeat: repeat && { unresolvedPastLimit: repeat.unresolvedPastLimit },
  });
  const appeal =
    body.kind === 'complaint' ? appealDate(rules.policy, rules.calendars, facts.provinceCode, now) : null;
  const form: Registration = {
    id: idsAt(now)(),
    kind: body.kind,
    facts,
    arrivedAt: body.arrivedAt ?? now,
    level: level satisfies Level,
    repeat: repeat?.link ?? (null satisfies RepeatLink | null),
    approvalRequired: needsHandlingApproval(rules.policy, categoryOf({ ...facts, kind: body.kind }, rules)),
    appealFromAt: appeal?.ok ? appeal.due : null,
  };
  return { form, route };
}
