import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address, createClient, identityRoutes, type Route, route } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { implement, implementPublic } from '#platform/http/implement.ts';
import { done } from '#platform/http/result.ts';
import { addPerson, testPassword } from './people.ts';
import { sampleRoutes, samples, secretText } from './samples.ts';
import { startTestServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ extraModules: [samples] });
});
afterAll(() => server.stop());

function allRoutes(): readonly Route[] {
  return server.modules.flatMap((module) => module.routes.map((row) => row.route));
}

function ask(route: Route, headers: Record<string, string> = {}): Promise<Response> {
  const path = address(route.path, { id: '00000000-0000-7000-8000-0000000000ff', name: 'x' });
  return fetch(server.url + path, { method: route.method, headers });
}

async function signInRaw(headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ employeeNumber: 'seniorAgent', password: testPassword }),
  });
}

describe('deny by default (V1)', () => {
  test('signing in is the only thing a stranger may do', () => {
    const open = allRoutes().filter(({ access }) => access === 'public');
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /api/session']);
  });

  test('every other route answers 401 to a stranger, before it looks at the input', async () => {
    const routes = allRoutes().filter(({ access }) => access !== 'public');
    expect(routes.length).toBeGreaterThan(10);
    for (const one of routes) {
      const response = await ask(one);
      const answer = (await response.json()) as { code: string };
      expect([one.method, one.path, response.status, answer.code]).toEqual([
        one.method,
        one.path,
        401,
        'signInNeeded',
      ]);
    }
    expect((await fetch(`${server.url}/api/live`)).status).toBe(401);
  });

  test('every route with a right answers 403 to somebody without any', async () => {
    await addPerson(server.database, { employeeNumber: '6001', roles: [] });
    const response = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ employeeNumber: '6001', password: testPassword }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const routes = allRoutes().filter(({ access }) => access !== 'public' && access !== 'signedIn');
    expect(routes.length).toBeGreaterThan(1);
    for (const one of routes) {
      expect([one.path, (await ask(one, { cookie })).status]).toEqual([one.path, 403]);
    }
  });

  test('a public route cannot be declared by mistake, nor a guarded one opened', () => {
    const guarded = route({
      method: 'GET',
      path: '/x',
      summary: '',
      access: 'signedIn',
      reply: z.undefined(),
    });
    const open = route({ method: 'GET', path: '/y', summary: '', access: 'public', reply: z.undefined() });
    expect(() => implementPublic(guarded, () => done(undefined))).toThrow('GET /x: access is signedIn');
    expect(() => implement(open, () => done(undefined))).toThrow('GET /y: access is public');
  });
});

describe('another site (CSRF)', () => {
  test.each([
    ['says so', { 'sec-fetch-site': 'cross-site' }],
    ['is a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['is named as origin', { origin: 'https://evil.example' }],
    ['hides its origin', { origin: 'null' }],
  ])('a request that changes something is refused when its page %s', async (_how, headers) => {
    const response = await signInRaw(headers);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'crossSite']);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test('our own page may', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', origin: server.url };
    expect((await signInRaw(headers)).status).toBe(200);
  });

  test('no answer lets another site read it', async () => {
    const response = await fetch(`${server.url}/api/openapi.json`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('what every answer says', () => {
  test.each(['/healthz', '/api/nothing', '/api/openapi.json', '/nothing'])('%s', async (path) => {
    const { headers } = await fetch(server.url + path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
  });

  test('over TLS the cookie is bound to the host and to TLS', async () => {
    const secured = await startTestServer({ configuration: { secure: true } });
    const response = await fetch(`${secured.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ employeeNumber: 'inspector', password: testPassword }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-redress=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
    await secured.stop();
  });
});

describe('telling who exists', () => {
  test('an unknown number takes as long as a wrong password', async () => {
    const own = await startTestServer();
    const { database } = own;
    // The cost of a real account, not of the cheap ones of tests.
    const { hashPassword } = await import('../modules/identity/public.ts');
    await database.run("update app_user set password_hash = $1 where employee_number = 'inspector'", [
      await hashPassword(testPassword),
    ]);
    await database.run(
      `insert into setting_version (kind, version, body, created_at, note)
       values ('identity', 1, '{"lockAfterFailures":100,"lockForMs":900000,"idleMs":1800000,"sessionMs":43200000,
         "passwordMinimumLength":10,"passwordHistory":5,"passwordMaximumAgeMs":7776000000}', now(), '')`,
    );
    const took = async (employeeNumber: string) => {
      const client = createClient({ baseUrl: own.url, fetch, locale: 'zh' });
      const started = performance.now();
      await client.call(identityRoutes.signIn, { body: { employeeNumber, password: 'wrong' } });
      return performance.now() - started;
    };
    await took('inspector');
    await took('nobody');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      known.push(await took('inspector'));
      unknown.push(await took(`nobody${i}`));
    }
    expect(middle(unknown) / middle(known)).toBeGreaterThan(0.5);
    expect(middle(unknown) / middle(known)).toBeLessThan(2);
    await own.stop();
  });
});

test('the log names routes and failures, never what people sent or a database said (V1)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-log-'));
  const file = join(folder, 'log');
  const own = await startTestServer({ extraModules: [samples], logFile: file });
  const client = await own.signIn('seniorAgent');
  await client.call(sampleRoutes.broken, { query: { how: 'database' } });
  await client.call(sampleRoutes.note, { body: { text: '13800138000' } });
  await fetch(`${own.url}/api/nothing?phone=13800138000`);
  await own.stop();
  const log = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  expect(log).toContain('"route":"/api/samples/notes"');
  expect(log).toContain('"code":"22P02"');
  expect(log).not.toContain('13800138000');
  expect(log).not.toContain(secretText);
  expect(log).not.toContain(testPassword);
});

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
