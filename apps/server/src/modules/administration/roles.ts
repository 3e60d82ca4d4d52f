import type { Role } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';

const select = `select r.code, r.name, r.name_en as "nameEn", r.builtin, r.totp_required as "totpRequired", r.grants,
    r.retired_at is not null as retired, r.version,
    (select count(*) from user_role ur join app_user u on u.id = ur.user_id
     where ur.role_code = r.code and u.retired_at is null) as people
  from role r`;

/** Every role: those that came with the system first. */
export function loadRoles(queries: Queries): Promise<Role[]> {
  return queries.query<Role>(`${select} order by r.builtin desc, r.code`);
}

/** One role, or undefined. */
export function loadRole(queries: Queries, code: string): Promise<Role | undefined> {
  return queries.maybeOne<Role>(`${select} where r.code = $1`, [code]);
}
