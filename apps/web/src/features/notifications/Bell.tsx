import { type Notification, notificationRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useLive } from '#ui/live/useLive.ts';
import { NotificationBell } from '#ui/notifications/NotificationBell.tsx';
import { call } from '#ui/server/client.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { useSentence } from './useSentence.ts';

/** The person's own notifications, renewed as they come. */
export function Bell() {
  const sentence = useSentence();
  const unread = useQuery(queryOf(notificationRoutes.unreadNotifications)).data?.count ?? 0;
  const items =
    useQuery(queryOf(notificationRoutes.notifications, { query: { limit: 20 } })).data?.items ?? [];
  const renew = () => {
    void refresh(notificationRoutes.unreadNotifications);
    void refresh(notificationRoutes.notifications);
  };
  useLive('notification', renew);
  const read = async (body: { ids: number[] } | { upTo: number }) => {
    const outcome = await call(notificationRoutes.readNotifications, { body });
    if (!outcome.ok) toast('failed', outcome.failure.message);
    renew();
  };
  const newest = items[0];
  return (
    <NotificationBell
      unread={unread}
      items={items.map((item) => ({
        id: String(item.id),
        at: item.at,
        title: sentence(item),
        read: item.readAt !== null,
        href: addressOf(item),
      }))}
      onRead={(id) => void read({ ids: [Number(id)] })}
      onReadAll={() => newest !== undefined && void read({ upTo: newest.id })}
    />
  );
}

function addressOf({ kind, ticketId, orderId, data }: Notification): string | undefined {
  if (typeof data.articleId === 'string') return `/knowledge/${data.articleId}`;
  if (kind === 'knowledgeTask') return '/knowledge-desk';
  if (kind === 'noticeToRead') return '/notices';
  if (kind === 'collectionOpened' || kind === 'collectionOverdue') return '/collection';
  if (ticketId === null) return undefined;
  return `/tickets/${ticketId}${orderId === null ? '' : `#order-${orderId}`}`;
}
