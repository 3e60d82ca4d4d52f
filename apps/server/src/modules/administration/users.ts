import type { User } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';

interface UserRow extends Omit<User, 'lockedUntil' | 'lastSeenAt'> {
  readonly lockedUntil: number | null;
  readonly lastSeenAt: number | null;
}

/** The columns of a person `u` as the administrator sees one; nothing of passwords or secrets is among them. */
export const userColumns = `u.id, u.employee_number as "employeeNumber", u.name, u.unit_id as "unitId", u.locale,
  u.retired_at is not null as retired, u.must_change_password as "mustChangePassword",
  u.totp_enabled_at is not null as "secondFactorOn", u.version,
  case when u.locked_until > now() then u.locked_until end as "lockedUntil",
  (select max(s.last_seen_at) from session s where s.user_id = u.id) as "lastSeenAt",
  (select coalesce(jsonb_agg(r.role_code order by r.role_code), '[]') from user_role r where r.user_id = u.id) as roles`;

/** People by a condition on `u`, in an order. */
export async function findUsers(
  queries: Queries,
  conditionAndOrder: string,
  values: readonly unknown[],
): Promise<User[]> {
  const rows = await queries.query<UserRow>(
    `select ${userColumns} from app_user u ${conditionAndOrder}`,
    values,
  );
  return rows.map((row) => ({
    ...row,
    lockedUntil: row.lockedUntil === null ? null : moment(row.lockedUntil),
    lastSeenAt: row.lastSeenAt === null ? null : moment(row.lastSeenAt),
  }));
}

/** One person as the administrator sees one, or undefined. */
export async function loadUser(queries: Queries, id: string): Promise<User | undefined> {
  return (await findUsers(queries, 'where u.id = $1', [id]))[0];
}
