import { type Client, identityRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleRoutes, samples, secretText } from '#testing/samples.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startTestServer({ extraModules: [samples] });
  client = await server.signIn('seniorAgent');
});
afterAll(() => server.stop());

describe('input', () => {
  test('what is wrong is told field by field, in the user’s language', async () => {
    const wrong = { text: '', amount: 0 };
    expect(await client.call(sampleRoutes.note, { body: wrong })).toEqual({
      ok: false,
      status: 422,
      failure: {
        code: 'invalidInput',
        message: '填写的内容有误，请检查标出的项目',
        fields: { text: '此项必填', amount: '不能小于 1' },
      },
    });
    const missing = await client.call(sampleRoutes.note, { body: {} as never });
    expect(missing).toMatchObject({ failure: { fields: { text: '此项必填' } } });
  });

  test('a use case names fields too', async () => {
    const head = await server.signIn('serviceHead');
    expect(await head.call(sampleRoutes.refused, { params: { name: 'next' } })).toMatchObject({
      status: 422,
      failure: { fields: { next: '密码至少 10 个字符' } },
    });
  });

  test('what a body names beyond the contract is dropped, and what an answer holds beyond it stays here', async () => {
    const body = { text: 'a', role: 'administrator' } as { text: string };
    const outcome = await client.call(sampleRoutes.note, { body });
    expect(outcome).toMatchObject({ ok: true, status: 201 });
    expect(JSON.stringify(outcome)).not.toContain(secretText);
  });

  test.each([
    ['a body that is no JSON', '{', 'application/json', 400, 'malformedRequest'],
    ['a form', 'a=1', 'application/x-www-form-urlencoded', 415, 'unsupportedMediaType'],
    ['plain text', '{"a":1}', 'text/plain', 415, 'unsupportedMediaType'],
    ['more than a megabyte', `"${'x'.repeat(1_100_000)}"`, 'application/json', 413, 'tooLarge'],
    ['a poisoned prototype', '{"__proto__":{"a":1}}', 'application/json', 400, 'malformedRequest'],
  ])('%s is refused', async (_name, body, type, status, code) => {
    const response = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});

describe('addresses', () => {
  test('an unknown one and a wrong method are told as failures', async () => {
    const unknown = await fetch(`${server.url}/api/nothing`);
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      { code: 'noSuchRoute', message: '没有这个接口地址' },
    ]);
    const method = await fetch(`${server.url}/api/session`, { method: 'PATCH' });
    expect(method.status).toBe(405);
    expect(method.headers.get('allow')?.split(', ').sort()).toEqual(['DELETE', 'GET', 'POST']);
    expect(await method.json()).toMatchObject({ code: 'methodNotAllowed' });
  });
});

describe('what breaks', () => {
  test.each(['throws', 'database', 'reply'] as const)(
    '%s: a code, a number to quote, and no text of ours',
    async (how) => {
      const outcome = await client.call(sampleRoutes.broken, { query: { how } });
      expect(outcome).toMatchObject({ status: 500, failure: { code: 'internalError' } });
      expect(JSON.stringify(outcome)).not.toMatch(/password|integer|zod|expected|at .*\.ts/i);
      expect(JSON.stringify(outcome)).toMatch(/编号 [0-9a-f-]{36}/);
    },
  );
});

describe('retries', () => {
  const key = () => ({ idempotencyKey: crypto.randomUUID() });

  test('the same key gets the first answer, and the command runs once', async () => {
    const options = key();
    const first = await client.call(sampleRoutes.note, { body: { text: 'once' } }, options);
    const second = await client.call(sampleRoutes.note, { body: { text: 'once' } }, options);
    expect(first).toMatchObject({ ok: true, status: 201 });
    expect(second).toEqual(first);
    const third = await client.call(sampleRoutes.note, { body: { text: 'once' } }, key());
    expect(third).not.toEqual(first);
  });

  test('the same key with something else is refused', async () => {
    const options = key();
    await client.call(sampleRoutes.note, { body: { text: 'one' } }, options);
    expect(await client.call(sampleRoutes.note, { body: { text: 'two' } }, options)).toMatchObject({
      status: 409,
      failure: { code: 'idempotencyMismatch' },
    });
  });

  test('the same key of somebody else is another key', async () => {
    const options = key();
    const mine = await client.call(sampleRoutes.note, { body: { text: 'key' } }, options);
    const other = await server.signIn('surveyor');
    const theirs = await other.call(sampleRoutes.note, { body: { text: 'key' } }, options);
    expect(theirs).toMatchObject({ ok: true });
    expect(theirs).not.toEqual(mine);
  });

  test('of ten at once one runs; the others are told to wait or get its answer', async () => {
    const options = key();
    const input = { body: { waitMs: 150 } };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => client.call(sampleRoutes.slow, input, options)),
    );
    const runs = new Set(outcomes.flatMap((one) => (one.ok ? [one.value.run] : [])));
    expect(runs.size).toBe(1);
    expect(outcomes.every((one) => one.ok || one.failure.code === 'idempotencyInProgress')).toBe(true);
    expect(await client.call(sampleRoutes.slow, input, options)).toMatchObject({ ok: true });
  });

  test('a refusal gives the key back', async () => {
    const options = key();
    const refusal = await client.call(sampleRoutes.note, { body: { text: 'refuse' } }, options);
    expect(refusal).toMatchObject({ status: 409, failure: { code: 'versionConflict' } });
    expect(await client.call(sampleRoutes.note, { body: { text: 'better' } }, options)).toMatchObject({
      ok: true,
    });
  });

  test('a first request that died with its process is replaced after two minutes', async () => {
    const options = key();
    const input = { body: { waitMs: 700 } };
    const first = client.call(sampleRoutes.slow, input, options);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const again = () => client.call(sampleRoutes.slow, input, options);
    expect(await again()).toMatchObject({ failure: { code: 'idempotencyInProgress' } });
    await server.database.run(
      "update idempotency_key set created_at = now() - interval '3 minutes' where key = $1",
      [options.idempotencyKey],
    );
    expect(await again()).toMatchObject({ ok: true });
    await first;
  });
});

describe('files', () => {
  test('an upload brings its fields and its files', async () => {
    const form = new FormData();
    form.set('note', 'two files');
    form.append('file', new Blob(['12345']), '投诉.txt');
    form.append('file', new Blob(['1']), 'b.txt');
    const body = form as unknown as { note: string };
    expect(await client.call(sampleRoutes.upload, { body })).toMatchObject({
      value: {
        note: 'two files',
        files: [
          { name: '投诉.txt', bytes: 5 },
          { name: 'b.txt', bytes: 1 },
        ],
      },
    });
  });

  test('a download is saved under its name and can run nothing', async () => {
    const cookie = await cookieOf('seniorAgent');
    const response = await fetch(`${server.url}/api/samples/files/${encodeURIComponent('页')}`, {
      headers: { cookie },
    });
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E9%A1%B5.html");
  });
});

describe('the description', () => {
  test('every route is in the OpenAPI document, with its access', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { 'x-access': string; security: unknown[] }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const routes = server.modules.flatMap((module) => module.routes.map(({ route }) => route));
    expect(routes.length).toBeGreaterThan(10);
    for (const { method, path, access } of routes) {
      const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      expect([path, operation?.['x-access']]).toEqual([path, access]);
    }
    expect(document.paths['/api/session']?.post?.security).toEqual([]);
  });

  test('the page shows it without a script', async () => {
    const page = await (await fetch(`${server.url}/api/docs`)).text();
    expect(page).toContain('POST /api/samples/notes');
    expect(page).not.toMatch(/<script|src=|https?:\/\//);
  });
});

test('a server that stops answers the requests it has, and takes no new ones', async () => {
  const second = await server.another();
  const cookie = await cookieOf('seniorAgent');
  const slow = fetch(`${second.url}${sampleRoutes.slow.path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ waitMs: 400 }),
  });
  await new Promise((resolve) => setTimeout(resolve, 150));
  await second.stop();
  expect((await slow).status).toBe(201);
  await expect(fetch(`${second.url}/healthz`)).rejects.toThrow();
});

test('the process and its readiness can be asked for', async () => {
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ready' });
});

async function cookieOf(employeeNumber: string): Promise<string> {
  const response = await fetch(`${server.url}${identityRoutes.signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ employeeNumber, password: 'Redress-2026!' }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
