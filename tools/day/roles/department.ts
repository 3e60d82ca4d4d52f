import type { Moment } from '@redress/domain';
import { type Day, diceOf } from '../day.ts';
import { chance, weighted } from '../dice.ts';
import { isFree, type Page, type PageOrder, type Worker } from '../worker.ts';
import { attention } from './attention.ts';
import { reply } from './replying.ts';

/** How a department means to deal with an order, made up when it first looks at it. */
interface Plan {
  readonly way: 'work' | 'decline' | 'extension' | 'information';
  readonly readyAt: Moment;
  readonly bad: boolean;
}

const hourMs = 3_600_000;

/** A department's handler: signs, works for hours or days, asks, declines, replies — some late, some badly (D5). */
export function handler(worker: Worker, day: Day) {
  const plans = new Map<string, Plan>();
  const asked = new Set<string>();
  const look = attention();

  return async (): Promise<boolean> => {
    const rows = await worker.desk('department', { limit: 200 });
    for (const row of rows) {
      if (row.reason !== 'acknowledge' || row.orderId === null || !look.wants(row.orderId)) continue;
      await worker.order(row.ticket.id, row.orderId, 'acknowledge', {});
    }
    const taken = rows.some(isFree) ? await worker.take('department') : null;
    if (taken?.orderId) {
      await plan(taken.ticketId, taken.orderId);
      return true;
    }
    for (const row of rows) {
      if (row.reason !== 'inWork' || row.orderId === null || row.userId !== worker.id) continue;
      const known = plans.get(row.orderId) ?? (await plan(row.ticket.id, row.orderId));
      const isDue =
        known !== null &&
        (known.way === 'work' || asked.has(row.orderId) ? day.clock.now() >= known.readyAt : true);
      if (known && isDue && look.wants(row.orderId) && (await act(row.ticket.id, row.orderId, known)))
        return true;
    }
    return false;
  };

  async function plan(ticketId: string, orderId: string): Promise<Plan | null> {
    const page = await worker.open(ticketId);
    const order = page?.orders.find(({ id }) => id === orderId);
    if (!page || !order) return null;
    const made = planFor(day, page, order);
    plans.set(orderId, made);
    return made;
  }

  async function act(ticketId: string, orderId: string, { way, bad }: Plan): Promise<boolean> {
    if (way !== 'work' && !asked.has(orderId)) {
      asked.add(orderId);
      return ask(worker, ticketId, orderId, way);
    }
    const page = await worker.open(ticketId);
    const order = page?.orders.find(({ id }) => id === orderId);
    if (!page || !order?.available.includes('reply') || order.request !== null) return false;
    return reply(worker, page, order, bad);
  }
}

function planFor(day: Day, page: Page, order: PageOrder): Plan {
  const dice = diceOf(day, page, `plan ${order.kind}`);
  const way = weighted(dice, {
    work: 78,
    decline: order.kind === 'dispatch' ? 7 : 0,
    extension: 8,
    information: 7,
  });
  const pace = weighted(dice, { quick: 45, usual: 35, slow: 14, late: 6 });
  const hours = {
    quick: 1 + dice.roll(4),
    usual: 4 + dice.roll(14),
    slow: 20 + dice.roll(20),
    late: 50 + dice.roll(30),
  }[pace];
  // A second dispatch with a warning makes people hurry.
  const share = order.kind === 'redispatch' ? 0.3 : 1;
  return {
    way,
    readyAt: day.clock.now() + hours * share * hourMs,
    bad: order.kind === 'dispatch' && chance(dice, 18),
  };
}

async function ask(
  worker: Worker,
  ticketId: string,
  orderId: string,
  way: 'decline' | 'extension' | 'information',
) {
  switch (way) {
    case 'decline':
      return (await worker.order(ticketId, orderId, 'decline', { reason: '不属于本部门职责范围' })) !== null;
    case 'extension': {
      const wantedLimit = { amount: 4, unit: 'days', calendar: 'always' } as const;
      return (
        (await worker.order(ticketId, orderId, 'requestExtension', {
          reason: '需要采购器材',
          wantedLimit,
        })) !== null
      );
    }
    case 'information':
      return (
        (await worker.order(ticketId, orderId, 'requestInformation', {
          reason: '请提供客户可上门的时间',
        })) !== null
      );
  }
}
