import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { activeShortcuts } from '#ui/keys/registry.ts';
import { ShortcutHelp } from '#ui/keys/ShortcutHelp.tsx';
import type { Shortcut } from '#ui/keys/shortcuts.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { listenLive, resyncTopic, startLive } from '#ui/live/connection.ts';
import { queries } from '#ui/server/query.ts';
import { refreshSession } from '#ui/session/session.ts';
import { useSessionState } from '#ui/session/store.ts';
import { ZoneContext } from '#ui/time/zone.ts';
import { appMessages } from '../messages.ts';
import { Navigation } from './Navigation.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useNarrow } from './useNarrow.ts';

const SignInAgain = lazy(() =>
  import('../signIn/SignInAgain.tsx').then((loaded) => ({ default: loaded.SignInAgain })),
);

/** The frame of the signed-in part: navigation, top bar, the page, and the dialog that asks to sign in again. */
export function Shell() {
  const say = useMessages(appMessages);
  const state = useSessionState();
  const { href } = useLocation();
  const [narrow, setNarrow] = useNarrow();
  const [help, setHelp] = useState<readonly Shortcut[]>();
  const person = state.kind === 'signedIn' ? state.info.user.id : undefined;
  useEffect(() => (person === undefined ? undefined : startLive(person)), [person]);
  useEffect(() => listenLive(resyncTopic, () => void queries.invalidateQueries()), []);

  // The zone that every time is shown in may have changed, or how long one may be idle.
  useEffect(() => listenLive('reference', ({ part }) => forSessions(part) && void refreshSession()), []);

  if (state.kind !== 'signedIn' && state.kind !== 'ended') {
    return <Navigate to="/sign-in" search={{ next: href }} replace />;
  }
  return (
    <ZoneContext value={state.info.zone}>
      <a className={styles.skip} href="#main">
        {say('skip')}
      </a>
      <div className={styles.shell} data-narrow={narrow}>
        <aside className={styles.side}>
          <Navigation narrow={narrow} onNarrow={setNarrow} />
        </aside>
        <header className={styles.top}>
          <TopBar onShortcuts={() => setHelp(activeShortcuts())} />
        </header>
        <main id="main" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <ShortcutHelp listed={help} onList={setHelp} />
      {state.kind === 'ended' && (
        <Suspense>
          <SignInAgain />
        </Suspense>
      )}
    </ZoneContext>
  );
}

function forSessions(part: string | readonly string[] | undefined): boolean {
  return part === 'centre' || part === 'identity' || part === 'files';
}
