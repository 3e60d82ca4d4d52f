import { presenceExpiresAfterMs, presenceRoutes as routes } from '@redress/contract';
import { implement } from '#platform/http/implement.ts';
import type { ModuleFactory } from '#platform/module.ts';
import { beat, goneStatement, leave } from './beat.ts';

/** Who looks at which ticket now, so that two people on one ticket see each other. */
export const presence: ModuleFactory = ({ database }) => ({
  name: 'presence',
  routes: [
    implement(routes.beat, ({ params }, context) => beat(params.ticketId, context)),
    implement(routes.leave, ({ params }, context) => leave(params.ticketId, context)),
  ],
  jobs: [
    {
      name: 'presence',
      everyMs: presenceExpiresAfterMs / 4,
      run: async () => {
        const expired = `seen_at <= now() - interval '${presenceExpiresAfterMs} milliseconds'`;
        await database.run(goneStatement(expired));
        return false;
      },
    },
  ],
  live: {
    // Only those who are on the ticket, and may therefore read it, hear that somebody came or went.
    presence: (actor, { ticketId, userIds }) =>
      typeof ticketId === 'string' && userIds?.includes(actor.id) ? { ticketId } : null,
  },
});
