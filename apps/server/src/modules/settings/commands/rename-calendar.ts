import type { CalendarView, calendarRoutes, InputOf } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { loadCalendars } from '../calendars.ts';
import { administer, recordChange } from '../record.ts';

/** Renames a calendar; its code stays. */
export function renameCalendar(
  id: string,
  { name, nameEn, version }: InputOf<typeof calendarRoutes.rename>['body'],
  context: Context,
): Promise<Result<CalendarView>> {
  return administer(context.database, async (transaction) => {
    const [before] = await loadCalendars(transaction, id);
    if (!before) return refused('notFound');
    const written = await transaction.run(
      'update calendar set name = $3, name_en = $4, version = version + 1 where id = $1 and version = $2',
      [id, version, name, nameEn],
    );
    const [after] = await loadCalendars(transaction, id);
    if (written === 0 || !after) return refused('versionConflict');
    await recordChange(transaction, context, {
      action: 'calendarRenamed',
      subjectType: 'calendar',
      subjectId: before.code,
      before: { name: before.name, nameEn: before.nameEn },
      after: { name, nameEn },
    });
    return done(after);
  });
}
