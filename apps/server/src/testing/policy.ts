import type { Database } from '#platform/database/database.ts';
import { rulesChanged } from '../modules/settings/public.ts';

/** Puts a new version of the policy in force, with these parts changed, in this process at once. */
export async function changePolicy(
  database: Database,
  parts: Readonly<Record<string, unknown>>,
): Promise<void> {
  await database.run(
    `insert into setting_version (kind, version, body, created_at, created_by, note)
     select kind, version + 1, body || $1::jsonb, now(), created_by, note from setting_version
     where kind = 'policy' order by version desc limit 1`,
    [JSON.stringify(parts)],
  );
  rulesChanged(database);
}
