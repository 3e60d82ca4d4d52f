import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPassword } from '#testing/people.ts';
import { samples } from '#testing/samples.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { insertLive, liveEvent } from './event.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ extraModules: [samples] });
});
afterAll(() => server.stop());

interface Heard {
  readonly id: string | undefined;
  readonly topic: string;
  readonly data: unknown;
}

interface Ear {
  readonly heard: Heard[];
  /** The id to resume after. */
  readonly place: () => string | undefined;
  /** Resolves when this many events were heard. */
  readonly until: (count: number) => Promise<void>;
  readonly ended: Promise<void>;
  readonly close: () => void;
}

async function cookieOf(employeeNumber: string, url = server.url): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ employeeNumber, password: testPassword }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function listen(cookie: string, lastEventId?: string, url = server.url): Promise<Ear> {
  const abort = new AbortController();
  const response = await fetch(`${url}/api/live`, {
    headers: { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
    signal: abort.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const heard: Heard[] = [];
  let place: string | undefined;
  const read = async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString('utf8');
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) =>
          lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        place = field('id') ?? place;
        const topic = field('event');
        if (topic) heard.push({ id: field('id'), topic, data: JSON.parse(field('data') ?? 'null') });
      }
    }
  };
  const ended = read().catch(() => undefined);
  return {
    heard,
    place: () => place,
    ended,
    close: () => abort.abort(),
    until: async (count) => {
      const latest = performance.now() + 5_000;
      while (heard.length < count) {
        if (performance.now() > latest) throw new Error(`heard ${JSON.stringify(heard)} and no more`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

function tell(...ids: readonly { to: string; id: string }[]): Promise<number> {
  return server.database.run(insertLive('$1'), [JSON.stringify(ids.map((one) => liveEvent('sample', one)))]);
}

describe('live events', () => {
  test('reach whom they concern with the ids that person may have, and nobody else', async () => {
    const senior = await listen(await cookieOf('seniorAgent'));
    const surveyor = await listen(await cookieOf('surveyor'));
    await tell({ to: 'seniorAgent', id: 'a' }, { to: 'surveyor', id: 'b' }, { to: 'seniorAgent', id: 'c' });
    await senior.until(2);
    await surveyor.until(1);
    expect(senior.heard.map(({ topic, data }) => [topic, data])).toEqual([
      ['sample', { id: 'a' }],
      ['sample', { id: 'c' }],
    ]);
    expect(surveyor.heard.map(({ data }) => data)).toEqual([{ id: 'b' }]);
    senior.close();
    surveyor.close();
  });

  test('a topic that nobody authorises reaches nobody', async () => {
    const ear = await listen(await cookieOf('administrator'));
    await server.database.run(insertLive('$1'), [
      JSON.stringify([
        liveEvent('unheardOf', { id: 'x' }),
        liveEvent('sample', { to: 'administrator', id: 'y' }),
      ]),
    ]);
    await ear.until(1);
    expect(ear.heard.map(({ data }) => data)).toEqual([{ id: 'y' }]);
    ear.close();
  });

  test('what was missed comes after a break, and what is too old asks for everything again', async () => {
    const cookie = await cookieOf('teamLeader');
    const before = await listen(cookie);
    await tell({ to: 'teamLeader', id: 'heard' });
    await before.until(1);
    before.close();
    await tell({ to: 'teamLeader', id: 'missed' });
    const after = await listen(cookie, before.heard[0]?.id);
    await after.until(1);
    expect(after.heard.map(({ data }) => data)).toContainEqual({ id: 'missed' });
    after.close();
    const stranger = await listen(cookie, '999999999');
    await stranger.until(1);
    expect(stranger.heard).toEqual([{ id: undefined, topic: 'resync', data: {} }]);
    stranger.close();
    const nonsense = await listen(cookie, "1' or 1=1");
    await nonsense.until(1);
    expect(nonsense.heard[0]?.topic).toBe('resync');
    nonsense.close();
  });

  test('a stream that broke before its first event is resumed too', async () => {
    const cookie = await cookieOf('centreDirector');
    const before = await listen(cookie);
    while (before.place() === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
    before.close();
    await tell({ to: 'centreDirector', id: 'meanwhile' });
    const after = await listen(cookie, before.place());
    await after.until(1);
    expect(after.heard.map(({ data }) => data)).toEqual([{ id: 'meanwhile' }]);
    after.close();
  });

  test('an event that commits after a later one is heard all the same', async () => {
    const ear = await listen(await cookieOf('inspector'));
    const client = await server.database.pool.connect();
    await client.query('begin');
    await client.query(insertLive('$1'), [
      JSON.stringify([liveEvent('sample', { to: 'inspector', id: 'slow' })]),
    ]);
    await tell({ to: 'inspector', id: 'fast' });
    await ear.until(1);
    await client.query('commit');
    client.release();
    await ear.until(2);
    expect(ear.heard.map(({ data }) => data)).toEqual([{ id: 'fast' }, { id: 'slow' }]);
    expect(Number(ear.heard[1]?.id)).toBeGreaterThanOrEqual(Number(ear.heard[0]?.id));
    ear.close();
  });

  test('an event of one process reaches the streams of another', async () => {
    const second = await server.another();
    const ear = await listen(await cookieOf('dataManager', second.url), undefined, second.url);
    await tell({ to: 'dataManager', id: 'across' });
    await ear.until(1);
    expect(ear.heard.map(({ data }) => data)).toEqual([{ id: 'across' }]);
    ear.close();
    await second.stop();
  });

  test('a server that stops ends its streams', async () => {
    const second = await server.another();
    const ear = await listen(await cookieOf('statistician', second.url), undefined, second.url);
    await second.stop();
    await ear.ended;
  });
});
