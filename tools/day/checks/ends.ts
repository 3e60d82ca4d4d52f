import { isLiveOrder, isLiveTicket } from '@redress/domain';
import type { Story } from './stories.ts';

/** A case is closed, withdrawn, or waits on a desk that has a name; nothing in between (C8). */
export function lostCase({ found: { ticket }, desk }: Story): string[] {
  if (!isLiveTicket(ticket) || desk.length > 0) return [];
  return [`${ticket.number} is ${ticket.status} and lies on no desk`];
}

/** What still runs of a case that has ended: only the paper that must be acknowledged may (D3, D4). */
export function leftRunning({ found: { ticket, orders, surveys, clocks } }: Story): string[] {
  if (isLiveTicket(ticket)) return [];
  const running = clocks.filter(
    ({ state, kind }) => (state === 'running' || state === 'paused') && kind !== 'acknowledgeWarning',
  );
  return [
    ...orders
      .filter(isLiveOrder)
      .map((order) => `${ticket.number} is ${ticket.status}, its order ${order.number} is ${order.status}`),
    ...surveys
      .filter(({ status }) => status === 'open')
      .map(() => `${ticket.number} is ${ticket.status}, its survey is open`),
    ...running.map(({ key, state }) => `${ticket.number} is ${ticket.status}, its clock ${key} is ${state}`),
  ];
}
