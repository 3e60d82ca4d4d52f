import { assigneeNeed, type Case, type CaseCommand, giveCommand, type Moment } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { idsAt } from '#platform/database/ids.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { claimFiles } from '../../files/public.ts';
import { maySee } from '../access.ts';
import { type CaseRulesInForce, caseRules } from '../rules.ts';
import { loadCases } from '../store/load.ts';
import { save } from '../store/save.ts';
import { changeOf, numberDay } from './change.ts';
import { assigneeFits, unknownReference } from './references.ts';
import { fieldsOf } from './refusal.ts';
import { tidied } from './tidied.ts';

/** A case after a command, and the database's time of it. */
export interface Executed {
  readonly found: Case;
  readonly now: Moment;
}

const hopefulTries = 2;

/**
 * Gives a command on a case: load, decide, save. When somebody else's change came between, it is decided anew on what is
 * there now, and after the second time with the ticket locked, so that however many come at once each is decided. With
 * `seen` given, any change since that version refuses it instead, so that nobody overwrites unread news.
 */
export async function execute(
  context: Context,
  ticketId: string,
  asked: CaseCommand,
  seen: number | undefined,
): Promise<Result<Executed>> {
  const { database } = context;
  const command =
    asked.name === 'editFacts' ? { ...asked, input: { facts: tidied(asked.input.facts) } } : asked;
  const rules = await caseRules(database);
  const unknown = await unknownReference(database, command, rules);
  if (unknown !== null) return { ok: false, refusal: unknown };
  const given = { context, ticketId, command, seen, rules };
  if (command.name === 'reply') return replyWithEvidence(given, command.input.evidence);
  for (let tried = 0; tried < hopefulTries; tried += 1) {
    const executed = await once(database, given);
    if (executed !== 'lost') return executed;
  }
  return database.transaction((within) => locked(within, given));
}

interface Given {
  readonly context: Context;
  readonly ticketId: string;
  readonly command: CaseCommand;
  readonly seen: number | undefined;
  readonly rules: CaseRulesInForce;
}

/** A reply takes its evidence files with it, in one transaction: without them nothing of it is written. */
async function replyWithEvidence(given: Given, fileIds: readonly string[]): Promise<Result<Executed>> {
  const { context, ticketId } = given;
  const rolledBack = Symbol('rolled back');
  try {
    return await context.database.transaction(async (within) => {
      const executed = await locked(within, given);
      if (!executed.ok) return executed;
      const claim = { uploaderId: context.actor.id, subjectType: 'ticket', subjectId: ticketId };
      if (!(await claimFiles(within, { ...claim, fileIds }))) throw rolledBack;
      return executed;
    });
  } catch (error) {
    if (error === rolledBack) return refused('fileUnknown', { fields: { evidence: 'fileUnknown' } });
    throw error;
  }
}

async function locked(within: Queries, given: Given): Promise<Result<Executed>> {
  await within.run('select from ticket where id = $1 for no key update', [given.ticketId]);
  const executed = await once(within, given);
  if (executed === 'lost') throw new Error('a locked ticket changed under a command');
  return executed;
}

async function once(queries: Queries, given: Given): Promise<Result<Executed> | 'lost'> {
  const { context, ticketId, command, seen, rules } = given;
  const { now, cases } = await loadCases(queries, [ticketId]);
  const before = cases[0];
  if (before === undefined || !maySee(context.actor, before)) return refused('ticketNotFound');
  if (seen !== undefined && seen !== before.ticket.version) return refused('changedMeanwhile');
  const decision = giveCommand(before, command, context.actor, rules, now, idsAt(now));
  if (!decision.ok) return { ok: false, refusal: fieldsOf(decision.refusal) };
  if (!(await assigneeFits(queries, assigneeNeed(before, command)))) {
    return refused('assigneeUnfit', { fields: { userId: 'assigneeUnfit' } });
  }
  const change = changeOf(before, decision, context, `ticket.${command.name}`, rules);
  const saved = await save(queries, [change], now, numberDay(rules, now));
  return saved.length === 1 ? done({ found: await written(queries, decision.found), now }) : 'lost';
}

/** The case as it was written: with its new version, and read once more where something was given a number. */
async function written(queries: Queries, found: Case): Promise<Case> {
  const numbered = [...found.orders, ...found.warnings].every((one) => one.number !== '');
  if (numbered) return { ...found, ticket: { ...found.ticket, version: found.ticket.version + 1 } };
  const { cases } = await loadCases(queries, [found.ticket.id]);
  return cases[0] ?? found;
}
