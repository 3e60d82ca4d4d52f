import type { Locale } from '@redress/contract';
import { combineGrants, type Grants } from '@redress/domain';
import { type Database, statement } from '#platform/database/database.ts';
import type { Authentication } from '#platform/http/context.ts';
import { sessionHash } from '../session-token.ts';
import { identitySetting } from '../settings.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly employee_number: string;
  readonly locale: Locale;
  readonly unit_id: string;
  readonly team_id: string | null;
  readonly department_id: string | null;
  readonly branch_id: string | null;
  readonly roles: readonly string[];
  readonly grants: readonly Grants[];
  readonly must_change: boolean;
  readonly must_enrol: boolean;
}

// Read with every request, so it is one statement. The mark "last seen" is moved at most twice a minute.
const authenticateStatement = statement(
  'identity_authenticate',
  `with recursive alive as (
     select s.id_hash, s.last_seen_at, u.*
     from session s join app_user u on u.id = s.user_id
     where s.id_hash = $1 and s.expires_at > now() and s.last_seen_at + s.idle_s * interval '1 second' > now()
       and u.retired_at is null and (u.totp_enabled_at is null or s.second_factor_at is not null)
   ), seen as (
     update session set last_seen_at = now()
     where $2 and id_hash in (select id_hash from alive where last_seen_at < now() - interval '30 seconds')
   ), up as (
     select o.id, o.parent_id, o.kind, 0 as distance from org_unit o join alive on alive.unit_id = o.id
     union all
     select o.id, o.parent_id, o.kind, up.distance + 1 from up join org_unit o on o.id = up.parent_id
   ), held as (
     select r.code, r.grants, r.totp_required
     from alive join user_role ur on ur.user_id = alive.id join role r on r.code = ur.role_code
     where r.retired_at is null
   )
   select alive.id, alive.name, alive.employee_number, alive.locale, alive.unit_id,
     (select id from up where kind = 'team' order by distance limit 1) as team_id,
     (select id from up where kind = 'department' order by distance limit 1) as department_id,
     (select id from up where kind = 'branch' order by distance limit 1) as branch_id,
     (select coalesce(jsonb_agg(code order by code), '[]') from held) as roles,
     (select coalesce(jsonb_agg(grants), '[]') from held) as grants,
     alive.must_change_password or alive.password_changed_at + coalesce(
       (select (body ->> 'passwordMaximumAgeMs')::double precision from setting_version
        where kind = 'identity' order by version desc limit 1), $3) * interval '1 millisecond' < now() as must_change,
     alive.totp_enabled_at is null and exists (select from held where totp_required) as must_enrol
   from alive`,
);

/** Who a session cookie belongs to, with all rights and the place in the organisation; null when the session is over. */
export async function authenticate(
  database: Database,
  token: string,
  touch: boolean,
): Promise<Authentication | null> {
  const row = await database.maybeOne<Row>(authenticateStatement, [
    sessionHash(token),
    touch,
    identitySetting.initial.passwordMaximumAgeMs,
  ]);
  if (!row) return null;
  return {
    actor: {
      id: row.id,
      name: row.name,
      employeeNumber: row.employee_number,
      locale: row.locale,
      roles: row.roles,
      grants: combineGrants(row.grants),
      unitId: row.unit_id,
      teamId: row.team_id,
      departmentId: row.department_id,
      branchId: row.branch_id,
    },
    restriction: row.must_change ? 'changePassword' : row.must_enrol ? 'enrolSecondFactor' : null,
  };
}
