import { roleNames } from '@redress/contract';
import { defaultGrants, roleCodes } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';

/** Puts the delivered roles in place where they are missing; what an administrator has changed stays. */
export async function ensureRoles(queries: Queries): Promise<void> {
  const rows = roleCodes.map((code) => ({
    code,
    name: roleNames[code].zh,
    name_en: roleNames[code].en,
    grants: defaultGrants[code],
  }));
  await queries.run(
    `insert into role (code, name, name_en, builtin, totp_required, grants)
     select code, name, name_en, true, false, grants
     from jsonb_to_recordset($1::jsonb) as delivered (code text, name text, name_en text, grants jsonb)
     on conflict (code) do nothing`,
    [JSON.stringify(rows)],
  );
}
