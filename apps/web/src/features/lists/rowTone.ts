import { serverNow } from '#ui/time/clock.ts';

/** How near the running limit of a row is: overdue, due soon, or nothing to mark. */
export function rowTone(row: {
  readonly dueAt: string | null;
  readonly warnAt: string | null;
  readonly clockState?: string | null;
}): 'danger' | 'warning' | undefined {
  if (row.clockState !== undefined && row.clockState !== 'running') return undefined;
  const now = serverNow();
  if (row.dueAt !== null && Date.parse(row.dueAt) < now) return 'danger';
  return row.warnAt !== null && Date.parse(row.warnAt) <= now ? 'warning' : undefined;
}
