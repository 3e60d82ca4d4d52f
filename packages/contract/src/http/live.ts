import { z } from 'zod';
import { route } from './route.ts';

/** One live message: ids only; the screen asks for what it shows. `event:` of the stream is the topic. */
export const liveMessage = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The stream of live messages. Topic `resync` means: too much was missed, ask for everything again. */
export const liveRoutes = {
  live: route({
    method: 'GET',
    path: '/api/live',
    summary: 'Server-sent events with ids of what changed; resumes by Last-Event-ID',
    access: 'signedIn',
    reply: z.undefined(),
    shape: 'stream',
  }),
};
