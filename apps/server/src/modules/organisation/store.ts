import type { Unit } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';

const columns = `u.id, u.parent_id as "parentId", u.kind, u.code, u.name, u.name_en as "nameEn",
  u.province_code as "provinceCode", u.calendar_id as "calendarId", u.retired_at is not null as retired, u.version,
  (select count(*) from app_user p where p.unit_id = u.id and p.retired_at is null) as people`;

/** Every unit, retired ones included, by code. */
export function loadUnits(queries: Queries): Promise<Unit[]> {
  return queries.query<Unit>(`select ${columns} from org_unit u order by u.code`);
}

/** One unit as it is now, or undefined. */
export function loadUnit(queries: Queries, id: string): Promise<Unit | undefined> {
  return queries.maybeOne<Unit>(`select ${columns} from org_unit u where u.id = $1`, [id]);
}

/**
 * Makes changes of the tree wait for one another, until the transaction ends: two moves at the same moment could otherwise
 * put two units under each other.
 */
export async function lockTree(transaction: Queries): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(714001)');
}
