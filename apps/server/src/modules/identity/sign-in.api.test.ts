import { identityRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPassword } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('signing in (V3)', () => {
  test('a right password opens a session that says who one is and what one may do', async () => {
    const client = await server.signIn('departmentHead');
    const session = await client.call(identityRoutes.session);
    expect(session).toMatchObject({
      ok: true,
      value: {
        user: { employeeNumber: 'departmentHead' },
        unit: { code: 'BN', kind: 'department', name: '网络维护部' },
        roles: [{ code: 'departmentHead', name: '分公司服务部门负责人' }],
        grants: { 'order.handle': 'department', 'order.forward': 'department' },
        zone: 'Asia/Shanghai',
        mustFirst: null,
        idleMs: 1_800_000,
      },
    });
  });

  test('a wrong password is refused in the caller’s language, without saying what was wrong', async () => {
    const body = { employeeNumber: 'inspector', password: 'wrong' };
    expect(await server.stranger('zh').call(identityRoutes.signIn, { body })).toEqual({
      ok: false,
      status: 401,
      failure: { code: 'signInFailed', message: '工号或密码不正确' },
    });
    expect(await server.stranger('en').call(identityRoutes.signIn, { body })).toMatchObject({
      failure: { message: 'The employee number or the password is not right' },
    });
  });

  test('after signing out the cookie is worth nothing', async () => {
    const client = await server.signIn('surveyor');
    expect(await client.call(identityRoutes.signOut)).toMatchObject({ ok: true, status: 204 });
    expect(await client.call(identityRoutes.session)).toMatchObject({ ok: false, status: 401 });
  });

  test('the number may be typed in either case', async () => {
    const body = { employeeNumber: 'SURVEYOR', password: testPassword };
    expect(await server.stranger().call(identityRoutes.signIn, { body })).toMatchObject({ ok: true });
  });
});
