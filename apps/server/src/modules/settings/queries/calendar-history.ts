import type { Change } from '@redress/contract';
import type { Database } from '#platform/database/database.ts';
import { type CalendarVersionView, loadCalendarVersions } from '../calendars.ts';
import { differences } from '../differences.ts';

/** A page of versions of a calendar, newest first, each with what it changed. */
export async function calendarHistory(
  id: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  database: Database,
): Promise<{ items: (CalendarVersionView & { changes: Change[] })[]; next: string | null }> {
  const below = after !== undefined && /^\d{1,9}$/.test(after) ? Number(after) : null;
  const found = await loadCalendarVersions(database, id, below, limit + 1);
  const items = found.slice(0, limit).map((version, index) => {
    const earlier = found[index + 1];
    return { ...version, changes: earlier ? [...differences(earlier.definition, version.definition)] : [] };
  });
  return { items, next: found.length > limit ? String(items.at(-1)?.version) : null };
}
