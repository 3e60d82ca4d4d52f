import { randomUUID } from 'node:crypto';
import type { CalendarView, calendarRoutes, InputOf } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { loadCalendars } from '../calendars.ts';
import { administer, recordChange } from '../record.ts';
import { definitionRefusal } from './calendar-problems.ts';

/** Adds a calendar, for a department with hours of its own. */
export function addCalendar(
  body: InputOf<typeof calendarRoutes.add>['body'],
  context: Context,
): Promise<Result<CalendarView>> {
  return administer(context.database, async (transaction) => {
    const refusal = definitionRefusal(body.definition);
    if (refusal) return { ok: false, refusal };
    const id = randomUUID();
    const written = await transaction.run(
      'insert into calendar (id, code, name, name_en) values ($1, $2, $3, $4) on conflict (code) do nothing',
      [id, body.code, body.name, body.nameEn],
    );
    if (written === 0) return refused('invalidInput', { fields: { code: 'codeTaken' } });
    await transaction.run(
      `insert into calendar_version (calendar_id, version, definition, effective_from, created_by, created_at)
       values ($1, 1, $2, now(), $3, now())`,
      [id, JSON.stringify(body.definition), context.actor.id],
    );
    const [added] = await loadCalendars(transaction, id);
    if (!added) throw new Error('an added calendar is not there');
    await recordChange(transaction, context, {
      action: 'calendarAdded',
      subjectType: 'calendar',
      subjectId: body.code,
      before: null,
      after: { name: body.name, nameEn: body.nameEn, definition: body.definition },
    });
    return done(added);
  });
}
