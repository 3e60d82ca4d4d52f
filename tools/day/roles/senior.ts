import { notificationRoutes, ticketRoutes } from '@redress/contract';
import { type Day, departmentFor, diceOf, entryId, otherDepartment } from '../day.ts';
import { chance, diceFor, weighted } from '../dice.ts';
import { type DeskRow, isFree, type Page, type PageOrder, type Worker } from '../worker.ts';
import { givesUpText } from './agent.ts';
import { attention } from './attention.ts';
import { afterDispatch } from './follow-up.ts';
import { proposal } from './registering.ts';

/** A senior agent: reviews, decides requests, handles and answers, follows up what was dispatched (C5, C6, D5). */
export function senior(worker: Worker, day: Day) {
  const look = attention();
  const own = (row: DeskRow) => look.wants(`${row.reason} ${row.ticket.id} ${row.orderId}`);
  const mine = diceFor(day.seed, 'senior', worker.employeeNumber);
  let listenedAt = 0;

  return async (): Promise<boolean> => {
    const rows = await worker.desk('senior', { size: 60 });
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

/** Decides one thing a proposal or a department's request waits for. */
export async function decide(worker: Worker, day: Day, ticketId: string, orderId: string): Promise<boolean> {
  const page = await worker.open(ticketId);
  const order = page?.orders.find(({ id }) => id === orderId);
  if (!page || !order) return false;
  const may = new Set(order.available);
  const dice = diceOf(day, page, `decide ${order.kind} ${order.extensionsGranted}`);
  const give = worker.order;
  if (may.has('approve')) return review(worker, day, page, order);
  if (may.has('giveInformation'))
    return (await give(ticketId, orderId, 'giveInformation', { text: '已向客户核实，详见附注。' })) !== null;
  if (!may.has('grantExtension')) return false;
  const wanted = order.request?.wantedLimit;
  const granted = wanted !== null && wanted !== undefined && chance(dice, 65);
  const done = granted
    ? await give(ticketId, orderId, 'grantExtension', { limit: wanted, note: '' })
    : await give(ticketId, orderId, 'refuseExtension', { reason: '客户等待已久，请按原时限完成' });
  // What was asked for is no longer than what they have: then they do without.
  if (done === null && granted)
    return (await give(ticketId, orderId, 'refuseExtension', { reason: '时限已足够' })) !== null;
  return done !== null;
}

async function review(worker: Worker, day: Day, page: Page, order: PageOrder): Promise<boolean> {
  const dice = diceOf(day, page, `review ${order.kind}`);
  const { id } = page.ticket;
  if (order.kind !== 'redispatch' && chance(dice, 12)) {
    return (await worker.order(id, order.id, 'reject', { reason: '信息不足，无需派单' })) !== null;
  }
  const corrected = order.kind === 'dispatch' && chance(dice, 15);
  const corrections = {
    departmentId: departmentFor(day, page.ticket.natureId, dice),
    urgent: chance(dice, 20),
  };
  const approved = await worker.order(id, order.id, 'approve', {
    note: '同意',
    ...(corrected && { corrections }),
  });
  if (approved === null) return false;
  await afterDispatch(worker, day, approved);
  return true;
}

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

/** The departments have replied: the complaint is judged and the customer told (B4, B5). */
async function answerReplied(worker: Worker, day: Day, page: Page): Promise<boolean> {
  const dice = diceOf(day, page, 'replied');
  let shown: Page | null = page;
  if (page.available.includes('judge') && page.ticket.judgement === null && chance(dice, 60)) {
    const causes = day.reference.classifications.filter(
      ({ tree, code }) => tree === 'cause' && code.includes('.'),
    );
    shown = await worker.give(page, 'judge', {
      result: 'upheld',
      ground: '部门回单证实客户所述',
      responsibleDepartmentId:
        page.orders.find(({ reply }) => reply !== null)?.departmentId ??
        departmentFor(day, page.ticket.natureId, dice),
      causeId: entryId(day, 'cause', dice.pick(causes).code),
      causeAnalysis: '',
    });
  }
  if (shown === null) return false;
  return (
    (await worker.give(shown, 'answer', { text: '部门已处理完毕，结果已告知客户。', channel: 'phone' })) !==
    null
  );
}

/** A complaint that does not stand is explained, and the explanation ends it (B4). */
async function explain(worker: Worker, page: Page): Promise<boolean> {
  const input = { ground: '经核查计费正确', responsibleDepartmentId: null, causeId: null, causeAnalysis: '' };
  const judged = page.available.includes('judge')
    ? await worker.give(page, 'judge', { result: 'notUpheld', ...input })
    : page;
  if (judged === null) return false;
  const close = judged.ticket.judgement?.result === 'notUpheld';
  return (
    (await worker.give(judged, 'answer', {
      text: '已向客户解释计费规则，客户表示理解。',
      channel: 'phone',
      ...(close && { close }),
    })) !== null
  );
}

/** Reads the bell: whoever's customer gave up ends the case, wherever its orders are (D3). */
async function listen(worker: Worker): Promise<boolean> {
  const bell = await worker.ask(notificationRoutes.notifications, {
    query: { unread: 'true', limit: 30 },
  } as never);
  const newest = bell?.items[0];
  if (!bell || !newest) return false;
  await worker.ask(notificationRoutes.readNotifications, { body: { upTo: newest.id } });
  const told = new Set(
    bell.items.filter(({ kind }) => kind === 'supplemented').map(({ ticketId }) => ticketId),
  );
  for (const ticketId of told) if (ticketId !== null) await heed(worker, ticketId);
  return told.size > 0;
}

async function heed(worker: Worker, ticketId: string): Promise<void> {
  const page = await worker.open(ticketId);
  if (!page?.available.includes('withdraw')) return;
  const history = await worker.ask(ticketRoutes.events, { params: { id: ticketId }, query: { size: 50 } });
  const said = history?.rows.find(({ type }) => type === 'supplemented')?.data.text;
  if (said === givesUpText) await worker.give(page, 'withdraw', { reason: '客户要求撤诉' });
}
