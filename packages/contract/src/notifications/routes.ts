import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { route } from '../http/route.ts';

/** Something a person was told: a kind with its values; the screen has the sentence. */
export const notification = z.object({
  id: z.int(),
  kind: z.string(),
  ticketId: z.uuid().nullable(),
  orderId: z.uuid().nullable(),
  data: z.record(z.string(), z.unknown()),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});

/** Something a person was told. */
export type Notification = z.infer<typeof notification>;

/** What a person was told. Live topic `notification` says that there is something new. */
export const notificationRoutes = {
  notifications: route({
    method: 'GET',
    path: '/api/notifications',
    summary: 'One’s own notifications, newest first',
    access: 'signedIn',
    query: z.object({ ...pageQuery, unread: z.stringbool().default(false) }),
    reply: pageOf(notification),
  }),
  unreadNotifications: route({
    method: 'GET',
    path: '/api/notifications/unread',
    summary: 'How many are unread; 100 stands for a hundred and more',
    access: 'signedIn',
    reply: z.object({ count: z.int() }),
  }),
  readNotifications: route({
    method: 'POST',
    path: '/api/notifications/read',
    summary: 'Mark one’s own notifications as read: some, or all up to one',
    access: 'signedIn',
    body: z.union([
      z.strictObject({ ids: z.array(z.int().positive()).min(1).max(100) }),
      z.strictObject({ upTo: z.int().positive() }),
    ]),
    reply: z.object({ unread: z.int() }),
  }),
};
