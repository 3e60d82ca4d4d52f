import type { Moment } from '../calendar/calendar.ts';
import type { Consequence, Reaction, Recipient } from '../policy/clockRules.ts';
import { afterFire, type Fire, nextFire, reactionTo } from '../policy/fire.ts';
import type { Case } from './case.ts';
import type { CaseClock } from './clocks.ts';
import { comesAt, withNextFire } from './reconcile.ts';
import { type CaseRules, chainOf } from './rules.ts';
import { isLiveTicket, type Level } from './ticket.ts';
import { begin, changeOrder, changeTicket, happen, type Turn } from './turn.ts';

/** Somebody to be told that a clock fired. */
export interface ClockNotice {
  readonly tell: readonly Recipient[];
  readonly effect: Fire['effect'];
  readonly clock: CaseClock;
}

/**
 * Fires every clock of a case whose time has come: warnings, breaches and repeated alarms, each once and with its true
 * time however late the sweep comes (E2, E4), with their consequences (E3, E5).
 */
export function fireClocks(
  found: Case,
  rules: CaseRules,
  now: Moment,
): Turn & { readonly told: readonly ClockNotice[] } {
  const told: ClockNotice[] = [];
  let turn = begin(found);
  for (const { key } of found.clocks) {
    for (;;) {
      const clock = turn.found.clocks.find((one) => one.key === key);
      const fire = clock === undefined ? null : nextFire(clock, rules.policy.clocks[clock.kind], clock);
      if (clock === undefined || fire === null || comesAt(fire, clock) > now) break;
      const reaction = reactionOf(clock, fire, turn.found, rules);
      turn = fireOnce(turn, clock, fire, reaction, rules, now);
      told.push({ tell: reaction.tell, effect: fire.effect, clock });
    }
  }
  return { ...turn, told };
}

const traces = {
  dueSoon: 'clockDueSoon',
  overdue: 'clockOverdue',
  stillOverdue: 'clockStillOverdue',
} as const;

function fireOnce(
  turn: Turn,
  clock: CaseClock,
  fire: Fire,
  reaction: Reaction & { readonly level: Level | null },
  rules: CaseRules,
  now: Moment,
): Turn {
  const breachedAt = clock.breachedAt ?? (fire.effect === 'dueSoon' ? null : clock.dueAt);
  const fired = withNextFire({ ...clock, ...afterFire(clock, fire), breachedAt }, rules);
  const clocks = turn.found.clocks.map((one) => (one.key === clock.key ? fired : one));
  const data = { clock: clock.kind, dueAt: clock.dueAt, at: fire.at };
  const traced = happen(
    { ...turn, found: { ...turn.found, clocks } },
    traces[fire.effect],
    data,
    clock.orderId,
  );
  const raised = reaction.level === null ? traced : raiseTo(traced, reaction.level);
  return reaction.consequences.reduce((next, one) => consequence(next, one, clock, fire, now), raised);
}

/** What the rules, or for an escalation the chain of the category, want to happen. */
function reactionOf(
  clock: CaseClock,
  fire: Fire,
  found: Case,
  rules: CaseRules,
): Reaction & { level: Level | null } {
  if (clock.kind !== 'escalation') {
    return { ...reactionTo(rules.policy.clocks[clock.kind], clock, fire.effect), level: null };
  }
  const step = chainOf(found.ticket, rules)[Number(clock.key.split(':')[2])];
  return { tell: step?.tell ?? [], consequences: [], level: step?.level ?? null };
}

function consequence(turn: Turn, kind: Consequence, clock: CaseClock, fire: Fire, now: Moment): Turn {
  const { ticket, orders } = turn.found;
  switch (kind) {
    case 'urge': {
      const order = orders.find((one) => one.id === clock.orderId);
      if (order === undefined || (order.status !== 'issued' && order.status !== 'accepted')) return turn;
      const urged = changeOrder(turn, order.id, { urgings: order.urgings + 1, lastUrgedAt: now });
      return happen(urged, 'urged', { automatic: true, count: order.urgings + 1, text: '' }, order.id);
    }
    case 'levelUp':
      return raiseTo(turn, ticket.level === 'junior' ? 'senior' : 'manager');
    case 'toManagerHotline':
      return raiseTo(turn, 'manager');
    case 'askOpinion':
      return ticket.over24hAt === null ? happen(changeTicket(turn, { over24hAt: fire.at }), 'over24h') : turn;
    case 'toServiceHead':
      return ticket.steppedUpAt === null
        ? happen(changeTicket(turn, { steppedUpAt: fire.at }), 'steppedUp')
        : turn;
  }
}

const height: Readonly<Record<Level, number>> = { junior: 0, senior: 1, manager: 2 };

/** Brings a live ticket up to a level at least; nobody there has claimed it yet. Suggestions have no level. */
function raiseTo(turn: Turn, level: Level): Turn {
  const { ticket } = turn.found;
  if (!isLiveTicket(ticket) || ticket.kind === 'suggestion' || height[ticket.level] >= height[level])
    return turn;
  const raised = changeTicket(turn, { level, handlerId: null });
  return level === 'manager'
    ? happen(raised, 'escalatedToManager', { ground: 'overdue', reason: '', from: ticket.level })
    : happen(raised, 'escalated', { reason: '', automatic: true });
}
