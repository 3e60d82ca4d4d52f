import { liveRoutes } from '@redress/contract';
import type { Authenticate } from '#platform/http/app.ts';
import { type Implementation, implementStream } from '#platform/http/implement.ts';
import { done } from '#platform/http/result.ts';
import type { LiveHub } from './hub.ts';

/** The stream of live events for whoever is signed in; what it carries is decided event by event. */
export function liveImplementations(hub: LiveHub, authenticate: Authenticate): readonly Implementation[] {
  return [
    implementStream(liveRoutes.live, async (_input, { actor, session }, stream) => {
      const token = session.token ?? '';
      // Watching is not working: an open stream does not keep a session from running idle.
      const renew = async () => {
        const authentication = await authenticate(token, false);
        return authentication?.restriction === null ? authentication.actor : null;
      };
      await hub.subscribe({ actor, stream, renew });
      return done(undefined);
    }),
  ];
}
