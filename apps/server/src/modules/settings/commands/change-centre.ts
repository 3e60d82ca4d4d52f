import type { centreRoutes, InputOf, ReplyOf } from '@redress/contract';
import type { WorkingCalendar } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { type Result, refused } from '#platform/http/result.ts';
import { centreSetting } from '#platform/settings/centre.ts';
import { type CalendarVersionView, loadCalendars } from '../calendars.ts';
import { recordChange } from '../record.ts';
import { changeSetting } from '../setting-versions.ts';

/**
 * Changes the centre's zone. Calendars that lie in the old one follow with a new version: nine o'clock stays nine o'clock
 * where the centre is. Those with a zone of their own stay, and so do running clocks (E1).
 */
export async function changeCentre(
  { basedOn, value, note }: InputOf<typeof centreRoutes.change>['body'],
  context: Context,
): Promise<Result<ReplyOf<typeof centreRoutes.change>>> {
  // The database counts civil days by it, too, so it must know the name.
  const known = await context.database.maybeOne<{ name: string }>(
    'select name from pg_timezone_names where lower(name) = lower($1) limit 1',
    [value.zone],
  );
  if (!known) return refused('invalidInput', { fields: { 'value.zone': 'zoneUnknown' } });
  const zone = known.name;
  const change = { basedOn, value: { zone }, note, action: 'centreChanged' };
  return changeSetting(centreSetting, change, context, async (transaction, before) => {
    await transaction.query('select from calendar order by id for update');
    for (const { code, id, latestVersion, current, upcoming } of await loadCalendars(transaction)) {
      const follows = ({ definition }: CalendarVersionView) => definition.zone === before.zone;
      // What waits is written again behind what holds from now on, or it would no longer be the calendar's next version.
      const again = upcoming !== null && (follows(current) || follows(upcoming)) ? [upcoming] : [];
      const moved = [...(follows(current) ? [current] : []), ...again];
      for (const [at, one] of moved.entries()) {
        const version = { id, code, version: latestVersion + 1 + at, note };
        const after = follows(one) ? { ...one.definition, zone } : one.definition;
        await writeVersion(transaction, context, version, one, after, one === upcoming);
      }
    }
  });
}

async function writeVersion(
  transaction: Queries,
  context: Context,
  { id, code, version, note }: { id: string; code: string; version: number; note: string },
  { definition, effectiveFrom }: CalendarVersionView,
  after: WorkingCalendar,
  waits: boolean,
): Promise<void> {
  await transaction.run(
    `insert into calendar_version (calendar_id, version, definition, effective_from, created_by, created_at, note)
     values ($1, $2, $3, coalesce($4::timestamptz, now()), $5, now(), $6)`,
    [id, version, JSON.stringify(after), waits ? effectiveFrom : null, context.actor.id, note],
  );
  await recordChange(transaction, context, {
    action: 'calendarChanged',
    subjectType: 'calendar',
    subjectId: `${code}@${version}`,
    before: definition,
    after,
  });
}
