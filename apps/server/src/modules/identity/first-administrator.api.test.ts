import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';
import { createFirstAdministrator, ensureRoles } from './public.ts';

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

test('of five processes that start together on an empty database, one makes the administrator', async () => {
  await Promise.all(Array.from({ length: 5 }, () => ensureRoles(made.database)));
  const answers = await Promise.all(Array.from({ length: 5 }, () => createFirstAdministrator(made.database)));
  expect(answers.filter((one) => one !== null)).toHaveLength(1);
  expect(
    await made.database.query(
      `select u.employee_number, o.kind, ur.role_code, u.must_change_password
       from app_user u join org_unit o on o.id = u.unit_id join user_role ur on ur.user_id = u.id`,
    ),
  ).toEqual([
    { employee_number: 'admin', kind: 'centre', role_code: 'administrator', must_change_password: true },
  ]);
});
