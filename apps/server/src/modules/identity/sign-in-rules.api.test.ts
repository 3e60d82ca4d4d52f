import { type Client, identityRoutes, signInRuleRoutes as routes } from '@redress/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, testPassword } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('administrator');
});
afterAll(() => server.stop());

const minute = 60_000;
const delivered = {
  lockAfterFailures: 5,
  lockForMs: 15 * minute,
  idleMs: 30 * minute,
  sessionMs: 720 * minute,
  passwordMinimumLength: 10,
  passwordHistory: 5,
  passwordMaximumAgeMs: 90 * 1440 * minute,
};

function change(basedOn: number, different: Partial<typeof delivered>) {
  const value = { ...delivered, ...different };
  return admin.call(routes.change, { body: { basedOn, value, note: '等保要求' } });
}

async function attempts(count: number, employeeNumber: string): Promise<string[]> {
  const outcomes: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const body = { employeeNumber, password: 'wrong' };
    const outcome = await server.stranger().call(identityRoutes.signIn, { body });
    outcomes.push(outcome.ok ? 'in' : outcome.failure.code);
  }
  return outcomes;
}

test('the delivered rules hold until somebody changes them; who may not administer settings does not see them (V3)', async () => {
  expect(await admin.call(routes.current)).toMatchObject({ value: { version: 0, value: delivered } });
  const client = await server.signIn('centreDirector');
  expect(await client.call(routes.current)).toMatchObject({ status: 403 });
  const body = { basedOn: 0, value: delivered, note: 'x' };
  expect(await client.call(routes.change, { body })).toMatchObject({ status: 403 });
});

test.each([
  ['lockAfterFailures', 1],
  ['lockAfterFailures', 100],
  ['lockForMs', 0],
  ['idleMs', 1000],
  ['idleMs', 721 * minute],
  ['sessionMs', 30 * 1440 * minute],
  ['passwordMinimumLength', 4],
  ['passwordHistory', 0],
  ['passwordMaximumAgeMs', minute],
] as const)('%s of %d is refused at its field (V3)', async (field, number) => {
  const outcome = await change(0, { [field]: number });
  expect(outcome).toMatchObject({ status: 422 });
  expect(Object.keys((!outcome.ok && outcome.failure.fields) || {})).toEqual([`value.${field}`]);
});

test('new rules of passwords, lock-out and sessions hold at once, also for who is signed in already (V3)', async () => {
  await addPerson(server.database, { employeeNumber: '7001', roles: ['juniorAgent'] });
  await addPerson(server.database, { employeeNumber: '7002', roles: ['juniorAgent'] });
  const before = await server.signIn('7001');
  const changed = await change(0, {
    lockAfterFailures: 3,
    lockForMs: 60 * minute,
    idleMs: 10 * minute,
    passwordMinimumLength: 14,
  });
  expect(changed).toMatchObject({
    ok: true,
    value: { version: 1, note: '等保要求', value: { idleMs: 10 * minute } },
  });

  expect(await before.call(identityRoutes.session)).toMatchObject({ value: { idleMs: 10 * minute } });
  await server.database.run(
    "update session set last_seen_at = now() - interval '11 minutes' where user_id = $1",
    [await idOf('7001')],
  );
  expect(await before.call(identityRoutes.session)).toMatchObject({ status: 401 });

  const again = await server.signIn('7001');
  const body = { current: testPassword, next: 'Redress-2027!' };
  expect(await again.call(identityRoutes.changePassword, { body })).toMatchObject({
    failure: { fields: { next: '密码至少 14 个字符' } },
  });

  const known = await attempts(4, '7002');
  expect(known).toEqual(['signInFailed', 'signInFailed', 'signInFailed', 'accountLocked']);
  expect(await attempts(4, 'nobody')).toEqual(known);
});

test('a longer limit holds from the next sign-in; each change is a version and an audit entry (V2, V3)', async () => {
  const before = await server.signIn('7001');
  expect(await change(1, { idleMs: 60 * minute })).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await before.call(identityRoutes.session)).toMatchObject({ value: { idleMs: 10 * minute } });
  const after = await server.signIn('7001');
  expect(await after.call(identityRoutes.session)).toMatchObject({ value: { idleMs: 60 * minute } });
  expect(await change(1, { idleMs: 5 * minute })).toMatchObject({ failure: { code: 'versionConflict' } });
  const history = await admin.call(routes.versions);
  if (!history.ok) throw new Error(history.failure.code);
  expect(history.value.items.map(({ version }) => version)).toEqual([2, 1]);
  expect(history.value.items[1]?.changes).toContainEqual({ path: 'lockAfterFailures', before: 5, after: 3 });
  const audited = await server.database.query(
    "select subject_type, subject_id, actor_name from audit_entry where action = 'signInRulesChanged' order by id",
  );
  expect(audited).toEqual(
    ['1', '2'].map((subject_id) => ({ subject_type: 'identity', subject_id, actor_name: 'administrator' })),
  );
});

async function idOf(employeeNumber: string): Promise<string> {
  const sql = 'select id from app_user where employee_number = $1';
  return (await server.database.one<{ id: string }>(sql, [employeeNumber])).id;
}
