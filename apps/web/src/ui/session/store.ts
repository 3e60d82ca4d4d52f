import type { SessionInfo } from '@redress/contract';
import { useSyncExternalStore } from 'react';

/**
 * Whether somebody is signed in here. `ended` keeps who it was: the page stays as it is, under a dialog that asks to
 * sign in again, so that nothing typed is lost.
 */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly info: SessionInfo }
  | { readonly kind: 'ended'; readonly info: SessionInfo };

let state: SessionState = { kind: 'unknown' };
const listeners = new Set<() => void>();

/** The state of the session now, for code outside components. */
export function sessionState(): SessionState {
  return state;
}

/** The state of the session, for components. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribeSession, sessionState);
}

/** Calls back whenever the state of the session changes; gives back how to stop. */
export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes who is signed in. */
export function sessionStarted(info: SessionInfo): void {
  change({ kind: 'signedIn', info });
}

/** Notes that the server knows the session no longer; who was signed in stays known. */
export function sessionEnded(): void {
  if (state.kind === 'signedIn') change({ kind: 'ended', info: state.info });
  else if (state.kind === 'unknown') change({ kind: 'signedOut' });
}

/** Notes that nobody is signed in and nobody's page is open. */
export function sessionClosed(): void {
  change({ kind: 'signedOut' });
}

function change(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}
