import { type Day, departmentFor, diceOf } from '../day.ts';
import { chance } from '../dice.ts';
import type { Page, PageOrder, Worker } from '../worker.ts';
import { afterDispatch } from './follow-up.ts';

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
