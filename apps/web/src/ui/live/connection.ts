import { liveMessage } from '@redress/contract';
import { useSyncExternalStore } from 'react';
import type { LiveContent, LiveMessage } from './eventReader.ts';
import { followStream, type StreamState } from './stream.ts';

type Listener = (content: LiveContent) => void;
type Told = { readonly message: LiveMessage } | { readonly state: StreamState } | { readonly ask: 'state' };

/** The topic that means: too much was missed, ask for everything again. */
export const resyncTopic = 'resync';

const listeners = new Map<string, Set<Listener>>();
const watchers = new Set<() => void>();
let state: StreamState = 'connecting';
let lastId: string | undefined;

/**
 * Follows the live messages until the given way out is called. All tabs of a browser share one stream: the tab that holds
 * the lock reads it and passes everything on, and when it closes the next one takes over. Where the browser has no locks
 * (a page without TLS), each tab has its own stream.
 */
export function startLive(person: string): () => void {
  const stop = new AbortController();
  const name = `redress.live.${person}`;
  if (!('locks' in navigator)) {
    void followStream(deliver, setState, lastSeen, stop.signal);
    return () => stop.abort();
  }
  const channel = new BroadcastChannel(name);
  let leading = false;
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if ('message' in data) deliver(data.message);
    else if ('state' in data) setState(data.state);
    else if (leading) channel.postMessage({ state });
  };
  channel.postMessage({ ask: 'state' });
  const passOn = (message: LiveMessage) => {
    channel.postMessage({ message });
    deliver(message);
  };
  const tellState = (next: StreamState) => {
    channel.postMessage({ state: next });
    setState(next);
  };
  const lead = () => {
    leading = true;
    return followStream(passOn, tellState, lastSeen, stop.signal);
  };
  void navigator.locks.request(name, { signal: stop.signal }, lead).catch(() => undefined);
  return () => {
    stop.abort();
    channel.close();
  };
}

/** Hears the messages of a topic; gives back how to stop. */
export function listenLive(topic: string, listener: Listener): () => void {
  const known = listeners.get(topic) ?? new Set();
  listeners.set(topic, known.add(listener));
  return () => known.delete(listener);
}

/** How the stream stands, for the connection mark. */
export function useLiveState(): StreamState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}

function lastSeen(): string | undefined {
  return lastId;
}

function deliver(message: LiveMessage): void {
  lastId = message.id ?? lastId;
  const content = message.data === '' ? {} : liveMessage.safeParse(JSON.parse(message.data)).data;
  if (content === undefined) return;
  for (const listener of listeners.get(message.topic) ?? []) listener(content);
}

function setState(next: StreamState): void {
  // Without an id to resume after, nobody knows what was missed, so everything on screen is asked for again.
  const back = next === 'open' && state === 'lost' && lastId === undefined;
  state = next;
  for (const watcher of watchers) watcher();
  if (back) for (const listener of listeners.get(resyncTopic) ?? []) listener({});
}
