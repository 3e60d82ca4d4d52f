import { z } from 'zod';
import { route } from '../http/route.ts';

const screen = z.string().regex(/^[a-z][A-Za-z0-9.-]{0,59}$/);
const text = z.string().max(500);

/** A view somebody saved: the filters, order and columns of a screen as they stand in its address. */
export const savedView = z.object({
  id: z.uuid(),
  screen: z.string(),
  name: z.string(),
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** A view somebody saved. */
export type SavedView = z.infer<typeof savedView>;

/** Saved views: everybody has their own, by screen. */
export const viewRoutes = {
  savedViews: route({
    method: 'GET',
    path: '/api/saved-views',
    summary: 'One’s own views of a screen, by name',
    access: 'signedIn',
    query: z.object({ screen }),
    reply: z.object({ items: z.array(savedView) }),
  }),
  saveView: route({
    method: 'PUT',
    path: '/api/saved-views',
    summary: 'Save a view under a name; one of the same name is replaced',
    access: 'signedIn',
    body: z.strictObject({
      screen,
      name: z.string().trim().min(1).max(60),
      query: z
        .record(z.string().max(60), z.union([text, z.array(text).max(50)]))
        .refine((query) => Object.keys(query).length <= 40, '筛选条件过多|Too many filters'),
    }),
    reply: savedView,
  }),
  removeView: route({
    method: 'DELETE',
    path: '/api/saved-views/:id',
    summary: 'Remove one of one’s own views',
    access: 'signedIn',
    params: z.object({ id: z.uuid() }),
    reply: z.undefined(),
  }),
};
