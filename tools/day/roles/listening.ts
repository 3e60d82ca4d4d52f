import { notificationRoutes, ticketRoutes } from '@redress/contract';
import type { Worker } from '../worker.ts';
import { givesUpText } from './agent.ts';

/** Reads the bell: whoever's customer gave up ends the case, wherever its orders are (D3). */
export async function listen(worker: Worker): Promise<boolean> {
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
  const history = await worker.ask(ticketRoutes.events, { params: { id: ticketId }, query: { limit: 50 } });
  const said = history?.items.find(({ type }) => type === 'supplemented')?.data.text;
  if (said === givesUpText) await worker.give(page, 'withdraw', { reason: '客户要求撤诉' });
}
