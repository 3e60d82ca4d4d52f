import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { loadSession } from '#ui/session/session.ts';
import { sessionState } from '#ui/session/store.ts';

/** The root of all addresses; below it, it is known whether somebody is signed in. */
export const rootRoute = createRootRoute({
  beforeLoad: async () => {
    if (sessionState().kind === 'unknown') await loadSession();
  },
});

/** The parent of every page for which one must be signed in; the app gives it its frame. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  beforeLoad: ({ location }) => {
    const state = sessionState();
    const free = state.kind === 'ended' || (state.kind === 'signedIn' && state.info.mustFirst === null);
    if (!free) throw redirect({ href: `/sign-in?next=${encodeURIComponent(location.href)}` });
  },
});
