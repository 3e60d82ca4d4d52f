import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let offsetMs = 0;
let shown = Date.now();

/** The server's time as well as the browser knows it, in milliseconds; a wrong clock on the desk does not matter. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

/** Learns the server's time from the `Date` header of an answer that was under way from `sentAt` to `receivedAt`. */
export function noteServerTime(header: string | null, sentAt: number, receivedAt: number): void {
  const told = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(told) || receivedAt - sentAt > 2000) return;
  // The header has whole seconds: half a second is its expected fraction.
  const found = told + 500 - (sentAt + receivedAt) / 2;
  if (Math.abs(found - offsetMs) > 1500) offsetMs = found;
}

/** The server's time, renewed each second by one timer for the whole page; stands still while the page is hidden. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => shown);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    shown = serverNow();
    timer = setInterval(tick, 1000);
    document.addEventListener('visibilitychange', tick);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  };
}

function tick(): void {
  if (document.hidden) return;
  shown = serverNow();
  for (const listener of listeners) listener();
}
