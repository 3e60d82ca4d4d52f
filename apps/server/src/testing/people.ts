import { hash } from '@node-rs/argon2';
import { type RoleCode, roleCodes } from '@redress/domain';
import type { Database } from '#platform/database/database.ts';

/** The password of every person of a test server. */
export const testPassword = 'Redress-2026!';

/** The units of a test server: a centre with two teams, and a branch with two departments. */
export const testUnits = {
  centre: '00000000-0000-7000-8000-000000000001',
  teamOne: '00000000-0000-7000-8000-000000000002',
  teamTwo: '00000000-0000-7000-8000-000000000003',
  branch: '00000000-0000-7000-8000-000000000004',
  network: '00000000-0000-7000-8000-000000000005',
  billing: '00000000-0000-7000-8000-000000000006',
  province: '00000000-0000-7000-8000-000000000007',
} as const;

/** A person to be made. */
export interface TestPerson {
  readonly employeeNumber: string;
  readonly roles: readonly RoleCode[];
  readonly unitId?: string;
  readonly name?: string;
}

/** Puts the units in place and one person per role, whose employee number is the role's code. */
export async function seedPeople(database: Database): Promise<void> {
  const units = [
    [testUnits.centre, null, 'centre', 'C', '客服中心', 'Service centre'],
    [testUnits.teamOne, testUnits.centre, 'team', 'T1', '一班', 'Team one'],
    [testUnits.teamTwo, testUnits.centre, 'team', 'T2', '二班', 'Team two'],
    [testUnits.branch, testUnits.centre, 'branch', 'B', '城东分公司', 'East branch'],
    [testUnits.network, testUnits.branch, 'department', 'BN', '网络维护部', 'Network department'],
    [testUnits.billing, testUnits.branch, 'department', 'BB', '计费部', 'Billing department'],
    [testUnits.province, null, 'provincialOffice', 'P', '省经营服务部', 'Provincial office'],
  ];
  for (const unit of units) {
    await database.run(
      'insert into org_unit (id, parent_id, kind, code, name, name_en) values ($1, $2, $3, $4, $5, $6)',
      unit,
    );
  }
  for (const code of roleCodes) {
    await addPerson(database, { employeeNumber: code, roles: [code], unitId: unitOf(code) });
  }
}

/** Makes one more person, with the same password as all; answers the id. */
export async function addPerson(database: Database, person: TestPerson): Promise<string> {
  // The cheapest cost there is: tests sign in hundreds of times.
  hashed ??= hash(testPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  const { id } = await database.one<{ id: string }>(
    `with person as (
       insert into app_user (id, employee_number, name, password_hash, password_changed_at, must_change_password,
         unit_id, locale)
       values (gen_random_uuid(), $1, $2, $3, now(), false, $4, 'zh') returning id
     ), roles as (
       insert into user_role (user_id, role_code) select id, unnest($5::text[]) from person
     )
     select id from person`,
    [
      person.employeeNumber,
      person.name ?? person.employeeNumber,
      await hashed,
      person.unitId ?? testUnits.teamOne,
      person.roles,
    ],
  );
  return id;
}

let hashed: Promise<string> | undefined;

function unitOf(code: RoleCode): string {
  if (code === 'departmentHandler' || code === 'departmentHead') return testUnits.network;
  if (code === 'provincialOffice') return testUnits.province;
  if (code === 'centreDirector' || code === 'serviceHead' || code === 'administrator')
    return testUnits.centre;
  return testUnits.teamOne;
}
