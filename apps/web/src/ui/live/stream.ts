import { liveRoutes } from '@redress/contract';
import { noteAnswer } from '#ui/server/client.ts';
import { eventReader, type LiveMessage } from './eventReader.ts';

/** How the stream of live messages stands. */
export type StreamState = 'connecting' | 'open' | 'lost' | 'signedOut';

// A server that keeps the line says something at least each 15 s or so; after three times that it is gone.
const silenceMs = 45_000;

/**
 * Keeps the stream of live messages open until aborted, resuming after the message whose id `lastSeen` gives. It is read with `fetch`
 * and not with EventSource, because only so a refused stream can be told from a broken one.
 */
export async function followStream(
  onMessage: (message: LiveMessage) => void,
  onState: (state: StreamState) => void,
  lastSeen: () => string | undefined,
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    onState(failures === 0 ? 'connecting' : 'lost');
    const opened = await readOnce(lastSeen(), signal, () => onState('open'), onMessage);
    if (opened === 'refused') return onState('signedOut');
    if (opened === 'ended') failures = 0;
    if (!signal.aborted)
      await pause(Math.min(1000 * 2 ** failures, 15_000) * (0.7 + Math.random() * 0.6), signal);
  }
}

async function readOnce(
  lastId: string | undefined,
  outer: AbortSignal,
  onOpen: () => void,
  onMessage: (message: LiveMessage) => void,
): Promise<'refused' | 'ended' | 'failed'> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), silenceMs);
  let open = false;
  try {
    const sentAt = Date.now();
    const response = await fetch(liveRoutes.live.path, {
      headers: { accept: 'text/event-stream', ...(lastId === undefined ? {} : { 'last-event-id': lastId }) },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.any([outer, silence.signal]),
    });
    noteAnswer(response, sentAt);
    if (response.status === 401 || response.status === 403) return 'refused';
    if (!response.ok || response.body === null) return 'failed';
    open = true;
    onOpen();
    const read = eventReader(onMessage);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
      read(piece.value);
    }
  } catch {
    // Broken, silent or aborted: the caller decides whether to try again.
  } finally {
    clearTimeout(timer);
  }
  return open ? 'ended' : 'failed';
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const stop = () => {
    clearTimeout(timer);
    resolve();
  };
  signal.addEventListener('abort', stop, { once: true });
  return promise;
}
