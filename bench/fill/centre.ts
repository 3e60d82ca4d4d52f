import type { Database } from '../../apps/server/src/platform/database/database.ts';

/** How large a filled centre is: a province with this many branches and people. */
export const centreSize = {
  branches: 20,
  juniorAgent: 160,
  seniorAgent: 24,
  surveyor: 16,
  teamLeader: 8,
  managerHotline: 4,
  dataManager: 4,
} as const;

const departments = [
  ['WL', '网络维护部', 'Network maintenance'],
  ['ZW', '装维中心', 'Installation and repair'],
  ['JF', '计费账务中心', 'Billing'],
  ['SC', '市场部', 'Marketing'],
] as const;

interface Person {
  readonly number: string;
  readonly role: string;
  readonly unit: string;
}

/** Makes a demo centre as large as a province's: more branches with their departments, more people at every desk. */
export async function enlargeCentre(database: Database): Promise<void> {
  const branches = Array.from({ length: centreSize.branches - 2 }, (_, n) => `B${n + 1}`);
  await database.run(
    `insert into org_unit (id, parent_id, kind, code, name, name_en)
     select gen_random_uuid(), (select id from org_unit where code = 'KF'), 'branch', code, code || '分公司', code || ' branch'
     from unnest($1::text[]) code on conflict (code) do nothing`,
    [branches],
  );
  await database.run(
    `insert into org_unit (id, parent_id, kind, code, name, name_en)
     select gen_random_uuid(), b.id, 'department', b.code || '-' || d.code, b.name || d.name, b.name_en || ' ' || d.en
     from org_unit b, jsonb_to_recordset($2::jsonb) as d (code text, name text, en text)
     where b.code = any($1::text[]) on conflict (code) do nothing`,
    [branches, JSON.stringify(departments.map(([code, name, en]) => ({ code, name, en })))],
  );
  const people = [...officePeople(), ...branches.flatMap(departmentPeople)];
  await database.run(
    `with wanted as (
       select gen_random_uuid() as id, p.* from jsonb_to_recordset($1::jsonb) as p (number text, role text, unit text)
       where not exists (select from app_user u where lower(u.employee_number) = lower(p.number))
     ), hired as (
       insert into app_user (id, employee_number, name, password_hash, password_changed_at, must_change_password, unit_id, locale)
       select w.id, w.number, '员工' || w.number, (select password_hash from app_user where employee_number = '9001'),
         now(), false, o.id, 'zh'
       from wanted w join org_unit o on o.code = w.unit
     )
     insert into user_role (user_id, role_code) select id, role from wanted`,
    [JSON.stringify(people)],
  );
}

function officePeople(): Person[] {
  const roles = [
    'juniorAgent',
    'seniorAgent',
    'surveyor',
    'teamLeader',
    'managerHotline',
    'dataManager',
  ] as const;
  return roles.flatMap((role, kind) =>
    Array.from({ length: centreSize[role] }, (_, n) => ({
      number: `${5 + kind}${String(n).padStart(4, '0')}`,
      role,
      unit: n % 2 === 0 ? 'KF-1' : 'KF-2',
    })),
  );
}

function departmentPeople(branch: string): Person[] {
  return departments.flatMap(([part]) => [
    { number: `${branch}${part}1`, role: 'departmentHandler', unit: `${branch}-${part}` },
    { number: `${branch}${part}2`, role: 'departmentHead', unit: `${branch}-${part}` },
  ]);
}
