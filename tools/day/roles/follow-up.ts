import { type Day, diceOf } from '../day.ts';
import { chance } from '../dice.ts';
import type { Page, Worker } from '../worker.ts';

/** What a senior thinks of right after an order went out: a shorter limit, another task, or that it is not needed (D2, D3). */
export async function afterDispatch(worker: Worker, day: Day, page: Page): Promise<void> {
  const dice = diceOf(day, page, 'after dispatch');
  const order = page.orders.findLast(({ kind, status }) => kind === 'dispatch' && status === 'issued');
  if (order === undefined) return;
  const amends = order.available.includes('amend') && chance(dice, 12);
  if (amends) {
    const limit = { amount: dice.pick([6, 10, 30, 48]), unit: 'hours', calendar: 'always' } as const;
    const taskOnly = chance(dice, 30);
    await worker.order(page.ticket.id, order.id, 'amend', {
      task: taskOnly ? '补充要求：请同时核对客户住址。' : null,
      limit: taskOnly ? null : limit,
      reason: '客户要求变更',
    });
  } else if (order.available.includes('withdrawOrder') && chance(dice, 3)) {
    await worker.order(page.ticket.id, order.id, 'withdrawOrder', {
      reason: '客户称问题已自行解决，先不派单',
    });
  }
}
