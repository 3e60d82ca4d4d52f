import { randomBytes } from 'node:crypto';
import { auditEntry, insertAudit, systemActor } from '#platform/audit/entry.ts';
import type { Database } from '#platform/database/database.ts';
import { hashPassword } from '../password-hash.ts';

/** The account that a new system starts with. */
export interface FirstAdministrator {
  readonly employeeNumber: string;
  readonly password: string;
}

/** Makes an administrator with a password that must be changed, in a system without any account; null where there is one. */
export async function createFirstAdministrator(database: Database): Promise<FirstAdministrator | null> {
  const employeeNumber = 'admin';
  const password = `${randomBytes(9).toString('base64url')}-1aA`;
  const { empty } = await database.one<{ empty: boolean }>(
    'select not exists (select from app_user) as empty',
  );
  if (!empty) return null;
  const act = { action: 'firstAdministratorCreated', subjectType: 'user', subjectId: employeeNumber };
  const made = await database.run(
    `with centre as (
       insert into org_unit (id, kind, code, name, name_en)
       values (gen_random_uuid(), 'centre', 'centre', '客服中心', 'Service centre') returning id
     ), person as (
       insert into app_user (id, employee_number, name, password_hash, password_changed_at, must_change_password,
         unit_id, locale)
       select gen_random_uuid(), $1, '系统管理员', $2, now(), true, id, 'zh' from centre returning id
     ), audited as (${insertAudit('$3')})
     insert into user_role (user_id, role_code) select id, 'administrator' from person`,
    [employeeNumber, await hashPassword(password), JSON.stringify([auditEntry(systemActor, act)])],
  );
  return made === 1 ? { employeeNumber, password } : null;
}
