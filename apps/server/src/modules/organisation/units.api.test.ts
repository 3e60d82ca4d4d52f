import { type Client, organisationRoutes as routes } from '@redress/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('administrator');
});
afterAll(() => server.stop());

const facts = (code: string, name: string) => ({
  code,
  name,
  nameEn: code,
  provinceCode: null,
  calendarId: null,
});

async function add(
  code: string,
  parentId: string | null,
  kind: 'department' | 'team' | 'branch' = 'department',
) {
  const added = await admin.call(routes.add, { body: { ...facts(code, `部门${code}`), kind, parentId } });
  if (!added.ok) throw new Error(JSON.stringify(added.failure));
  return added.value;
}

test('only an administrator of the organisation may see or change it', async () => {
  const agent = await server.signIn('juniorAgent');
  expect(await agent.call(routes.list)).toMatchObject({ status: 403, failure: { code: 'forbidden' } });
  const director = await server.signIn('centreDirector');
  const body = { ...facts('X1', '越权'), kind: 'department' as const, parentId: testUnits.branch };
  expect(await director.call(routes.add, { body })).toMatchObject({ status: 403 });
  expect(await server.stranger().call(routes.list)).toMatchObject({ status: 401 });
});

test('a department is added under a branch, renamed, moved and retired, each with an audit entry', async () => {
  const added = await add('MKT', testUnits.branch);
  expect(added).toMatchObject({ kind: 'department', name: '部门MKT', version: 1, retired: false, people: 0 });
  const params = { id: added.id };
  const renamed = await admin.call(routes.change, {
    params,
    body: { ...facts('MKT', '市场部'), version: 1 },
  });
  expect(renamed).toMatchObject({ ok: true, value: { name: '市场部', version: 2 } });
  const moved = await admin.call(routes.move, { params, body: { parentId: testUnits.centre, version: 2 } });
  expect(moved).toMatchObject({ ok: true, value: { parentId: testUnits.centre, version: 3 } });
  const retired = await admin.call(routes.retire, { params, body: { version: 3 } });
  expect(retired).toMatchObject({ ok: true, value: { retired: true, version: 4 } });
  const restored = await admin.call(routes.restore, { params, body: { version: 4 } });
  expect(restored).toMatchObject({ ok: true, value: { retired: false, version: 5 } });

  const trail = await server.database.query<{
    action: string;
    actor_name: string;
    data: { changes: object[] };
  }>(
    `select action, actor_name, data from audit_entry where subject_type = 'unit' and subject_id = $1 order by id`,
    [added.id],
  );
  expect(trail.map(({ action }) => action)).toEqual([
    'unitAdded',
    'unitChanged',
    'unitMoved',
    'unitRetired',
    'unitRestored',
  ]);
  expect(trail[1]).toMatchObject({
    actor_name: 'administrator',
    data: {
      changes: [
        { path: 'name', before: '部门MKT', after: '市场部' },
        { path: 'version', before: 1, after: 2 },
      ],
    },
  });
});

test('of two people who change one unit, the second is told and nothing is overwritten', async () => {
  const { id } = await add('RACE', testUnits.branch);
  const change = (name: string) =>
    admin.call(routes.change, { params: { id }, body: { ...facts('RACE', name), version: 1 } });
  const outcomes = await Promise.all([change('甲'), change('乙')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
  const late = outcomes.find(({ ok }) => !ok);
  expect(late).toMatchObject({ failure: { code: 'versionConflict' } });
  const { count } = await server.database.one<{ count: number }>(
    `select count(*) from audit_entry where subject_id = $1 and action = 'unitChanged'`,
    [id],
  );
  expect(count).toBe(1);
});

test('a unit lies only under what its kind allows, never under itself, and its code is its own', async () => {
  const branch = await add('BR9', testUnits.centre, 'branch');
  const below = await add('BR9D', branch.id);
  const place = (id: string, parentId: string | null, version = 1) =>
    admin.call(routes.move, { params: { id }, body: { parentId, version } });
  expect(await place(branch.id, below.id)).toMatchObject({
    status: 422,
    failure: { fields: { parentId: '此类单位不能放在所选上级之下' } },
  });
  expect(await place(below.id, null)).toMatchObject({ status: 422 });
  expect(await place(below.id, below.id)).toMatchObject({ status: 422 });
  const body = { ...facts('BR9', '重复'), kind: 'department' as const, parentId: branch.id };
  expect(await admin.call(routes.add, { body })).toMatchObject({
    status: 422,
    failure: { fields: { code: '该编码已被其他单位使用' } },
  });
});

test('a unit with people or units in use cannot be retired', async () => {
  const retire = (id: string) => admin.call(routes.retire, { params: { id }, body: { version: 1 } });
  expect(await retire(testUnits.network)).toMatchObject({
    status: 409,
    failure: { code: 'unitHasPeople', message: expect.stringContaining('2') },
  });
  expect(await retire(testUnits.branch)).toMatchObject({ status: 409, failure: { code: 'unitHasChildren' } });
});

test('wrong input is told field by field', async () => {
  const body = {
    code: '坏 编码',
    name: '',
    nameEn: 'x',
    provinceCode: '1',
    calendarId: null,
    kind: 'team' as const,
    parentId: null,
  };
  expect(await admin.call(routes.add, { body })).toMatchObject({
    status: 422,
    failure: {
      fields: { code: expect.any(String), name: '此项必填', provinceCode: '请填两位省级行政区划代码' },
    },
  });
});
