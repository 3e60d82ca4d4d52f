import { NotificationOutlined } from '@ant-design/icons';
import { noticeRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { useLive } from '#ui/live/useLive.ts';
import { queryOf } from '#ui/server/query.ts';
import { knowledgeTitles } from '../titles.ts';

// Most people have nothing to read most of the time.
const NoticeReader = lazy(() =>
  import('./NoticeReader.tsx').then((loaded) => ({ default: loaded.NoticeReader })),
);

/** Shows what must be read until it is read; a call that comes in between may be taken first (I5). */
export function NoticeGate() {
  const say = useMessages(knowledgeTitles);
  const { data, refetch } = useQuery(queryOf(noticeRoutes.unreadNotices));
  const [postponed, setPostponed] = useState<readonly string[]>([]);
  useLive('knowledge', ({ what }) => {
    if (what === 'notice') void refetch();
  });
  const unread = data?.items ?? [];
  const shown = unread.find(({ id }) => !postponed.includes(id));
  if (unread.length === 0) return null;
  return (
    <>
      <Badge count={unread.length} size="small">
        <Button
          type="text"
          icon={<NotificationOutlined />}
          aria-label={say('unread', { count: unread.length })}
          onClick={() => setPostponed([])}
        />
      </Badge>
      {shown !== undefined && (
        <Suspense fallback={null}>
          <NoticeReader
            notice={shown}
            place={unread.indexOf(shown) + 1}
            all={unread.length}
            onLater={() => setPostponed(unread.map(({ id }) => id))}
          />
        </Suspense>
      )}
    </>
  );
}
