import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'redress-web-'));
beforeAll(async () => {
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Redress</title>');
  writeFileSync(join(folder, 'web', 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not for you');
  server = await startTestServer({ configuration: { webFolder: join(folder, 'web') } });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function get(path: string): Promise<[number, string | null, string]> {
  const response = await fetch(server.url + path);
  return [response.status, response.headers.get('cache-control'), await response.text()];
}

test.each(['/', '/tickets', '/tickets/TS20261121-000001', '/tickets?state=open'])(
  'the address %s of a screen gets the page, which is asked for anew each time',
  async (path) => {
    expect(await get(path)).toEqual([200, 'no-cache', '<!doctype html><title>Redress</title>']);
  },
);

test('what is named by its content is kept for a year', async () => {
  expect(await get('/assets/app-1a2b.js')).toEqual([
    200,
    'public, max-age=31536000, immutable',
    'export {};',
  ]);
});

test.each([
  '/assets/gone.js',
  '/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/%2e%2e/secret.txt',
])('%s is not there, and is not the page either', async (path) => {
  const [status, , text] = await get(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(text).not.toContain('not for you');
  expect(text).not.toContain('<!doctype');
});
