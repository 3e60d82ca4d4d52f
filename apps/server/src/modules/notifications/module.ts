import { notificationRoutes as routes } from '@redress/contract';
import { implement } from '#platform/http/implement.ts';
import { done } from '#platform/http/result.ts';
import type { ModuleFactory } from '#platform/module.ts';
import { fanOut } from './fan-out.ts';
import { listNotifications, readNotifications, unreadCount } from './own.ts';
import { notifyTopic } from './public.ts';

/** What people are told: warnings and alarms, decisions, hand-overs (E2). */
export const notifications: ModuleFactory = () => ({
  name: 'notifications',
  routes: [
    implement(routes.notifications, ({ query }, context) => listNotifications(query, context)),
    implement(routes.unreadNotifications, async (_input, { database, actor }) =>
      done({ count: await unreadCount(database, actor.id) }),
    ),
    implement(routes.readNotifications, ({ body }, context) => readNotifications(body, context)),
  ],
  outbox: { [notifyTopic]: fanOut },
  live: {
    notification: (actor, { userIds }) => (userIds?.includes(actor.id) ? {} : null),
  },
});
