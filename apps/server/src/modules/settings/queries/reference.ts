import type { Reference } from '@redress/contract';
import { statement } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { rulesInForce } from '../rules.ts';

const peopleRevision = statement(
  'settings.people_revision',
  `select value as revision from revision where kind = 'people'`,
);

interface PeopleRow {
  readonly roles: Reference['roles'];
  readonly people: Reference['people'];
  readonly calendars: Reference['calendars'];
}

/** Names for every id the screens show; nothing but the version where the caller has this version already. */
export async function referenceData(
  known: string | undefined,
  { database }: Context,
): Promise<Result<{ version: string; reference: Reference | null }>> {
  // The version is read before the data: data newer than its version is only fetched once more.
  const { revision } = await database.one<{ revision: string }>(peopleRevision);
  const rules = await rulesInForce(database);
  const version = `${rules.revision}.${revision}`;
  if (known === version) return done({ version, reference: null });
  const rest = await database.one<PeopleRow>(
    `select
       (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'nameEn', name_en,
          'retired', retired_at is not null) order by builtin desc, code), '[]') from role) as roles,
       (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'employeeNumber', u.employee_number,
          'unitId', u.unit_id, 'retired', u.retired_at is not null, 'roles',
          (select coalesce(jsonb_agg(r.role_code order by r.role_code), '[]') from user_role r where r.user_id = u.id))
          order by u.employee_number), '[]') from app_user u) as people,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'code', code, 'name', name, 'nameEn', name_en)
          order by code), '[]') from calendar where retired_at is null) as calendars`,
  );
  const { units, classifications, customerClasses } = rules.entries;
  return done({ version, reference: { units, classifications, customerClasses, ...rest } });
}
