import { type Day, diceOf } from '../day.ts';
import { chance, type Dice, weighted } from '../dice.ts';
import { type DeskRow, isFree, type Page, type Worker } from '../worker.ts';
import { attention } from './attention.ts';
import { decide } from './deciding.ts';
import { proposal } from './registering.ts';

const hourMs = 3_600_000;

/** The manager hotline: the whole case is read, then decided — compensated, concluded, sent back, or out again with a warning (P1). */
export function manager(worker: Worker, day: Day) {
  const look = attention();
  const own = (row: DeskRow) => look.wants(`${row.reason} ${row.ticket.id} ${row.orderId}`);
  return async (): Promise<boolean> => {
    const rows = await worker.desk('manager', { limit: 100 });
    for (const row of rows.filter(({ reason }) => reason === 'review' || reason === 'request')) {
      if (row.orderId && own(row) && (await decide(worker, day, row.ticket.id, row.orderId))) return true;
    }
    const taken = rows.some(isFree) ? await worker.take('manager') : null;
    if (taken) {
      await settle(worker, day, taken.ticketId);
      return true;
    }
    for (const row of rows) {
      if (
        row.userId === worker.id &&
        row.reason !== 'inWork' &&
        own(row) &&
        (await settle(worker, day, row.ticket.id))
      )
        return true;
    }
    return false;
  };
}

/** Settles one case of the hotline; false where it waits for somebody else. */
async function settle(worker: Worker, day: Day, ticketId: string): Promise<boolean> {
  const page = await worker.open(ticketId);
  if (page === null) return false;
  const may = new Set(page.available);
  const dice = diceOf(day, page, `manager ${page.surveys.length}`);
  const asking = page.surveys.some(({ status }) => status === 'open');
  // The customer is being asked: the hotline waits for two days at most.
  if (asking && day.clock.now() - Date.parse(page.ticket.answeredAt ?? page.now) < 48 * hourMs) return false;
  const replied = page.orders.find(({ reply }) => reply !== null);
  const ways = {
    conclude: may.has('conclude') ? 50 : 0,
    compensate: may.has('conclude') && may.has('compensate') ? 25 : 0,
    redispatch: may.has('redispatch') && replied && page.warnings.length === 0 ? 20 : 0,
    dispatch: may.has('dispatch') && page.ticket.status === 'open' && page.orders.length === 0 ? 15 : 0,
    back: may.has('returnToSenior') && page.ticket.status === 'open' && page.orders.length === 0 ? 8 : 0,
  };
  if (Object.values(ways).every((weight) => weight === 0)) return false;
  switch (weighted(dice, ways)) {
    case 'conclude':
      return conclude(worker, page);
    case 'compensate':
      return compensate(worker, page, dice);
    case 'redispatch': {
      const again = {
        ...proposal(day, page.ticket.natureId, dice),
        departmentId: replied?.departmentId ?? '',
      };
      return (await worker.give(page, 'redispatch', { ...again, ground: '首次处理未解决客户问题' })) !== null;
    }
    case 'dispatch':
      return (await worker.give(page, 'dispatch', proposal(day, page.ticket.natureId, dice))) !== null;
    case 'back':
      if (!day.firstTime(`${page.ticket.externalNumber} back`)) return conclude(worker, page);
      return (await worker.give(page, 'returnToSenior', { reason: '请按常规流程处理' })) !== null;
  }
}

async function compensate(worker: Worker, page: Page, dice: Dice): Promise<boolean> {
  // Now and then more than the manager may grant: refused, and granted within the limit.
  const amountFen = chance(dice, 10) ? 60_000 : 1_000 + dice.roll(20) * 500;
  const paid =
    (await worker.give(page, 'compensate', { amountFen, ground: '故障时间较长' })) ??
    (await worker.give(page, 'compensate', { amountFen: 30_000, ground: '故障时间较长' }));
  return paid !== null && conclude(worker, paid);
}

async function conclude(worker: Worker, page: Page): Promise<boolean> {
  const said = {
    answer: '主管已致电客户，双方达成一致。',
    ground: '按服务承诺处理',
    channel: 'phone',
  } as const;
  return (await worker.give(page, 'conclude', said)) !== null;
}
