import { type Client, identityRoutes, userRoutes as routes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, testPassword, testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('administrator');
});
afterAll(() => server.stop());

const facts = { name: '李明', unitId: testUnits.teamOne, roles: ['juniorAgent'] };

async function add(employeeNumber: string, more: Partial<typeof facts> = {}) {
  const body = { ...facts, ...more, employeeNumber, locale: 'zh' as const };
  const added = await admin.call(routes.add, { body });
  if (!added.ok) throw new Error(JSON.stringify(added.failure));
  return added.value;
}

const signIn = (employeeNumber: string, password: string) =>
  server.stranger().call(identityRoutes.signIn, { body: { employeeNumber, password } });

async function idOf(employeeNumber: string): Promise<string> {
  const { id } = await server.database.one<{ id: string }>(
    'select id from app_user where employee_number = $1',
    [employeeNumber],
  );
  return id;
}

describe('people', () => {
  test('nobody without the right sees or changes them', async () => {
    const director = await server.signIn('centreDirector');
    expect(await director.call(routes.list)).toMatchObject({ status: 403 });
    expect(
      await director.call(routes.retire, { params: { id: await idOf('surveyor') }, body: { version: 1 } }),
    ).toMatchObject({
      status: 403,
    });
  });

  test('a new person signs in with the initial password and must change it first (V3)', async () => {
    const { user, initialPassword } = await add('2001');
    expect(user).toMatchObject({
      employeeNumber: '2001',
      roles: ['juniorAgent'],
      mustChangePassword: true,
      version: 1,
    });
    expect(await signIn('2001', initialPassword)).toMatchObject({
      ok: true,
      value: { mustFirst: 'changePassword' },
    });
    const kept = await server.database.query('select * from audit_entry where data::text like $1', [
      `%${initialPassword}%`,
    ]);
    expect(kept).toEqual([]);
  });

  test('an employee number is used once, whatever its case, and wrong fields are named', async () => {
    await add('Ab77');
    const body = { ...facts, employeeNumber: 'aB77', locale: 'zh' as const };
    expect(await admin.call(routes.add, { body })).toMatchObject({
      status: 422,
      failure: { fields: { employeeNumber: '该工号已存在' } },
    });
    expect(
      await admin.call(routes.add, { body: { ...body, employeeNumber: '77-8', name: ' ' } }),
    ).toMatchObject({
      status: 422,
      failure: { fields: { employeeNumber: expect.stringContaining('字母和数字'), name: '此项必填' } },
    });
    expect(
      await admin.call(routes.add, { body: { ...body, employeeNumber: '778', roles: ['nobody'] } }),
    ).toMatchObject({
      status: 422,
      failure: { fields: { roles: '没有这个岗位，或已停用' } },
    });
  });

  test('a change is by version, and says in the audit trail what it was before', async () => {
    const { user } = await add('2002');
    const params = { id: user.id };
    const body = { name: '李明明', unitId: testUnits.teamTwo, roles: ['seniorAgent'], version: 1 };
    expect(await admin.call(routes.change, { params, body })).toMatchObject({
      ok: true,
      value: { name: '李明明', unitId: testUnits.teamTwo, roles: ['seniorAgent'], version: 2 },
    });
    expect(await admin.call(routes.change, { params, body })).toMatchObject({
      status: 409,
      failure: { code: 'versionConflict' },
    });
    const { data } = await server.database.one<{ data: { changes: unknown[] } }>(
      `select data from audit_entry where subject_id = $1 and action = 'userChanged'`,
      [user.id],
    );
    expect(data.changes).toContainEqual({ path: 'name', before: '李明', after: '李明明' });
    expect(data.changes).toContainEqual({ path: 'roles.0', before: 'juniorAgent', after: 'seniorAgent' });
  });

  test('retiring ends every session at once, and restoring lets the person in again', async () => {
    await addPerson(server.database, { employeeNumber: '2003', roles: ['juniorAgent'] });
    const client = await server.signIn('2003');
    const params = { id: await idOf('2003') };
    expect(await admin.call(routes.retire, { params, body: { version: 1 } })).toMatchObject({
      ok: true,
      value: { retired: true },
    });
    expect(await client.call(identityRoutes.session)).toMatchObject({ status: 401 });
    expect(await signIn('2003', testPassword)).toMatchObject({
      status: 401,
      failure: { code: 'signInFailed' },
    });
    expect(await admin.call(routes.restore, { params, body: { version: 2 } })).toMatchObject({ ok: true });
    expect(await signIn('2003', testPassword)).toMatchObject({ ok: true });
  });

  test('a reset gives a new password once, ends sessions and lifts a lock-out', async () => {
    await addPerson(server.database, { employeeNumber: '2004', roles: ['juniorAgent'] });
    const client = await server.signIn('2004');
    for (let failure = 0; failure < 5; failure += 1) await signIn('2004', 'wrong');
    expect(await signIn('2004', testPassword)).toMatchObject({ status: 423 });
    const params = { id: await idOf('2004') };
    const locked = await admin.call(routes.list, { query: { state: 'locked' } });
    expect(locked).toMatchObject({
      value: { items: [{ employeeNumber: '2004', lockedUntil: expect.any(String) }] },
    });
    const reset = await admin.call(routes.resetPassword, { params, body: { version: 1 } });
    if (!reset.ok) throw new Error(reset.failure.code);
    expect(await client.call(identityRoutes.session)).toMatchObject({ status: 401 });
    expect(await signIn('2004', testPassword)).toMatchObject({ status: 401 });
    expect(await signIn('2004', reset.value.initialPassword)).toMatchObject({
      ok: true,
      value: { mustFirst: 'changePassword' },
    });
  });

  test('unlocking lets the old password in before the time is over', async () => {
    await addPerson(server.database, { employeeNumber: '2005', roles: ['juniorAgent'] });
    for (let failure = 0; failure < 5; failure += 1) await signIn('2005', 'wrong');
    expect(await signIn('2005', testPassword)).toMatchObject({ status: 423 });
    const params = { id: await idOf('2005') };
    expect(await admin.call(routes.unlock, { params, body: {} })).toMatchObject({
      ok: true,
      value: { lockedUntil: null },
    });
    expect(await signIn('2005', testPassword)).toMatchObject({ ok: true });
  });

  test('nobody changes their own roles, retires themselves, or leaves the system without an administrator', async () => {
    const id = await idOf('administrator');
    const own = { name: 'administrator', unitId: testUnits.centre };
    expect(
      await admin.call(routes.change, {
        params: { id },
        body: { ...own, roles: ['juniorAgent'], version: 1 },
      }),
    ).toMatchObject({ status: 403, failure: { code: 'ownRoles' } });
    expect(await admin.call(routes.retire, { params: { id }, body: { version: 1 } })).toMatchObject({
      status: 403,
      failure: { code: 'ownAccount' },
    });
    await addPerson(server.database, { employeeNumber: '2006', roles: ['administrator'] });
    const second = await server.signIn('2006');
    expect(
      await second.call(routes.change, {
        params: { id },
        body: { ...own, roles: ['inspector'], version: 1 },
      }),
    ).toMatchObject({ ok: true });
    const params = { id: await idOf('2006') };
    const body = { name: '2006', unitId: testUnits.teamOne, roles: ['inspector'], version: 1 };
    expect(await second.call(routes.change, { params, body })).toMatchObject({
      failure: { code: 'ownRoles' },
    });
    await server.database.run(`insert into user_role values ($1, 'administrator')`, [id]);
  });

  test('who administers people only cannot make or take over a system administrator (V3)', async () => {
    await server.database.run(
      `insert into role (code, name, name_en, builtin, totp_required, grants)
       values ('clerkOfPeople', '人事', 'People', false, false, '{"admin.users": "all"}')`,
    );
    await addPerson(server.database, { employeeNumber: '2007', roles: ['clerkOfPeople' as 'administrator'] });
    const clerk = await server.signIn('2007');
    const body = { ...facts, employeeNumber: '2008', locale: 'zh' as const, roles: ['administrator'] };
    expect(await clerk.call(routes.add, { body })).toMatchObject({
      status: 403,
      failure: { code: 'beyondOwnRights' },
    });
    const { version } = await server.database.one<{ version: number }>(
      `select version from app_user where employee_number = 'administrator'`,
    );
    const params = { id: await idOf('administrator') };
    expect(await clerk.call(routes.resetPassword, { params, body: { version } })).toMatchObject({
      status: 403,
      failure: { code: 'aboveYou' },
    });
    expect(await clerk.call(routes.add, { body: { ...body, roles: ['juniorAgent'] } })).toMatchObject({
      ok: true,
    });
  });

  test('the list is searched, narrowed to a unit with all below it, and paged without repeating anybody', async () => {
    for (let n = 0; n < 60; n += 1) {
      await addPerson(server.database, {
        employeeNumber: `9${100 + n}`,
        roles: ['departmentHandler'],
        unitId: testUnits.billing,
      });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await admin.call(routes.list, {
        query: { unitId: testUnits.branch, ...(cursor ? { after: cursor } : {}) },
      });
      if (!page.ok) throw new Error(page.failure.code);
      seen.push(...page.value.items.map(({ employeeNumber }) => employeeNumber));
      cursor = page.value.next ?? undefined;
    } while (cursor);
    // 60 made here, and a handler and a head who came with the server.
    expect(seen).toHaveLength(62);
    expect(new Set(seen).size).toBe(62);
    const found = await admin.call(routes.list, { query: { search: '9100', roles: ['departmentHandler'] } });
    expect(found).toMatchObject({ value: { items: [{ employeeNumber: '9100' }], next: null } });
    expect(await admin.call(routes.list, { query: { search: '%' } })).toMatchObject({ value: { items: [] } });
  });
});
