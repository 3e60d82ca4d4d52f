import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, identityRoutes, withCookies } from '@redress/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';

let made: TestDatabase;
const data = mkdtempSync(join(tmpdir(), 'redress-main-'));
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(async () => {
  await made.drop();
  rmSync(data, { recursive: true, force: true });
});

interface Program {
  readonly process: ChildProcess;
  readonly url: string;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: made.url, REDRESS_DATA: data, PORT: '0' };
}

async function start(): Promise<Program> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  program.stdout?.on('data', (chunk) => {
    said += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => program.once('exit', resolve));
  for (let waited = 0; !/Ready: \S+\n/.test(said); waited += 20) {
    if (waited > 20_000 || program.exitCode !== null) throw new Error(`not ready: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { process: program, url: /Ready: (\S+)/.exec(said)?.[1] ?? '', said: () => said, ended };
}

function verify(): Promise<[number | null, string]> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'audit-verify.ts')], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  program.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise((resolve) => program.once('close', (code) => resolve([code, said])));
}

test('a new system starts with one administrator, who must choose a password; a second start makes no other', async () => {
  const first = await start();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [, employeeNumber = '', password = ''] = /Sign in as (\S+) with (\S+)/.exec(first.said()) ?? [];
  const client = createClient({ baseUrl: first.url, fetch: withCookies(fetch), locale: 'zh' });
  expect(await client.call(identityRoutes.signIn, { body: { employeeNumber, password } })).toMatchObject({
    ok: true,
    value: { mustFirst: 'changePassword', roles: [{ code: 'administrator' }] },
  });
  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);

  const second = await start();
  expect(second.said()).not.toContain('Sign in as');
  second.process.disconnect();
  expect(await second.ended).toBe(0);
  expect(statSync(join(data, 'key')).mode & 0o777).toBe(0o600);
});

test('after kill -9 the next start serves, with what was acknowledged', async () => {
  const killed = await start();
  killed.process.kill('SIGKILL');
  await killed.ended;
  const next = await start();
  expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
  next.process.kill('SIGINT');
  expect(await next.ended).toBe(0);
});

test('npm run audit:verify says whether the trail is intact, and answers 1 when it is not (V2)', async () => {
  const [code, said] = await verify();
  expect([code, said]).toEqual([0, expect.stringContaining('The audit trail is intact.')]);
  await made.database.run('alter table audit_entry disable trigger user');
  await made.database.run(
    "update audit_entry set actor_name = 'nobody' where id = (select min(id) from audit_entry)",
  );
  await made.database.run('alter table audit_entry enable trigger user');
  const [codeAfter, saidAfter] = await verify();
  expect([codeAfter, saidAfter]).toEqual([1, expect.stringContaining('changed: entry 1, seal 1')]);
});
