import { type Client, identityRoutes, liveRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, testPassword } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

function change(client: Client, current: string, next: string) {
  return client.call(identityRoutes.changePassword, { body: { current, next } });
}

async function agent(employeeNumber: string): Promise<Client> {
  await addPerson(server.database, { employeeNumber, roles: ['juniorAgent'] });
  return server.signIn(employeeNumber);
}

describe('password rules (V3)', () => {
  test.each([
    ['Short-1aB', '密码至少 10 个字符'],
    ['onlylowercase', '密码须包含大写字母、小写字母、数字、符号中的至少三类'],
    ['lower-and-symbols', '密码须包含大写字母、小写字母、数字、符号中的至少三类'],
    ['Agent-3001-Xy', '密码不能包含工号'],
    [testPassword, '不能使用最近 5 次用过的密码'],
  ])('%s is refused: %s', async (next, sentence) => {
    const client = (await server.database.maybeOne("select 1 from app_user where employee_number = '3001'"))
      ? await server.signIn('3001')
      : await agent('3001');
    expect(await change(client, testPassword, next)).toMatchObject({
      status: 422,
      failure: { code: 'invalidInput', fields: { next: sentence } },
    });
  });

  test('the present password must be right', async () => {
    const client = await agent('3002');
    expect(await change(client, 'not it', 'Fresh-Paper-7')).toMatchObject({
      status: 422,
      failure: { fields: { current: '当前密码不正确' } },
    });
  });

  test('the last five cannot come back; the sixth may', async () => {
    const client = await agent('3003');
    const passwords = ['Fresh-Paper-1', 'Fresh-Paper-2', 'Fresh-Paper-3', 'Fresh-Paper-4'];
    let current = testPassword;
    for (const next of passwords) {
      expect(await change(client, current, next)).toMatchObject({ ok: true });
      current = next;
    }
    expect(await change(client, current, testPassword)).toMatchObject({ ok: false });
    expect(await change(client, current, 'Fresh-Paper-5')).toMatchObject({ ok: true });
    expect(await change(client, 'Fresh-Paper-5', testPassword)).toMatchObject({ ok: true });
  });

  test('changing it ends every other session of this person, and this one goes on', async () => {
    const here = await agent('3004');
    const elsewhere = await server.signIn('3004');
    expect(await change(here, testPassword, 'Fresh-Paper-6')).toMatchObject({ ok: true });
    expect(await elsewhere.call(identityRoutes.session)).toMatchObject({ status: 401 });
    expect(await here.call(identityRoutes.session)).toMatchObject({ ok: true });
  });
});

describe('a password that must be changed (V3)', () => {
  test.each([
    ['on first use', 'must_change_password = true'],
    ['after 90 days', "password_changed_at = now() - interval '91 days'"],
  ])('%s nothing else is allowed until it is', async (name, condition) => {
    const number = name === 'on first use' ? '3101' : '3102';
    const client = await agent(number);
    await server.database.run(`update app_user set ${condition} where employee_number = $1`, [number]);
    expect(await client.call(identityRoutes.session)).toMatchObject({
      value: { mustFirst: 'changePassword' },
    });
    expect(await client.call(liveRoutes.live)).toMatchObject({
      status: 403,
      failure: { code: 'passwordChangeNeeded' },
    });
    expect(await change(client, testPassword, 'Fresh-Paper-8')).toMatchObject({ ok: true });
    expect(await client.call(identityRoutes.session)).toMatchObject({ value: { mustFirst: null } });
  });
});
