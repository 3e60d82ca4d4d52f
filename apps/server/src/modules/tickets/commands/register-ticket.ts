import type { InputOf, ticketRoutes } from '@redress/contract';
import {
  appealDate,
  type Case,
  type CustomerClass,
  categoryOf,
  giveCommand,
  type Level,
  type Moment,
  needsHandlingApproval,
  type Registration,
  type RepeatLink,
  registerCase,
  routeTicket,
  type Turn,
} from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { repeatOf } from '../queries/repeat.ts';
import { type CaseRulesInForce, caseRules } from '../rules.ts';
import { loadCases } from '../store/load.ts';
import { save } from '../store/save.ts';
import { changeOf, numberDay } from './change.ts';
import { unknownReference } from './references.ts';
import { fieldsOf } from './refusal.ts';
import { tidied } from './tidied.ts';

type Body = InputOf<typeof ticketRoutes.register>['body'];

/** A case that was registered. */
export interface Registered {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

/**
 * Registers a case from the form (A10, A11): routed (C2, C4), checked for repetition (B6), its clocks started, numbered,
 * and, where the form says so, answered, proposed, dispatched or handed up in the same write.
 */
export async function registerTicket(context: Context, given: Body): Promise<Result<Registered>> {
  const { database, actor } = context;
  const body = { ...given, facts: tidied(given.facts) };
  const rules = await caseRules(database);
  const unknown = await unknownFacts(context, body, rules);
  if (unknown !== null) return { ok: false, refusal: unknown };
  const customerClass = await classOf(database, body.facts);
  if (customerClass === null) {
    return refused('customerUnknown', { fields: { 'facts.customerId': 'customerUnknown' } });
  }
  const { now } = await loadCases(database, []);
  const form = await registrationOf(context, body, { ...body.facts, customerClass }, rules, now);
  const newId = () => crypto.randomUUID();
  const registered = registerCase(form, actor, rules, now, newId);
  if (!registered.ok) return { ok: false, refusal: fieldsOf(registered.refusal) };
  const stepped = body.firstStep === null ? registered : firstStep(registered, body, context, rules, now);
  if (!stepped.ok) return { ok: false, refusal: fieldsOf(stepped.refusal) };
  const turn: Turn = {
    found: stepped.found,
    happened: stepped === registered ? registered.happened : [...registered.happened, ...stepped.happened],
  };
  const change = changeOf(null, turn, context, 'ticket.register', rules);
  const [saved] = await save(database, [change], now, numberDay(rules, now));
  if (saved === undefined) throw new Error('a new ticket was not written');
  return done({ id: form.id, number: saved.number, version: 1 });
}

/** The answer to a registration that was done before. */
export async function registeredBefore({ database }: Context, id: string): Promise<Result<Registered>> {
  const { number } = await database.one<{ number: string }>('select number from ticket where id = $1', [id]);
  return done({ id, number, version: 1 });
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
  return giveCommand(registered.found, command, actor, rules, now, () => crypto.randomUUID());
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

/** The class on the customer's record, whatever the form says (C4); the form's where nobody knows the customer. */
async function classOf(
  queries: Queries,
  { customerId, customerClass }: Body['facts'],
): Promise<CustomerClass | null> {
  if (customerId === null) return customerClass;
  const known = await queries.maybeOne<{ class: CustomerClass }>('select class from customer where id = $1', [
    customerId,
  ]);
  return known?.class ?? null;
}

/** What the system adds to the form: class and urgency of the customer, desk, repetition, approval, appeal date. */
async function registrationOf(
  context: Context,
  body: Body,
  stated: Body['facts'],
  rules: CaseRulesInForce,
  now: Moment,
): Promise<Registration> {
  const classRule = rules.all.customerClasses.get(stated.customerClass);
  const facts = { ...stated, urgent: stated.urgent || classRule?.urgent === true };
  const repeat = await repeatOf(context.database, { kind: body.kind, ...facts }, rules, now);
  const { level } = routeTicket(rules.policy, {
    kind: body.kind,
    customerClass: facts.customerClass,
    channel: facts.channel,
    repeat: repeat && { unresolvedPastLimit: repeat.unresolvedPastLimit },
  });
  const appeal =
    body.kind === 'complaint' ? appealDate(rules.policy, rules.calendars, facts.provinceCode, now) : null;
  return {
    id: crypto.randomUUID(),
    kind: body.kind,
    facts,
    arrivedAt: body.arrivedAt ?? now,
    level: level satisfies Level,
    repeat: repeat?.link ?? (null satisfies RepeatLink | null),
    approvalRequired: needsHandlingApproval(rules.policy, categoryOf({ ...facts, kind: body.kind }, rules)),
    appealFromAt: appeal?.ok ? appeal.due : null,
  };
}
