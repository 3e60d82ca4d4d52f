import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';
import type { Actor } from '#platform/http/context.ts';
import type { EventStream } from '#platform/http/implement.ts';
import { insertLive, liveEvent } from './event.ts';
import { type LiveHub, liveHub } from './hub.ts';

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

const actor = { id: 'someone' } as Actor;

function stream(accepts: () => boolean): EventStream & { readonly sent: unknown[]; closed: boolean } {
  const made = {
    lastEventId: undefined,
    sent: [] as unknown[],
    closed: false,
    send: (event: { data: unknown }) => {
      made.sent.push(event.data);
      return accepts();
    },
    mark: () => true,
    comment: accepts,
    close: () => {
      made.closed = true;
    },
    onClose: () => undefined,
  };
  return made;
}

async function run(hub: LiveHub, name: string): Promise<void> {
  await hub.jobs.find((job) => job.name === name)?.run(new AbortController().signal);
}

function tell(id: string): Promise<number> {
  return made.database.run(insertLive('$1'), [JSON.stringify([liveEvent('any', { id })])]);
}

test('a reader who cannot keep up is let go, and the others go on', async () => {
  const hub = liveHub(made.database, { any: (_actor, ids) => ids });
  await run(hub, 'live');
  let keepsUp = true;
  const slow = stream(() => keepsUp);
  const quick = stream(() => true);
  for (const one of [slow, quick]) await hub.subscribe({ actor, stream: one, renew: async () => actor });
  keepsUp = false;
  await tell('1');
  await tell('2');
  await run(hub, 'live');
  expect(slow.sent).toEqual([{ id: '1' }]);
  expect(slow.closed).toBe(true);
  expect(quick.sent).toEqual([{ id: '1' }, { id: '2' }]);
});

test('who has signed out, or lost the right, hears nothing more', async () => {
  const hub = liveHub(made.database, { any: (who, ids) => (who.grants?.['audit.read'] ? ids : null) });
  await run(hub, 'live');
  const holder = { ...actor, grants: { 'audit.read': 'all' } } as Actor;
  const gone = stream(() => true);
  const demoted = stream(() => true);
  await hub.subscribe({ actor: holder, stream: gone, renew: async () => null });
  await hub.subscribe({ actor: holder, stream: demoted, renew: async () => ({ ...holder, grants: {} }) });
  await run(hub, 'live-heartbeat');
  await tell('3');
  await run(hub, 'live');
  expect(gone.closed).toBe(true);
  expect([gone.sent, demoted.sent]).toEqual([[], []]);
});
