import { type Client, identityRoutes, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintForm } from '#testing/loop.ts';
import { sampleRoutes, samples } from '#testing/samples.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { usualLimits } from './limits.ts';

let server: TestServer;
let senior: Client;
let junior: Client;
beforeAll(async () => {
  const overload = { ...usualLimits, requests: 4, requestsEach: 3, costlyEachMinute: 4, streamsEach: 2 };
  server = await startTestServer({ extraModules: [samples], configuration: { overload } });
  senior = await server.signIn('seniorAgent');
  junior = await server.signIn('juniorAgent');
});
afterAll(() => server.stop());

const slow = (client: Client, waitMs: number) => client.call(sampleRoutes.slow, { body: { waitMs } });

describe('more than the server can serve', () => {
  it('is refused with 503, a sentence and Retry-After; what was taken on is done, and then all is well', async () => {
    const manager = await server.signIn('centreDirector');
    const taken = [senior, senior, junior, junior].map((client) => slow(client, 1_500));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const began = performance.now();
    const refused = await slow(manager, 0);
    expect(refused).toMatchObject({ ok: false, status: 503, failure: { code: 'overloaded' } });
    expect(refused).toMatchObject({ failure: { message: '系统繁忙，请在 2 秒后再试；您填写的内容还在' } });
    expect(performance.now() - began).toBeLessThan(1_400);
    const bare = await fetch(`${server.url}/api/session`);
    expect([bare.status, bare.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await Promise.all(taken)).toMatchObject(taken.map(() => ({ ok: true })));
    expect(await slow(manager, 0)).toMatchObject({ ok: true });
  });

  it('waits a moment in a rush instead of refusing', async () => {
    const rush = [senior, senior, junior, junior].map((client) => slow(client, 200));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const late = await (await server.signIn('surveyor')).call(identityRoutes.session, {});
    expect(late).toMatchObject({ ok: true });
    await Promise.all(rush);
  });

  it('a retry with the same key after a refusal is done once', async () => {
    const key = { idempotencyKey: crypto.randomUUID() };
    const clerk = await server.signIn('seniorAgent');
    const form = await complaintForm(server.database);
    const busy = [senior, senior, junior, junior].map((client) => slow(client, 1_500));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await clerk.call(ticketRoutes.register, { body: form }, key)).toMatchObject({ status: 503 });
    await Promise.all(busy);
    const first = await clerk.call(ticketRoutes.register, { body: form }, key);
    expect(first).toMatchObject({ ok: true });
    expect(await clerk.call(ticketRoutes.register, { body: form }, key)).toEqual(first);
  });
});

describe('one person', () => {
  it('cannot take every place', async () => {
    const many = await Promise.all([1, 2, 3, 4].map(() => slow(senior, 300)));
    expect(many.map(({ status }) => status).sort()).toEqual([201, 201, 201, 429]);
  });

  it('may make only so many exports a minute, and is told when the next', async () => {
    const manager = await server.signIn('centreDirector');
    const period = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };
    const ask = () => manager.call(ticketRoutes.figures, { query: period });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    expect(await ask()).toMatchObject({ status: 429, failure: { code: 'tooManyRequests' } });
    expect(
      await (await server.signIn('serviceHead')).call(ticketRoutes.figures, { query: period }),
    ).toMatchObject({
      ok: true,
    });
  });
});
