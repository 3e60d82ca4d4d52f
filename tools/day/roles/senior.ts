import { type Day, diceOf, otherDepartment } from '../day.ts';
import { diceFor, weighted } from '../dice.ts';
import { type DeskRow, isFree, type Page, type Worker } from '../worker.ts';
import { answerReplied, explain } from './answering.ts';
import { attention } from './attention.ts';
import { decide } from './deciding.ts';
import { afterDispatch } from './follow-up.ts';
import { listen } from './listening.ts';
import { proposal } from './registering.ts';

/** A senior agent: reviews, decides requests, handles and answers, follows up what was dispatched (C5, C6, D5). */
export function senior(worker: Worker, day: Day) {
  const look = attention();
  const own = (row: DeskRow) => look.wants(`${row.reason} ${row.ticket.id} ${row.orderId}`);
  const mine = diceFor(day.seed, 'senior', worker.employeeNumber);
  let listenedAt = 0;

  return async (): Promise<boolean> => {
    const rows = await worker.desk('senior', { limit: 60 });
    const toDecide = rows.filter((row) => row.reason === 'review' || row.reason === 'request').slice(0, 8);
    // Not everybody reaches for the first one.
    const chosen = toDecide[mine.roll(Math.max(1, toDecide.length))];
    if (chosen?.orderId && own(chosen) && (await decide(worker, day, chosen.ticket.id, chosen.orderId)))
      return true;
    const taken = rows.some(isFree) ? await worker.take('senior') : null;
    if (taken) return handle(worker, day, taken.ticketId);
    for (const row of rows.filter(({ userId }) => userId === worker.id)) {
      if (own(row) && (await handle(worker, day, row.ticket.id))) return true;
    }
    if (day.clock.now() - listenedAt < 2 * hourMs) return false;
    listenedAt = day.clock.now();
    return listen(worker);
  };
}

const hourMs = 3_600_000;

/** What a senior does with a ticket of the own desk. */
async function handle(worker: Worker, day: Day, ticketId: string): Promise<boolean> {
  const page = await worker.open(ticketId);
  if (page === null) return false;
  const may = new Set(page.available);
  const dice = diceOf(day, page, `senior ${page.surveys.length}`);
  const { natureId, status } = page.ticket;
  if (status === 'answered') return may.has('close') && (await worker.give(page, 'close', {})) !== null;
  const { waitingForCustomerAt: waitingSince, externalNumber: serial } = page.ticket;
  if (waitingSince !== null && may.has('customerReturned')) {
    const waited = day.clock.now() - Date.parse(waitingSince);
    if (waited < (2 + dice.roll(30)) * hourMs) return false;
    return (await worker.give(page, 'customerReturned', { text: '客户已补充材料' })) !== null;
  }
  if (status === 'dispatched' || !may.has('answer')) return declined(worker, day, page);
  if (status === 'replied') return answerReplied(worker, day, page);
  switch (weighted(dice, { dispatch: 62, two: 6, answer: 17, notUpheld: 5, wait: 5, manager: 5 })) {
    case 'dispatch':
      return sendOut(worker, day, page, 1);
    case 'two':
      return sendOut(worker, day, page, 2);
    case 'answer':
      return (
        (await worker.give(page, 'answer', { text: '经核实已处理，并向客户致歉。', channel: 'phone' })) !==
        null
      );
    case 'notUpheld':
      return explain(worker, page);
    case 'wait':
      if (may.has('awaitCustomer') && day.firstTime(`${serial} waits`)) {
        return (await worker.give(page, 'awaitCustomer', { reason: '等待客户提供缴费凭证' })) !== null;
      }
      return sendOut(worker, day, page, 1);
    case 'manager':
      return may.has('escalateToManager') && day.firstTime(`${serial} up`)
        ? (await worker.give(page, 'escalateToManager', {
            reason: '客户不接受解释，要求主管答复',
            ground: 'replyRefused',
          })) !== null
        : sendOut(worker, day, page, 1);
  }

  async function sendOut(by: Worker, on: Day, shown: Page, count: number): Promise<boolean> {
    if (!may.has('dispatch')) return false;
    const first = proposal(on, natureId, dice);
    let sent = await by.give(shown, 'dispatch', first);
    if (sent === null) return false;
    if (count === 2) {
      const second = {
        ...proposal(on, natureId, dice),
        departmentId: otherDepartment(on, [first.departmentId], dice),
      };
      sent = (await by.give(sent, 'dispatch', second)) ?? sent;
    }
    await afterDispatch(by, on, sent);
    return true;
  }
}

/** A wrongly addressed order goes to another department (D5). */
async function declined(worker: Worker, day: Day, page: Page): Promise<boolean> {
  if (!page.available.includes('dispatch')) return false;
  const sentBack = page.orders.filter(({ status }) => status === 'declined');
  if (sentBack.length === 0) return false;
  const dice = diceOf(day, page, 'declined');
  const departmentId = otherDepartment(
    day,
    sentBack.map((one) => one.departmentId),
    dice,
  );
  return (
    (await worker.give(page, 'dispatch', { ...proposal(day, page.ticket.natureId, dice), departmentId })) !==
    null
  );
}
