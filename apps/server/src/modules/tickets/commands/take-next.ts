import type { ReplyOf, ticketRoutes } from '@redress/contract';
import { type Actor, type CaseCommand, type Desk, type DeskReason, giveCommand } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import { idsAt } from '#platform/database/ids.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { atDesk } from '../access.ts';
import { waysToTake } from '../queries/desk.ts';
import { type CaseRulesInForce, caseRules } from '../rules.ts';
import { loadCases } from '../store/load.ts';
import { save } from '../store/save.ts';
import { changeOf, numberDay } from './change.ts';

type Taken = ReplyOf<typeof ticketRoutes.takeNext>;

/** What can be taken from each desk, and by which command it becomes one's own. */
const takes: Readonly<Partial<Record<DeskReason, 'claim' | 'claimSurvey' | 'accept'>>> = {
  handle: 'claim',
  replied: 'claim',
  declinedOrder: 'claim',
  feedback: 'claim',
  survey: 'claimSurvey',
  accept: 'accept',
};

/** What came of one try: something was taken, or the item stays with somebody else and the next is tried. */
type Try = { readonly taken: Taken } | { readonly missed: string };

// Only items that the rules refuse are passed over, one at a time: there are few, and never enough to go on for ever.
const most = 50;

/** Takes the most urgent free thing of a desk. It is locked while it is taken, so two people never both win. */
export async function takeNext(context: Context, desk: Desk): Promise<Result<Taken>> {
  if (!atDesk(context.actor, desk)) return refused('deskNotYours');
  const rules = await caseRules(context.database);
  const missed: string[] = [];
  while (missed.length < most) {
    const tried = await context.database.transaction((within) =>
      takeOne(within, context, desk, missed, rules),
    );
    if ('taken' in tried) return done(tried.taken);
    missed.push(tried.missed);
  }
  return done({ ticketId: null, orderId: null });
}

async function takeOne(
  within: Queries,
  context: Context,
  desk: Desk,
  missed: readonly string[],
  rules: CaseRulesInForce,
): Promise<Try> {
  const item = await lockFirst(within, context.actor, desk, missed);
  if (item === undefined) return { taken: { ticketId: null, orderId: null } };
  const command = commandFor(item.reason, item.orderId);
  const { now, cases } = await loadCases(within, [item.ticketId]);
  const before = cases[0];
  if (before === undefined || command === null) return { missed: item.ticketId };
  const decision = giveCommand(before, command, context.actor, rules, now, idsAt(now));
  if (!decision.ok) return { missed: item.ticketId };
  const by = { actor: context.actor, requestId: context.requestId };
  const change = changeOf(before, decision, by, 'ticket.takeNext', rules);
  const saved = await save(within, [change], now, numberDay(rules, now));
  if (saved.length !== 1) throw new Error('a locked ticket changed while it was taken');
  return { taken: { ticketId: item.ticketId, orderId: item.orderId } };
}

interface Item {
  readonly ticketId: string;
  readonly orderId: string | null;
  readonly reason: DeskReason;
}

/**
 * The most urgent free item, locked together with its ticket and without waiting: a command on the ticket locks it first,
 * too, so nobody can hold what another waits for.
 */
async function lockFirst(
  within: Queries,
  actor: Actor,
  desk: Desk,
  missed: readonly string[],
): Promise<Item | undefined> {
  const values: unknown[] = [desk, Object.keys(takes), missed];
  const ways = waysToTake(actor, desk, (value) => `$${values.push(value)}`);
  const free =
    'd.user_id is null and d.desk = $1 and d.reason = any($2::text[]) and d.ticket_id <> all($3::uuid[])';
  const order = 'order by d.due_at, d.calm, d.class_rank, d.since_at, d.ticket_id, d.key';
  const soonest = ways.map(
    (way) => `(select d.ticket_id, d.key from desk_item d where ${way} and ${free} ${order} limit ${most})`,
  );
  return within.maybeOne<Item>(
    `with soonest as materialized (${soonest.join(' union all ')})
     select d.ticket_id as "ticketId", d.order_id as "orderId", d.reason
     from soonest join desk_item d using (ticket_id, key) join ticket t on t.id = d.ticket_id
     where ${free} ${order} limit 1 for update of d, t skip locked`,
    values,
  );
}

function commandFor(reason: DeskReason, orderId: string | null): CaseCommand | null {
  const name = takes[reason];
  if (name === 'accept') return orderId === null ? null : { name, orderId, input: {} };
  return name === undefined ? null : { name, input: {} };
}
