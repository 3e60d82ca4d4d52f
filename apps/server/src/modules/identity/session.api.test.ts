import { type Client, createClient, identityRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, testPassword, testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { authenticate } from './public.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const body = (employeeNumber: string) => ({ employeeNumber, password: testPassword });

async function rawSignIn(employeeNumber: string, cookie?: string): Promise<{ line: string; token: string }> {
  const response = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body(employeeNumber)),
  });
  const [line = ''] = response.headers.getSetCookie();
  return { line, token: /^redress=([^;]+)/.exec(line)?.[1] ?? '' };
}

function withToken(token: string): Client {
  const own: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as object), cookie: `redress=${token}` } });
  return createClient({ baseUrl: server.url, fetch: own, locale: 'en' });
}

describe('sessions (V3)', () => {
  test('the cookie holds 256 random bits, out of reach of scripts and other sites; the database holds its hash', async () => {
    const { line, token } = await rawSignIn('surveyor');
    expect(line).toMatch(/^redress=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const stored = await server.database.query<{ id_hash: Buffer }>('select id_hash from session');
    expect(stored.some(({ id_hash }) => id_hash.toString('base64url') === token)).toBe(false);
  });

  test('signing in gives a new value and ends the one that was brought along (fixation)', async () => {
    const first = await rawSignIn('surveyor');
    const second = await rawSignIn('surveyor', `redress=${first.token}`);
    expect(second.token).not.toBe(first.token);
    expect(await withToken(first.token).call(identityRoutes.session)).toMatchObject({ status: 401 });
    const planted = 'A'.repeat(43);
    expect((await rawSignIn('surveyor', `redress=${planted}`)).token).not.toBe(planted);
    expect(await withToken(planted).call(identityRoutes.session)).toMatchObject({ status: 401 });
  });

  test.each([
    ['30 minutes without a request end it', "last_seen_at = now() - interval '30 minutes'", 401],
    ['29 minutes do not', "last_seen_at = now() - interval '29 minutes'", 200],
    ['12 hours end it whatever one did', "created_at = now() - interval '13 hours', expires_at = now()", 401],
  ])('%s', async (_fact, change, status) => {
    const { token } = await rawSignIn('statistician');
    await server.database.run(
      `update session set ${change} where user_id = (select id from app_user where employee_number = 'statistician')`,
    );
    expect(await withToken(token).call(identityRoutes.session)).toMatchObject({ status });
  });

  test('a request moves the idle end; watching live events does not', async () => {
    const { token } = await rawSignIn('dataManager');
    const idle = async () => {
      await server.database.run(
        `update session set last_seen_at = now() - interval '20 minutes'
         where user_id = (select id from app_user where employee_number = 'dataManager')`,
      );
    };
    const minutes = async () =>
      (
        await server.database.one<{ minutes: number }>(
          `select round(extract(epoch from now() - last_seen_at) / 60) as minutes from session
           where user_id = (select id from app_user where employee_number = 'dataManager')`,
        )
      ).minutes;
    await idle();
    await authenticate(server.database, token, false);
    expect(await minutes()).toBe(20);
    await withToken(token).call(identityRoutes.session);
    expect(await minutes()).toBe(0);
  });

  test('who is retired is out at once', async () => {
    await addPerson(server.database, { employeeNumber: '5001', roles: ['juniorAgent'] });
    const { token } = await rawSignIn('5001');
    await server.database.run("update app_user set retired_at = now() where employee_number = '5001'");
    expect(await withToken(token).call(identityRoutes.session)).toMatchObject({ status: 401 });
  });
});

describe('who acts', () => {
  test('rights are those of all roles, the wider scope holds, and the units are the nearest of their kind', async () => {
    await addPerson(server.database, {
      employeeNumber: '5002',
      roles: ['departmentHandler', 'provincialOffice'],
      unitId: testUnits.billing,
    });
    const { token } = await rawSignIn('5002');
    expect(await authenticate(server.database, token, false)).toMatchObject({
      restriction: null,
      actor: {
        employeeNumber: '5002',
        grants: { 'ticket.read': 'all', 'order.handle': 'department', 'statistics.read': 'all' },
        unitId: testUnits.billing,
        teamId: null,
        departmentId: testUnits.billing,
        branchId: testUnits.branch,
      },
    });
  });

  test('a role that is retired grants nothing', async () => {
    await server.database.run(
      `insert into role (code, name, name_en, builtin, totp_required, grants, retired_at)
       values ('former', '旧', 'Former', false, false, '{"audit.read": "all"}', now())`,
    );
    const id = await addPerson(server.database, { employeeNumber: '5003', roles: ['juniorAgent'] });
    await server.database.run("insert into user_role (user_id, role_code) values ($1, 'former')", [id]);
    const { token } = await rawSignIn('5003');
    const found = await authenticate(server.database, token, false);
    expect(found?.actor.grants['audit.read']).toBeUndefined();
  });

  test('the language is kept, and the server speaks it', async () => {
    const client = await server.signIn('recordingClerk', 'zh');
    await client.call(identityRoutes.switchLocale, { body: { locale: 'en' } });
    expect(await client.call(identityRoutes.session)).toMatchObject({ value: { locale: 'en' } });
    expect(
      await client.call(identityRoutes.resetSecondFactor, {
        params: { id: '00000000-0000-7000-8000-00000000dead' },
        body: { ground: 'x' },
      }),
    ).toMatchObject({ failure: { code: 'forbidden', message: 'You do not have the right to do this' } });
  });
});
