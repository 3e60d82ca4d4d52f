import type { Outcome } from '@redress/contract';
import { type LocalCopy, restoreDraft, type StoredDraft } from './restore.ts';

/** Where a draft lives on the server. */
export interface DraftStore<Value> {
  /** The value is undefined where there is no draft. */
  readonly load: () => Promise<Outcome<StoredDraft<Value> | undefined>>;
  /** Saves over the given version (null: none yet); `versionConflict` where that is not the present one. */
  readonly save: (value: Value, base: number | null) => Promise<Outcome<{ readonly version: number }>>;
}

/** How a draft stands. `offline`: kept in this browser only, sent again by itself. */
export interface DraftState<Value> {
  readonly status: 'loading' | 'untouched' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'conflict';
  readonly value: Value;
  /** On a conflict: what the server has; undefined if the draft is gone there. */
  readonly theirs?: StoredDraft<Value> | undefined;
  /** True where the text was typed before and has been brought back. */
  readonly restored: boolean;
}

/** Keeps one draft safe: in this browser at every change, on the server at every pause. */
export interface DraftKeeper<Value> {
  readonly state: () => DraftState<Value>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: () => Promise<void>;
  readonly change: (value: Value) => void;
  /** Sends what is unsaved now, without waiting for the pause. */
  readonly flush: () => Promise<void>;
  /** Ends a conflict with what was typed here; it goes over the server's version. */
  readonly keepMine: () => Promise<void>;
  /** Ends a conflict with what the server has. */
  readonly takeTheirs: () => void;
  /** Forgets this browser's copy, after the draft has become a ticket or was thrown away. */
  readonly forget: () => void;
  readonly close: () => void;
}

const pauseMs = 600;
const retryMs = 5000;

/** A keeper of the draft with this key; `local` is the browser's storage. */
export function draftKeeper<Value>(options: {
  readonly key: string;
  readonly initial: Value;
  readonly store: DraftStore<Value>;
  readonly local: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}): DraftKeeper<Value> {
  const { key, initial, store, local } = options;
  const listeners = new Set<() => void>();
  let state: DraftState<Value> = { status: 'loading', value: initial, restored: false };
  let base: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;

  const show = (next: Partial<DraftState<Value>>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const keepHere = (value: Value) => local.setItem(key, JSON.stringify({ value, base }));
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };

  const send = (): Promise<void> => {
    clearTimeout(timer);
    if (state.status !== 'unsaved' && state.status !== 'offline') return sending ?? Promise.resolve();
    sending = (sending ?? Promise.resolve()).then(sendOnce);
    return sending;
  };
  const sendOnce = async () => {
    if (state.status !== 'unsaved' && state.status !== 'offline') return;
    const sent = state.value;
    show({ status: 'saving' });
    const outcome = await store.save(sent, base);
    if (outcome.ok) {
      base = outcome.value.version;
      if (state.value !== sent) {
        keepHere(state.value);
        show({ status: 'unsaved' });
        return later(pauseMs);
      }
      local.removeItem(key);
      return show({ status: 'saved' });
    }
    if (outcome.failure.code === 'versionConflict') {
      const found = await store.load();
      if (found.ok) return show({ status: 'conflict', theirs: found.value });
    }
    show({ status: 'offline' });
    later(retryMs);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: async () => {
      const copy = readCopy<Value>(local.getItem(key));
      const found = await store.load();
      if (!found.ok) {
        base = copy?.base ?? null;
        return show({
          status: copy ? 'offline' : 'untouched',
          value: copy?.value ?? initial,
          restored: copy !== undefined,
        });
      }
      const from = restoreDraft(found.value, copy);
      if (from.kind === 'fresh') return show({ status: 'untouched' });
      if (from.kind === 'conflict') {
        base = from.mine.base;
        return show({ status: 'conflict', value: from.mine.value, theirs: from.theirs, restored: true });
      }
      base = from.base;
      show({ status: from.unsaved ? 'unsaved' : 'saved', value: from.value, restored: true });
      if (from.unsaved) later(0);
      else local.removeItem(key);
    },
    change: (value) => {
      keepHere(value);
      if (state.status === 'conflict' || state.status === 'loading') return show({ value });
      show({ value, status: state.status === 'saving' ? 'saving' : 'unsaved' });
      if (state.status !== 'saving') later(pauseMs);
    },
    flush: send,
    keepMine: () => {
      base = state.theirs?.version ?? null;
      show({ status: 'unsaved', theirs: undefined });
      return send();
    },
    takeTheirs: () => {
      base = state.theirs?.version ?? null;
      local.removeItem(key);
      show({
        status: state.theirs ? 'saved' : 'untouched',
        value: state.theirs?.value ?? initial,
        theirs: undefined,
      });
    },
    forget: () => {
      clearTimeout(timer);
      local.removeItem(key);
      base = null;
      show({ status: 'untouched', value: initial, restored: false, theirs: undefined });
    },
    close: () => clearTimeout(timer),
  };
}

function readCopy<Value>(text: string | null): LocalCopy<Value> | undefined {
  return text === null ? undefined : (JSON.parse(text) as LocalCopy<Value>);
}
