import { ticketRoutes } from '@redress/contract';
import { type Day, diceOf } from '../day.ts';
import { chance, weighted } from '../dice.ts';
import type { Contact } from '../switchboard.ts';
import { isFree, type Worker } from '../worker.ts';
import { attention } from './attention.ts';
import { proposal, registerContact } from './registering.ts';

/** A first-line agent or clerk: whoever waits first, then the own desk, then what the team has not taken yet (A9, C1). */
export function agent(worker: Worker, day: Day) {
  const look = attention();
  const queues = { textClerk: ['written', 'spoken'], recordingClerk: ['recorded', 'spoken'] } as const;
  const waits =
    worker.role === 'juniorAgent' ? (['spoken'] as const) : queues[worker.role as keyof typeof queues];

  const takeContact = async () => {
    for (const queue of waits) {
      const contact = day.switchboard.next(queue, day.clock.now());
      if (contact === null) continue;
      if (contact.what === 'new') await registerContact(worker, day, contact);
      else await talkAgain(worker, contact);
      return true;
    }
    return false;
  };

  return async (): Promise<boolean> => {
    if (await takeContact()) return true;
    const rows = await worker.desk('agent');
    for (const row of rows.filter(({ userId }) => userId === worker.id)) {
      const what = `${row.reason} ${row.ticket.id}`;
      if (!look.wants(what)) continue;
      if (row.reason === 'rejectedOrder') {
        look.finish(what);
        if (await tell(worker, row.ticket.id)) return true;
      } else if (await handle(worker, day, row.ticket.id)) return true;
    }
    const taken = rows.some(isFree) ? await worker.take('agent') : null;
    return taken !== null && (await handle(worker, day, taken.ticketId));
  };
}

/** A proposal was rejected: the customer is phoned, the answer is the senior's (C6). */
async function tell(worker: Worker, ticketId: string): Promise<boolean> {
  const page = await worker.open(ticketId);
  if (!page?.available.includes('note')) return false;
  return (await worker.give(page, 'note', { text: '已电话告知客户，由高级座席答复。' })) !== null;
}

/** What a first-line agent does with a ticket of the own desk; false where there is nothing to do about it. */
async function handle(worker: Worker, day: Day, ticketId: string): Promise<boolean> {
  const page = await worker.open(ticketId);
  if (page === null) return false;
  const may = new Set(page.available);
  const dice = diceOf(day, page, 'agent');
  if (may.has('reportEmergency'))
    return (await worker.give(page, 'reportEmergency', { text: '已向高级座席补报紧急情况。' })) !== null;
  if (page.ticket.status === 'answered')
    return may.has('close') && (await worker.give(page, 'close', {})) !== null;
  if (page.ticket.status !== 'open' || !may.has('answer')) return false;
  if (page.ticket.kind !== 'complaint' && page.ticket.kind !== 'faultReport') {
    return (
      (await worker.give(page, 'answer', { text: '已回复客户。', channel: 'phone', close: true })) !== null
    );
  }
  switch (weighted(dice, { answer: 38, propose: 40, escalate: 18, emergency: 4 })) {
    case 'answer':
      return (await worker.give(page, 'answer', { text: '核实后已答复客户。', channel: 'phone' })) !== null;
    case 'propose':
      return (
        may.has('proposeOrder') &&
        (await worker.give(page, 'proposeOrder', proposal(day, page.ticket.natureId, dice))) !== null
      );
    case 'escalate':
      return (
        may.has('escalate') && (await worker.give(page, 'escalate', { reason: '需要高级座席处理' })) !== null
      );
    case 'emergency':
      return (
        (await worker.give(page, 'escalateToManager', {
          reason: '客户情绪激动，称将向媒体反映',
          ground: chance(dice, 50) ? 'emergency' : 'replyRefused',
        })) !== null
      );
  }
}

/** Somebody calls again about an open case: what they add is attached, and what they wish is said (A13). */
async function talkAgain(worker: Worker, { what, complaint }: Contact): Promise<void> {
  const found = await worker.ask(ticketRoutes.list, { query: { text: complaint.serial, limit: 5 } });
  const row = found?.items.find(({ status }) => status !== 'closed' && status !== 'withdrawn');
  const page = row ? await worker.open(row.id) : null;
  if (page === null) return;
  const givesUp = what === 'givesUp';
  if (givesUp && page.available.includes('withdraw')) {
    await worker.give(page, 'withdraw', { reason: '客户要求撤诉' });
    return;
  }
  if (!page.available.includes('supplement')) return;
  await worker.give(page, 'supplement', {
    text: givesUp ? givesUpText : '客户补充：问题仍在，请尽快。',
    channel: 'phone',
    answer: '已记录并转告处理人。',
  });
  const pressing = page.orders.find(({ available }) => available.includes('urge'));
  if (!givesUp && pressing)
    await worker.order(page.ticket.id, pressing.id, 'urge', { text: '客户再次来电催促' });
}

/** How an agent notes down that the customer wants to stop; who handles the case reads it. */
export const givesUpText = '客户要求撤诉，不再需要处理。';
