import type { SessionInfo } from '@redress/contract';
import type { Database } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import { centreSetting } from '#platform/settings/centre.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { uploadRule } from '../../files/public.ts';
import { sessionHash } from '../session-token.ts';
import { authenticate } from './authenticate.ts';

interface Row {
  readonly unit: SessionInfo['unit'];
  readonly roles: SessionInfo['roles'];
  readonly second_factor_on: boolean;
  readonly second_factor_required: boolean;
  readonly idle_s: number;
  readonly expires_at: number;
}

/** What the screens need to know about the session of this cookie; null when it is over. */
export async function sessionInfoOf(database: Database, token: string): Promise<SessionInfo | null> {
  const authentication = await authenticate(database, token, true);
  const row = await database.maybeOne<Row>(
    `select jsonb_build_object('id', o.id, 'code', o.code, 'kind', o.kind, 'name', o.name, 'nameEn', o.name_en) as unit,
       (select coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'name', r.name, 'nameEn', r.name_en)
          order by r.code), '[]')
        from user_role ur join role r on r.code = ur.role_code
        where ur.user_id = u.id and r.retired_at is null) as roles,
       u.totp_enabled_at is not null as second_factor_on,
       exists (select from user_role ur join role r on r.code = ur.role_code
               where ur.user_id = u.id and r.totp_required and r.retired_at is null) as second_factor_required,
       s.idle_s, s.expires_at
     from session s join app_user u on u.id = s.user_id join org_unit o on o.id = u.unit_id
     where s.id_hash = $1`,
    [sessionHash(token)],
  );
  if (!authentication || !row) return null;
  const { actor, restriction } = authentication;
  const centre = await currentSetting(database, centreSetting);
  return {
    user: { id: actor.id, employeeNumber: actor.employeeNumber, name: actor.name },
    locale: actor.locale,
    unit: row.unit,
    roles: row.roles,
    grants: actor.grants,
    zone: centre.value.zone,
    mustFirst: restriction,
    secondFactor: { on: row.second_factor_on, required: row.second_factor_required },
    idleMs: row.idle_s * 1000,
    expiresAt: moment(row.expires_at),
    uploads: await uploadRule(database),
  };
}
