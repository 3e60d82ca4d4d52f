import { auditRoutes, type Client, referenceRoutes, roleRoutes as routes } from '@redress/contract';
import { defaultGrants } from '@redress/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('administrator');
});
afterAll(() => server.stop());

const names = { name: '夜班班长', nameEn: 'Night leader' };

test('every delivered role is there with its grants, for administrators of roles only', async () => {
  const listed = await admin.call(routes.list);
  if (!listed.ok) throw new Error(listed.failure.code);
  expect(listed.value.roles).toHaveLength(16);
  expect(listed.value.roles.find(({ code }) => code === 'departmentHandler')).toMatchObject({
    name: '分公司服务部门经办人',
    builtin: true,
    grants: { 'order.handle': 'department' },
    people: 1,
  });
  const agent = await server.signIn('juniorAgent');
  expect(await agent.call(routes.list)).toMatchObject({ status: 403 });
});

test('a change of grants holds from the next request of everybody who has the role', async () => {
  const inspector = await server.signIn('inspector');
  expect(await inspector.call(auditRoutes.list)).toMatchObject({ status: 403 });
  const body = {
    name: '质检员',
    nameEn: 'Quality inspector',
    grants: { ...defaultGrants.inspector, 'audit.read': 'all' },
    totpRequired: false,
    version: 1,
  } as const;
  const params = { code: 'inspector' };
  expect(await admin.call(routes.change, { params, body })).toMatchObject({
    ok: true,
    value: { version: 2 },
  });
  expect(await inspector.call(auditRoutes.list)).toMatchObject({ ok: true });
  expect(await admin.call(routes.change, { params, body })).toMatchObject({
    failure: { code: 'versionConflict' },
  });
  const { data } = await server.database.one<{ data: unknown }>(
    `select data from audit_entry where action = 'roleChanged' and subject_id = 'inspector'`,
  );
  expect(data).toMatchObject({
    changes: [
      { path: 'grants.audit.read', before: null, after: 'all' },
      { path: 'version', before: 1, after: 2 },
    ],
  });
});

test('rights over the system reach everything or nothing', async () => {
  const body = { ...names, code: 'half', grants: { 'admin.users': 'branch' }, totpRequired: false } as const;
  expect(await admin.call(routes.add, { body })).toMatchObject({
    status: 422,
    failure: { fields: { 'grants.admin.users': '此权限只能是“全部”' } },
  });
});

test('a role of one’s own is added and, once nobody holds it, retired; delivered ones stay', async () => {
  const body = {
    ...names,
    code: 'nightLeader',
    grants: { 'ticket.read': 'team' },
    totpRequired: true,
  } as const;
  expect(await admin.call(routes.add, { body })).toMatchObject({
    ok: true,
    value: { builtin: false, people: 0 },
  });
  expect(await admin.call(routes.add, { body })).toMatchObject({
    failure: { fields: { code: '该岗位编码已存在' } },
  });
  await addPerson(server.database, { employeeNumber: '3001', roles: ['nightLeader' as 'teamLeader'] });
  const retire = (code: string) => admin.call(routes.retire, { params: { code }, body: { version: 1 } });
  expect(await retire('nightLeader')).toMatchObject({ status: 409, failure: { code: 'roleInUse' } });
  await server.database.run(`delete from user_role where role_code = 'nightLeader'`);
  expect(await retire('nightLeader')).toMatchObject({ ok: true, value: { retired: true } });
  expect(await retire('surveyor')).toMatchObject({ status: 409, failure: { code: 'roleBuiltin' } });
});

test('the last role that administers people and roles keeps its rights', async () => {
  const body = {
    name: '系统管理员',
    nameEn: 'System administrator',
    grants: { 'admin.settings': 'all' },
    totpRequired: false,
    version: 1,
  } as const;
  expect(await admin.call(routes.change, { params: { code: 'administrator' }, body })).toMatchObject({
    status: 409,
    failure: { code: 'lastAdministrator' },
  });
});

test('who administers roles but not settings cannot give a right over settings', async () => {
  await server.database.run(
    `insert into role (code, name, name_en, builtin, totp_required, grants)
     values ('roleClerk', '权限专员', 'Role clerk', false, false, '{"admin.roles": "all"}')`,
  );
  await addPerson(server.database, { employeeNumber: '3002', roles: ['roleClerk' as 'administrator'] });
  const clerk = await server.signIn('3002');
  const body = {
    ...names,
    code: 'sneaky',
    grants: { 'admin.settings': 'all' },
    totpRequired: false,
  } as const;
  expect(await clerk.call(routes.add, { body })).toMatchObject({ failure: { code: 'beyondOwnRights' } });
});

test('the audit trail is filtered and paged by who may read it', async () => {
  const all = await admin.call(auditRoutes.list, { query: { action: 'roleAdded' } });
  expect(all).toMatchObject({
    value: {
      items: [
        { action: 'roleAdded', subjectType: 'role', subjectId: 'nightLeader', actorName: 'administrator' },
      ],
      next: null,
    },
  });
  await server.database.run(
    `insert into audit_entry (at, actor_name, action, subject_type, subject_id, data)
     select now(), 'system', 'tested', 'probe', n::text, '{}' from generate_series(1, 120) n`,
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await admin.call(auditRoutes.list, {
      query: { subjectType: 'probe', ...(cursor ? { after: cursor } : {}) },
    });
    if (!page.ok) throw new Error(page.failure.code);
    seen.push(...page.value.items.map(({ subjectId }) => subjectId));
    cursor = page.value.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => String(120 - index)));
  const occurring = await admin.call(auditRoutes.actions);
  expect(occurring).toMatchObject({
    value: { subjectTypes: expect.arrayContaining(['probe', 'role', 'user']) },
  });
  const agent = await server.signIn('juniorAgent');
  expect(await agent.call(auditRoutes.list)).toMatchObject({ status: 403 });
});

test('reference data comes once per version, and again when a name changed', async () => {
  const agent = await server.signIn('juniorAgent');
  const first = await agent.call(referenceRoutes.reference);
  if (!first.ok || !first.value.reference) throw new Error('no reference data');
  expect(
    first.value.reference.people.find(({ employeeNumber }) => employeeNumber === 'surveyor'),
  ).toMatchObject({
    roles: ['surveyor'],
    retired: false,
  });
  expect(first.value.reference.classifications.find(({ code }) => code === 'broadband')).toMatchObject({
    tree: 'businessType',
    name: '宽带',
    nameEn: 'Broadband',
  });
  expect(first.value.reference.units.map(({ code }) => code)).toContain('BN');
  const { version } = first.value;
  expect(await agent.call(referenceRoutes.reference, { query: { version } })).toMatchObject({
    value: { version, reference: null },
  });
  await server.database.run(`update app_user set name = '王芳' where employee_number = 'surveyor'`);
  const again = await agent.call(referenceRoutes.reference, { query: { version } });
  if (!again.ok) throw new Error(again.failure.code);
  expect(again.value.reference?.people.find(({ name }) => name === '王芳')).toBeDefined();
  expect(await server.stranger().call(referenceRoutes.reference)).toMatchObject({ status: 401 });
});
