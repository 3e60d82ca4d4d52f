import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#testing/server.ts';

const token = 'a-token-of-enough-length';
const servers: Record<'off' | 'loopback' | 'token', TestServer> = {} as never;
beforeAll(async () => {
  servers.off = await startTestServer();
  servers.loopback = await startTestServer({ configuration: { metrics: 'loopback' } });
  servers.token = await startTestServer({ configuration: { metrics: { token } } });
});
afterAll(() => Promise.all(Object.values(servers).map((server) => server.stop())));

const metrics = (server: TestServer, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/metrics`, { headers });

describe('who may read the metrics', () => {
  it('nobody, unless the configuration says who', async () => {
    const text = await (await metrics(servers.off)).text();
    expect(text).not.toContain('redress_');
  });

  it('callers on this machine where that is set, but nobody who comes through a proxy', async () => {
    expect(await (await metrics(servers.loopback)).text()).toContain('redress_database_up 1');
    const relayed = await metrics(servers.loopback, { 'x-forwarded-for': '10.0.0.1' });
    expect(await relayed.text()).not.toContain('redress_');
  });

  it('whoever knows the token', async () => {
    for (const wrong of [{}, { authorization: 'Bearer x' }, { authorization: token }]) {
      expect(await (await metrics(servers.token, wrong)).text()).not.toContain('redress_');
    }
    const right = await metrics(servers.token, { authorization: `Bearer ${token}` });
    expect(right.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await right.text()).toContain('redress_database_up 1');
  });
});

describe('what the metrics tell', () => {
  const told = async (line: string) => {
    const text = await (await metrics(servers.loopback)).text();
    return text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.split(' ')
      .at(-1);
  };

  it('requests by the pattern of their route, never by their address', async () => {
    const client = await servers.loopback.signIn('seniorAgent');
    await fetch(`${servers.loopback.url}/api/tickets/00000000-0000-7000-8000-00000000beef`);
    const text = await (await metrics(servers.loopback)).text();
    expect(text).toContain(
      'redress_http_request_duration_seconds_count{method="GET",route="/api/tickets/:id",status="4xx"} 1',
    );
    expect(text).toMatch(/_count\{method="POST",route="\/api\/session",status="2xx"\} 1/);
    expect(text).not.toContain('beef');
    expect(client).toBeDefined();
  });

  it('how late the oldest due message is', async () => {
    const { database } = servers.loopback;
    await database.run(
      `insert into outbox (topic, payload, created_at, available_at)
       values ('nobody.takes.this', '{}', now() - interval '90 seconds', now() - interval '90 seconds')`,
    );
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Number(await told('redress_outbox_age_seconds'))).toBeGreaterThan(89);
    expect(await told('redress_outbox_waiting')).toBe('1');
    expect(await told('redress_clock_lag_seconds')).toBe('0');
  });

  it('the jobs, the pool, the streams and the process', async () => {
    const text = await (await metrics(servers.loopback)).text();
    for (const part of [
      /^redress_job_duration_seconds_count\{job="clocks",result="done"\} \d+$/m,
      /^redress_pool_connections\{state="open"\} [1-9]/m,
      /^redress_live_connections 0$/m,
      /^redress_event_loop_lag_seconds\{quantile="0.99"\} [\d.e-]+$/m,
      /^process_resident_memory_bytes \d{7,}$/m,
      /^redress_http_requests_at_work 0$/m,
    ]) {
      expect(text).toMatch(part);
    }
  });
});
