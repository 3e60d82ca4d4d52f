import {
  type Classification,
  type Client,
  customerClassRoutes,
  classificationRoutes as routes,
} from '@redress/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { rulesInForce } from './public.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('administrator');
});
afterAll(() => server.stop());

async function entries(): Promise<(Classification & { version: number })[]> {
  const listed = await admin.call(routes.list);
  if (!listed.ok) throw new Error(listed.failure.code);
  return listed.value.classifications;
}

async function entry(code: string) {
  const found = (await entries()).find((one) => one.code === code);
  if (!found) throw new Error(`no entry ${code}`);
  return found;
}

const add = (parentId: string | null, code: string, name: string) =>
  admin.call(routes.add, { body: { tree: 'businessType', parentId, code, name, nameEn: code } });

test('only who may change settings sees the trees as an administrator does', async () => {
  for (const role of ['juniorAgent', 'teamLeader', 'centreDirector']) {
    const client = await server.signIn(role);
    expect(await client.call(routes.list)).toMatchObject({ status: 403 });
    expect(await client.call(customerClassRoutes.list)).toMatchObject({ status: 403 });
  }
});

test('an added entry has the code of the one above in front, is known to the rules at once, and is audited', async () => {
  const { id } = await entry('broadband');
  const added = await add(id, 'speed', '宽带提速');
  expect(added).toMatchObject({ ok: true, value: { code: 'broadband.speed', parentId: id, retired: false } });
  if (!added.ok) return;
  const rules = await rulesInForce(server.database);
  expect(rules.classification(added.value.id)).toMatchObject({ name: '宽带提速', tree: 'businessType' });
  expect(await add(id, 'speed', '重复')).toMatchObject({ failure: { fields: { code: '该编码已被使用' } } });
  const audited = await server.database.query(
    `select from audit_entry where action = 'classificationAdded' and subject_id = $1`,
    [added.value.id],
  );
  expect(audited).toHaveLength(1);
});

test('a retired entry is no longer offered but never gone, and takes what is below it along (B1)', async () => {
  const phs = await entry('fixedTelephone');
  const retired = await admin.call(routes.retire, { params: { id: phs.id }, body: { version: phs.version } });
  expect(retired).toMatchObject({ ok: true, value: { retired: true } });
  const below = (await entries()).filter(({ parentId }) => parentId === phs.id);
  expect(below.map(({ retired }) => retired)).toEqual([true, true, true]);
  const child = await entry('fixedTelephone.localCall');
  const restoreChild = () =>
    admin.call(routes.restore, { params: { id: child.id }, body: { version: child.version } });
  expect(await restoreChild()).toMatchObject({ status: 409, failure: { code: 'parentRetired' } });
  const { version } = await entry('fixedTelephone');
  expect(await admin.call(routes.restore, { params: { id: phs.id }, body: { version } })).toMatchObject({
    ok: true,
  });
  expect(await restoreChild()).toMatchObject({ ok: true });
  const { count } = await server.database.one<{ count: number }>(
    `select count(*) from classification where code like 'fixedTelephone%'`,
  );
  expect(count).toBe(4);
});

test('entries are moved among their siblings and under others, never under themselves or too deep', async () => {
  const move = async (code: string, parentId: string | null, position: number) => {
    const { id, version } = await entry(code);
    return admin.call(routes.move, { params: { id }, body: { parentId, position, version } });
  };
  expect(await move('iptv', null, 0)).toMatchObject({ ok: true, value: { sort: 10 } });
  const top = (await entries()).filter(({ tree, parentId }) => tree === 'businessType' && parentId === null);
  expect(top.map(({ code }) => code).slice(0, 3)).toEqual(['iptv', 'mobile', 'broadband']);
  const iptv = await entry('iptv');
  const live = await entry('iptv.live');
  expect(await move('iptv', live.id, 0)).toMatchObject({
    failure: { fields: { parentId: expect.stringContaining('自己') } },
  });
  expect(await move('mobile', iptv.id, 0)).toMatchObject({ ok: true });
  expect(await move('broadband', (await entry('mobile.voice')).id, 0)).toMatchObject({
    failure: { fields: { parentId: '分类最多 3 级' } },
  });
  const nature = await entry('tariff');
  expect(await move('iptv.live', nature.id, 0)).toMatchObject({ status: 422 });
  expect(await move('mobile', null, 1)).toMatchObject({ ok: true });
});

test('of two who rename one entry the second is told', async () => {
  const { id, version } = await entry('phs');
  const rename = (name: string) =>
    admin.call(routes.rename, { params: { id }, body: { name, nameEn: 'PHS', version } });
  expect(await rename('无线市话')).toMatchObject({ ok: true, value: { name: '无线市话', code: 'phs' } });
  expect(await rename('小灵通（旧）')).toMatchObject({ status: 409, failure: { code: 'versionConflict' } });
});

test('what a customer class causes is in the rules as soon as it is saved (C4)', async () => {
  const body = { name: '普通', nameEn: 'Ordinary', rank: 5, seniorAtOnce: true, urgent: false, version: 1 };
  expect((await rulesInForce(server.database)).policy.vipClasses).not.toContain('ordinary');
  const params = { code: 'ordinary' };
  expect(await admin.call(customerClassRoutes.change, { params, body })).toMatchObject({
    ok: true,
    value: { version: 2 },
  });
  const { policy, customerClasses } = await rulesInForce(server.database);
  expect(policy.vipClasses).toContain('ordinary');
  expect(customerClasses.get('ordinary')).toMatchObject({ rank: 5, seniorAtOnce: true });
  expect(await admin.call(customerClassRoutes.change, { params, body })).toMatchObject({ status: 409 });
  expect(await admin.call(customerClassRoutes.change, { params: { code: 'none' }, body })).toMatchObject({
    status: 404,
  });
});
