import { z } from 'zod';
import { route } from '../http/route.ts';

const byTicket = z.object({ ticketId: z.uuid() });

/** How long somebody counts as present after the last beat, in milliseconds; screens beat at half of it. */
export const presenceExpiresAfterMs = 20_000;

/** Who else looks at a ticket. Live topic `presence` with `ticketId` tells those present when somebody comes or goes. */
export const presenceRoutes = {
  beat: route({
    method: 'POST',
    path: '/api/tickets/:ticketId/presence',
    summary: 'Say that one is looking at a ticket, and hear who else is',
    access: 'signedIn',
    params: byTicket,
    reply: z.object({ others: z.array(z.object({ userId: z.uuid(), name: z.string() })) }),
  }),
  leave: route({
    method: 'DELETE',
    path: '/api/tickets/:ticketId/presence',
    summary: 'Say that one has left a ticket',
    access: 'signedIn',
    params: byTicket,
    reply: z.undefined(),
  }),
};
