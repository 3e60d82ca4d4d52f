import type { Case } from './case.ts';
import type { CaseClock } from './clocks.ts';
import { isLiveTicket } from './ticket.ts';
import { begin, changeOrder, changeTicket, type DecisionContext, happen, type Turn } from './turn.ts';

/** What the rules of a kind of clock cause besides telling people; the policy says which. */
export type Consequence = 'urge' | 'levelUp' | 'dutyList' | 'stepUp';

/** One firing of a clock, found by the sweep. `at` is the true time, however late the sweep came. */
export interface Firing {
  readonly clock: CaseClock;
  readonly as: 'dueSoon' | 'overdue' | 'stillOverdue';
  readonly at: number;
  readonly consequences: readonly Consequence[];
}

/** What a clock's warning, breach or repeated alarm does to the case (E2, E3, E5): the trace, and the consequences. */
export function fire(found: Case, firing: Firing, { now }: Pick<DecisionContext, 'now'>): Turn {
  const { clock } = firing;
  const type = {
    dueSoon: 'clockDueSoon',
    overdue: 'clockOverdue',
    stillOverdue: 'clockStillOverdue',
  } as const;
  const told = happen(
    begin(found),
    type[firing.as],
    { clock: clock.kind, dueAt: clock.dueAt, at: firing.at },
    clock.orderId,
  );
  return firing.consequences.reduce((turn, consequence) => apply(turn, consequence, firing, now), told);
}

function apply(turn: Turn, consequence: Consequence, { clock, at }: Firing, now: number): Turn {
  const { ticket, orders } = turn.found;
  switch (consequence) {
    case 'urge': {
      const order = orders.find((one) => one.id === clock.orderId);
      if (order === undefined || (order.status !== 'issued' && order.status !== 'accepted')) return turn;
      const urged = changeOrder(turn, order.id, { urgings: order.urgings + 1, lastUrgedAt: now });
      return happen(urged, 'urged', { automatic: true, count: order.urgings + 1, text: '' }, order.id);
    }
    case 'levelUp': {
      if (!isLiveTicket(ticket) || ticket.level === 'manager' || ticket.kind === 'suggestion') return turn;
      const raised = changeTicket(turn, { level: 'manager', handlerId: null });
      return happen(raised, 'escalatedToManager', { ground: 'overdue', reason: '', from: ticket.level });
    }
    case 'dutyList':
      return happen(changeTicket(turn, { over24hAt: at }), 'over24h');
    case 'stepUp':
      return happen(changeTicket(turn, { steppedUpAt: at }), 'steppedUp');
  }
}
