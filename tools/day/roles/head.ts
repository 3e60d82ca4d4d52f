import { type Day, diceOf } from '../day.ts';
import { chance } from '../dice.ts';
import type { Worker } from '../worker.ts';
import { attention } from './attention.ts';

const hourMs = 3_600_000;

/** A department's head: acknowledges warnings, and passes work on inside (D4, D5). */
export function head(worker: Worker, day: Day) {
  const look = attention();
  return async (): Promise<boolean> => {
    const rows = await worker.desk('department', { limit: 100 });
    for (const row of rows.filter(({ reason }) => reason === 'warning')) {
      if (row.orderId === null || !look.wants(row.orderId)) continue;
      const page = await worker.open(row.ticket.id);
      const warning = page?.warnings.find(
        (one) => one.orderId === row.orderId && one.acknowledgedAt === null && one.revokedAt === null,
      );
      if (!page || !warning) continue;
      // Some let a warning lie for a day.
      if (
        chance(diceOf(day, page, 'warning'), 25) &&
        day.clock.now() - Date.parse(warning.issuedAt) < 30 * hourMs
      )
        continue;
      if (await worker.order(row.ticket.id, row.orderId, 'acknowledgeWarning', { warningId: warning.id }))
        return true;
    }
    for (const row of rows.filter(({ reason }) => reason === 'approveHandling')) {
      const page = look.wants(row.ticket.id) ? await worker.open(row.ticket.id) : null;
      if (page?.available.includes('approveHandling'))
        await worker.give(page, 'approveHandling', { ground: '' });
    }
    return false;
  };
}
