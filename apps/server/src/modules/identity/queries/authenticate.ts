import type { Locale } from '@redress/contract';
import { combineGrants, type Grants } from '@redress/domain';
import { type Database, statement } from '#platform/database/database.ts';
import { gather } from '#platform/gather.ts';
import type { Authentication } from '#platform/http/context.ts';
import { sessionHash } from '../session-token.ts';
import { identitySetting } from '../settings.ts';

interface Row {
  readonly place: number;
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
  `with recursive asked as (
     select * from unnest($1::bytea[], $2::boolean[]) with ordinality as a (hash, touch, place)
   ), alive as (
     select a.place, a.touch, s.id_hash, s.last_seen_at, u.*
     from asked a join session s on s.id_hash = a.hash join app_user u on u.id = s.user_id
     where s.expires_at > now() and s.last_seen_at + s.idle_s * interval '1 second' > now()
       and u.retired_at is null and (u.totp_enabled_at is null or s.second_factor_at is not null)
   ), seen as (
     update session set last_seen_at = now()
     where id_hash in (select id_hash from alive where touch and last_seen_at < now() - interval '30 seconds')
   ), up as (
     select alive.place, o.id, o.parent_id, o.kind, 0 as distance from org_unit o join alive on alive.unit_id = o.id
     union all
     select up.place, o.id, o.parent_id, o.kind, up.distance + 1 from up join org_unit o on o.id = up.parent_id
   ), held as (
     select alive.place, r.code, r.grants, r.totp_required
     from alive join user_role ur on ur.user_id = alive.id join role r on r.code = ur.role_code
     where r.retired_at is null
   )
   select alive.place, alive.id, alive.name, alive.employee_number, alive.locale, alive.unit_id,
     (select id from up where up.place = alive.place and kind = 'team' order by distance limit 1) as team_id,
     (select id from up where up.place = alive.place and kind = 'department' order by distance limit 1) as department_id,
     (select id from up where up.place = alive.place and kind = 'branch' order by distance limit 1) as branch_id,
     (select coalesce(jsonb_agg(code order by code), '[]') from held where held.place = alive.place) as roles,
     (select coalesce(jsonb_agg(grants), '[]') from held where held.place = alive.place) as grants,
     alive.must_change_password or alive.password_changed_at + coalesce(
       (select (body ->> 'passwordMaximumAgeMs')::double precision from setting_version
        where kind = 'identity' order by version desc limit 1), $3) * interval '1 millisecond' < now() as must_change,
     alive.totp_enabled_at is null and exists (select from held where held.place = alive.place and totp_required) as must_enrol
   from alive`,
);

/** Who a session cookie belongs to, with all rights and the place in the organisation; null when the session is over. */
export function authenticate(
  database: Database,
  token: string,
  touch: boolean,
): Promise<Authentication | null> {
  let authenticator = authenticators.get(database);
  if (authenticator === undefined) {
    authenticator = gather((cookies) => authenticateAll(database, cookies), { most: 64, atOnce: 3 });
    authenticators.set(database, authenticator);
  }
  return authenticator({ token, touch });
}

interface Cookie {
  readonly token: string;
  readonly touch: boolean;
}

// Under load requests come together, and one statement serves them all.
const authenticators = new WeakMap<Database, (cookie: Cookie) => Promise<Authentication | null>>();

async function authenticateAll(
  database: Database,
  cookies: readonly Cookie[],
): Promise<(Authentication | null)[]> {
  const rows = await database.query<Row>(authenticateStatement, [
    cookies.map(({ token }) => sessionHash(token)),
    cookies.map(({ touch }) => touch),
    identitySetting.initial.passwordMaximumAgeMs,
  ]);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return cookies.map((_, index) => {
    const row = byPlace.get(index + 1);
    return row === undefined ? null : authenticationOf(row);
  });
}

function authenticationOf(row: Row): Authentication {
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
