import type { CalendarView } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';

/** One version of a calendar. */
export type CalendarVersionView = CalendarView['current'];

interface VersionRow extends Omit<CalendarVersionView, 'effectiveFrom' | 'createdAt'> {
  readonly effectiveFrom: number;
  readonly createdAt: number;
}

interface CalendarRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly retired: boolean;
  readonly version: number;
  readonly units: number;
}

const versionColumns = `v.version, v.definition, v.effective_from as "effectiveFrom", v.created_at as "createdAt",
  v.created_by as "createdBy", v.note`;

/** Calendars (one, or all by code) with the version in force now and the latest one where that is still waiting. */
export async function loadCalendars(queries: Queries, id: string | null = null): Promise<CalendarView[]> {
  const calendars = await queries.query<CalendarRow>(
    `select c.id, c.code, c.name, c.name_en as "nameEn", c.retired_at is not null as retired, c.version,
       (select count(*) from org_unit u where u.calendar_id = c.id and u.retired_at is null) as units
     from calendar c where $1::uuid is null or c.id = $1 order by c.code`,
    [id],
  );
  return Promise.all(
    calendars.map(async (calendar) => {
      const inForce = await oneVersion(
        queries,
        'and v.effective_from <= now() order by v.effective_from desc, v.version desc',
        calendar.id,
      );
      const latest = await oneVersion(queries, 'order by v.version desc', calendar.id);
      if (!inForce || !latest) throw new Error(`calendar ${calendar.code} has no version in force`);
      const upcoming = latest.version === inForce.version ? null : latest;
      return { ...calendar, latestVersion: latest.version, current: inForce, upcoming };
    }),
  );
}

/** Versions of a calendar below one (null: from the newest), newest first. */
export async function loadCalendarVersions(
  queries: Queries,
  id: string,
  below: number | null,
  count: number,
): Promise<CalendarVersionView[]> {
  const rows = await queries.query<VersionRow>(
    `select ${versionColumns} from calendar_version v
     where v.calendar_id = $1 and ($2::integer is null or v.version < $2) order by v.version desc limit $3`,
    [id, below, count],
  );
  return rows.map(presented);
}

async function oneVersion(
  queries: Queries,
  conditionAndOrder: string,
  id: string,
): Promise<CalendarVersionView | undefined> {
  const row = await queries.maybeOne<VersionRow>(
    `select ${versionColumns} from calendar_version v where v.calendar_id = $1 ${conditionAndOrder} limit 1`,
    [id],
  );
  return row && presented(row);
}

function presented(row: VersionRow): CalendarVersionView {
  return { ...row, effectiveFrom: moment(row.effectiveFrom), createdAt: moment(row.createdAt) };
}
