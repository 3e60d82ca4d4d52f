import type { CalendarView, calendarRoutes, InputOf } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { loadCalendars } from '../calendars.ts';
import { differences } from '../differences.ts';
import { administer, recordChange } from '../record.ts';
import { definitionRefusal } from './calendar-problems.ts';

/**
 * A new version of a calendar, in force at once or from a later moment, never before a version that is waiting already.
 * Running clocks keep the version they started under (E1).
 */
export function changeCalendar(
  id: string,
  { basedOn, definition, effectiveFrom, note }: InputOf<typeof calendarRoutes.change>['body'],
  context: Context,
): Promise<Result<CalendarView>> {
  return administer(context.database, async (transaction) => {
    // Of two people who write the same next version the second waits here, and then finds that it is there.
    await transaction.query('select from calendar where id = $1 for update', [id]);
    const [before] = await loadCalendars(transaction, id);
    if (!before) return refused('notFound');
    if (before.latestVersion !== basedOn) return refused('versionConflict');
    const refusal = definitionRefusal(definition);
    if (refusal) return { ok: false, refusal };
    const latest = before.upcoming ?? before.current;
    if (differences(latest.definition, definition).length === 0) return refused('nothingChanged');
    const written = await transaction.run(
      `insert into calendar_version (calendar_id, version, definition, effective_from, created_by, created_at, note)
       select $1::uuid, $2::integer, $3::jsonb, coalesce($4::timestamptz, now()), $5::uuid, now(), $6::text
       where coalesce($4::timestamptz, now()) >= greatest(now(), $7::timestamptz)`,
      [
        id,
        basedOn + 1,
        JSON.stringify(definition),
        effectiveFrom === null ? null : moment(effectiveFrom),
        context.actor.id,
        note,
        latest.effectiveFrom,
      ],
    );
    if (written === 0) return refused('invalidInput', { fields: { effectiveFrom: 'effectiveTooEarly' } });
    await recordChange(transaction, context, {
      action: 'calendarChanged',
      subjectType: 'calendar',
      subjectId: `${before.code}@${basedOn + 1}`,
      before: latest.definition,
      after: definition,
    });
    const [after] = await loadCalendars(transaction, id);
    if (!after) throw new Error('a calendar vanished');
    return done(after);
  });
}
