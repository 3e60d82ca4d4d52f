import { type Client, draftRoutes as routes, viewRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let agent: Client;
let other: Client;

beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn('juniorAgent');
  other = await server.signIn('seniorAgent');
});
afterAll(() => server.stop());

const keep = (client: Client, key: string, version: number, body: Record<string, unknown>) =>
  client.call(routes.keepDraft, { params: { kind: 'registration', key }, body: { version, body } });
const read = (client: Client, key: string) =>
  client.call(routes.draft, { params: { kind: 'registration', key } });

describe('a draft', () => {
  test('is kept and read again, each time as a new version', async () => {
    expect(await keep(agent, 'a', 0, { content: '宽带' })).toMatchObject({
      value: { outcome: 'kept', version: 1 },
    });
    expect(await keep(agent, 'a', 1, { content: '宽带故障' })).toMatchObject({
      value: { outcome: 'kept', version: 2 },
    });
    expect(await read(agent, 'a')).toMatchObject({ value: { version: 2, body: { content: '宽带故障' } } });
  });

  test('kept elsewhere meanwhile: nothing is overwritten, both versions are answered', async () => {
    await keep(agent, 'b', 0, { content: 'first' });
    await keep(agent, 'b', 1, { content: 'window one' });
    expect(await keep(agent, 'b', 1, { content: 'window two' })).toMatchObject({
      value: {
        outcome: 'conflict',
        yours: { content: 'window two' },
        theirs: { version: 2, body: { content: 'window one' } },
      },
    });
    expect(await keep(agent, 'b', 0, { content: 'new window' })).toMatchObject({
      value: { outcome: 'conflict' },
    });
    expect(await keep(agent, 'b', 2, { content: 'window two' })).toMatchObject({
      value: { outcome: 'kept' },
    });
  });

  test('of many who keep at the same moment one is kept', async () => {
    await keep(agent, 'c', 0, {});
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => keep(agent, 'c', 1, { place })),
    );
    const kept = answers.filter((one) => one.ok && one.value.outcome === 'kept');
    expect(kept).toHaveLength(1);
  });

  test('removed elsewhere is a conflict too, and what was typed comes back', async () => {
    await keep(agent, 'd', 0, { content: 'x' });
    await agent.call(routes.removeDraft, { params: { kind: 'registration', key: 'd' } });
    expect(await keep(agent, 'd', 1, { content: 'xy' })).toMatchObject({
      value: { outcome: 'conflict', yours: { content: 'xy' }, theirs: null },
    });
  });

  test('is nobody else’s', async () => {
    await keep(agent, 'e', 0, { content: 'mine' });
    expect(await read(other, 'e')).toMatchObject({ status: 404 });
    expect(await keep(other, 'e', 0, { content: 'theirs' })).toMatchObject({ value: { outcome: 'kept' } });
    await other.call(routes.removeDraft, { params: { kind: 'registration', key: 'e' } });
    expect(await read(agent, 'e')).toMatchObject({ value: { body: { content: 'mine' } } });
  });

  test('holds 64 KB and no more', async () => {
    const around = JSON.stringify({ text: '' }).length;
    expect(await keep(agent, 'f', 0, { text: 'a'.repeat(65_536 - around) })).toMatchObject({ ok: true });
    expect(await keep(agent, 'g', 0, { text: 'a'.repeat(65_537 - around) })).toMatchObject({
      status: 413,
      failure: { code: 'draftTooLarge' },
    });
  });

  test('of a form that was never sent goes after 30 days; a registration stays', async () => {
    const third = await server.signIn('surveyor');
    const begin = (kind: string, key: string) =>
      third.call(routes.keepDraft, { params: { kind, key }, body: { version: 0, body: {} } });
    await begin('reply', 'old');
    await begin('registration', 'old');
    await begin('reply', 'young');
    await server.database.run(`update draft set updated_at = now() - interval '31 days' where key = 'old'`);
    await begin('reply', 'new');
    const left = await third.call(routes.drafts, { query: {} });
    if (!left.ok) throw new Error(left.failure.code);
    expect(left.value.items.map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual([
      'registration old',
      'reply new',
      'reply young',
    ]);
  });

  test('the list turns its pages, the last kept first', async () => {
    for (const key of ['l1', 'l2', 'l3']) {
      await other.call(routes.keepDraft, { params: { kind: 'reply', key }, body: { version: 0, body: {} } });
    }
    const first = await other.call(routes.drafts, { query: { kind: 'reply', limit: 2 } });
    if (!first.ok || first.value.next === null) throw new Error('one page only');
    const second = await other.call(routes.drafts, {
      query: { kind: 'reply', limit: 2, after: first.value.next },
    });
    if (!second.ok) throw new Error(second.failure.code);
    const keys = [...first.value.items, ...second.value.items].map(({ key }) => key);
    expect(keys).toEqual(['l3', 'l2', 'l1']);
    expect(second.value.next).toBeNull();
  });
});

describe('a saved view', () => {
  const query = { status: ['open', 'dispatched'], sort: '-registeredAt' };

  test('is found again on its screen; the same name replaces it', async () => {
    const body = { screen: 'tickets', name: '我的', query };
    expect(await agent.call(viewRoutes.saveView, { body })).toMatchObject({ value: { name: '我的', query } });
    await agent.call(viewRoutes.saveView, { body: { ...body, query: { status: ['closed'] } } });
    await agent.call(viewRoutes.saveView, { body: { ...body, screen: 'orders' } });
    expect(await agent.call(viewRoutes.savedViews, { query: { screen: 'tickets' } })).toMatchObject({
      value: { items: [{ screen: 'tickets', query: { status: ['closed'] } }] },
    });
    expect(await other.call(viewRoutes.savedViews, { query: { screen: 'tickets' } })).toMatchObject({
      value: { items: [] },
    });
  });

  test('is removed by its owner only', async () => {
    const saved = await agent.call(viewRoutes.saveView, { body: { screen: 'desk', name: 'x', query: {} } });
    const id = saved.ok ? saved.value.id : '';
    expect(await other.call(viewRoutes.removeView, { params: { id } })).toMatchObject({ status: 404 });
    expect(await agent.call(viewRoutes.removeView, { params: { id } })).toMatchObject({ ok: true });
  });
});
