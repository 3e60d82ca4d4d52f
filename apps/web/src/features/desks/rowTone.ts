import { serverNow } from '#ui/time/clock.ts';
import type { DeskRow } from './rows.ts';

/** How near a row's limit is: overdue, due soon, or nothing to mark. */
export function rowTone({
  dueAt,
  warnAt,
}: Pick<DeskRow, 'dueAt' | 'warnAt'>): 'danger' | 'warning' | undefined {
  const now = serverNow();
  if (dueAt !== null && Date.parse(dueAt) < now) return 'danger';
  return warnAt !== null && Date.parse(warnAt) <= now ? 'warning' : undefined;
}
