import { identityRoutes, type SessionInfo } from '@redress/contract';
import { showLanguage } from '#ui/language/instance.ts';
import { call } from '#ui/server/client.ts';
import { queries } from '#ui/server/query.ts';
import { sessionClosed, sessionEnded, sessionStarted, sessionState } from './store.ts';

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('redress.session');

/** Asks the server who is signed in; afterwards the state of the session is known. */
export async function loadSession(): Promise<void> {
  const outcome = await call(identityRoutes.session);
  if (outcome.ok) enter(outcome.value);
  else if (outcome.status === 401) sessionClosed();
  else throw new Error(outcome.failure.message);
}

/** Asks again who is signed in, after an administrator changed what holds for everybody; a failure changes nothing. */
export async function refreshSession(): Promise<void> {
  const outcome = await call(identityRoutes.session);
  const before = sessionState();
  if (!outcome.ok || before.kind !== 'signedIn') return;
  if (outcome.value.user.id === before.info.user.id) sessionStarted(outcome.value);
}

/** Takes over a session that has begun. Somebody else's answers are forgotten before. */
export function enter(info: SessionInfo): void {
  const before = sessionState();
  const same = before.kind === 'ended' && before.info.user.id === info.user.id;
  if (!same) queries.clear();
  showLanguage(info.locale);
  sessionStarted(info);
  if (same) void queries.invalidateQueries();
  channel?.postMessage('started');
}

/** Signs out here and in the other tabs. */
export async function leave(): Promise<void> {
  await call(identityRoutes.signOut);
  sessionClosed();
  queries.clear();
  channel?.postMessage('left');
}

/** Follows signing in and out in other tabs of this browser. */
export function followOtherTabs(): void {
  if (channel === undefined) return;
  channel.onmessage = ({ data }) => {
    if (data === 'left') sessionEnded();
    else if (sessionState().kind === 'ended') void resume();
  };
}

async function resume(): Promise<void> {
  const before = sessionState();
  const outcome = await call(identityRoutes.session);
  if (!outcome.ok || before.kind !== 'ended') return;
  // Another person signed in next door: this page's content is not theirs.
  if (outcome.value.user.id !== before.info.user.id) window.location.assign('/');
  else {
    sessionStarted(outcome.value);
    void queries.invalidateQueries();
  }
}
