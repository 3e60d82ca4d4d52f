import { randomBytes } from 'node:crypto';
import { auditEntry, systemActor, writeAudit } from '#platform/audit/entry.ts';
import type { Database } from '#platform/database/database.ts';
import { hashPassword } from '../password-hash.ts';

/** The account that a new system starts with. */
export interface FirstAdministrator {
  readonly employeeNumber: string;
  readonly password: string;
}

const lockKey = 5_139_002_028;

/** Makes an administrator with a password that must be changed, in a system without any account; null where there is one. */
export async function createFirstAdministrator(database: Database): Promise<FirstAdministrator | null> {
  const employeeNumber = 'admin';
  const password = `${randomBytes(9).toString('base64url')}-1aA`;
  if (await hasAccounts(database)) return null;
  const passwordHash = await hashPassword(password);
  return database.transaction(async (transaction) => {
    // Of several processes that start together on an empty database, one makes the account.
    await transaction.query('select pg_advisory_xact_lock($1)', [lockKey]);
    if (await hasAccounts(transaction)) return null;
    await transaction.run(
      `with known as (
         select id from org_unit where kind = 'centre' order by code limit 1
       ), made as (
         insert into org_unit (id, kind, code, name, name_en)
         select gen_random_uuid(), 'centre', 'centre', '客服中心', 'Service centre'
         where not exists (select from known) returning id
       ), person as (
         insert into app_user (id, employee_number, name, password_hash, password_changed_at, must_change_password,
           unit_id, locale)
         select gen_random_uuid(), $1, '系统管理员', $2, now(), true, id, 'zh' from (table known union table made) as unit
         returning id
       )
       insert into user_role (user_id, role_code) select id, 'administrator' from person`,
      [employeeNumber, passwordHash],
    );
    const act = { action: 'firstAdministratorCreated', subjectType: 'user', subjectId: employeeNumber };
    await writeAudit(transaction, [auditEntry(systemActor, act)]);
    return { employeeNumber, password };
  });
}

async function hasAccounts(queries: Pick<Database, 'one'>): Promise<boolean> {
  const { taken } = await queries.one<{ taken: boolean }>('select exists (select from app_user) as taken');
  return taken;
}
