import type { Outcome } from '@redress/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftKeeper } from './draftKeeper.ts';
import type { StoredDraft } from './restore.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server with one draft, and a browser's storage. */
function world(kept?: StoredDraft<string>) {
  const server = { kept, saves: 0, down: false };
  const memory = new Map<string, string>();
  const lost: Outcome<never> = { ok: false, status: 0, failure: { code: 'unreachable', message: '' } };
  const keeper = () =>
    draftKeeper<string>({
      key: 'draft',
      initial: '',
      local: {
        getItem: (key) => memory.get(key) ?? null,
        setItem: (key, text) => void memory.set(key, text),
        removeItem: (key) => void memory.delete(key),
      },
      store: {
        load: async () => (server.down ? lost : { ok: true, status: 200, value: server.kept }),
        save: async (value, base) => {
          if (server.down) return lost;
          if (base !== (server.kept?.version ?? null)) {
            return { ok: false, status: 409, failure: { code: 'versionConflict', message: '' } };
          }
          server.saves += 1;
          server.kept = { value, version: (base ?? 0) + 1 };
          return { ok: true, status: 200, value: { version: server.kept.version } };
        },
      },
    });
  return { server, memory, keeper };
}

test('typing is saved once, at the pause of 600 ms', async () => {
  const { server, keeper } = world();
  const draft = keeper();
  await draft.open();
  draft.change('宽');
  await vi.advanceTimersByTimeAsync(300);
  draft.change('宽带');
  await vi.advanceTimersByTimeAsync(599);
  expect(server.saves).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(server).toMatchObject({ saves: 1, kept: { value: '宽带', version: 1 } });
  expect(draft.state().status).toBe('saved');
});

test('a browser that dies before the pause brings the text back', async () => {
  const { server, keeper } = world({ value: 'old', version: 4 });
  const first = keeper();
  await first.open();
  first.change('old and new');
  first.close();
  const second = keeper();
  await second.open();
  expect(second.state()).toMatchObject({ value: 'old and new', restored: true });
  await vi.advanceTimersByTimeAsync(0);
  expect(server.kept).toEqual({ value: 'old and new', version: 5 });
});

test('while the server is away the text stays here, and is sent when it is back', async () => {
  const { server, memory, keeper } = world();
  const draft = keeper();
  await draft.open();
  server.down = true;
  draft.change('text');
  await vi.advanceTimersByTimeAsync(600);
  expect(draft.state().status).toBe('offline');
  expect(memory.get('draft')).toContain('text');
  server.down = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(server.kept?.value).toBe('text');
  expect(memory.size).toBe(0);
});

test('somebody else’s change is not overwritten: both are there to choose from', async () => {
  const { server, keeper } = world({ value: 'a', version: 1 });
  const draft = keeper();
  await draft.open();
  server.kept = { value: 'theirs', version: 2 };
  draft.change('mine');
  await vi.advanceTimersByTimeAsync(600);
  expect(draft.state()).toMatchObject({ status: 'conflict', value: 'mine', theirs: { value: 'theirs' } });
  expect(server.kept.value).toBe('theirs');
  await draft.keepMine();
  expect(server.kept).toEqual({ value: 'mine', version: 3 });
});

test('what is typed while a save is under way is saved after it', async () => {
  const { server, keeper } = world();
  const draft = keeper();
  await draft.open();
  draft.change('a');
  const saving = draft.flush();
  await Promise.resolve();
  expect(draft.state().status).toBe('saving');
  draft.change('ab');
  await saving;
  await vi.advanceTimersByTimeAsync(600);
  expect(server.kept).toEqual({ value: 'ab', version: 2 });
});
