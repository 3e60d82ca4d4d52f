import { type Notice, noticeRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { NoticeSearch } from '../routes.ts';
import { noticeMessages } from './messages.ts';
import { NoticeReader } from './NoticeReader.tsx';

/** The notices that were for this person, read ones too. */
export function OwnNotices() {
  const say = useMessages(noticeMessages);
  const names = useReference();
  const address = useListAddress<NoticeSearch>();
  const [openId, setOpenId] = useState<string>();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(noticeRoutes.ownNotices, {
      query: { limit: 30, ...(address.cursor === undefined ? {} : { after: address.cursor }) },
    }),
    placeholderData: keepPreviousData,
  });
  useLiveRefresh(
    'knowledge',
    ({ what }) => what === 'notice',
    () => void refetch(),
  );
  const pages = address.pages(data?.next);
  const opened = data?.items.find(({ id }) => id === openId);
  return (
    <>
      <DataTable<Notice>
        caption={say('own')}
        columns={[
          { id: 'name', title: say('name'), cell: ({ title }) => title },
          { id: 'by', title: say('by'), width: 110, cell: ({ createdBy }) => names.person(createdBy) },
          {
            id: 'publishAt',
            title: say('publishAt'),
            width: 150,
            cell: ({ publishAt }) => <Moment at={publishAt} />,
          },
          {
            id: 'readAt',
            title: say('readAt'),
            width: 150,
            cell: ({ readAt }) => (readAt === null ? say('notRead') : <Moment at={readAt} />),
          },
        ]}
        rows={data?.items}
        rowId={({ id }) => id}
        refreshing={isPlaceholderData}
        error={error}
        onRetry={() => void refetch()}
        rowTone={({ readAt }) => (readAt === null ? 'warning' : undefined)}
        empty={<EmptyState title={say('none')} />}
        rowActionsWidth={90}
        rowActions={({ id }) => (
          <Button size="small" onClick={() => setOpenId(id)}>
            {say('open')}
          </Button>
        )}
      />
      <Pager onPrevious={pages.onPrevious} onNext={pages.onNext} />
      {opened !== undefined && (
        <NoticeReader notice={opened} place={1} all={1} onLater={() => setOpenId(undefined)} />
      )}
    </>
  );
}
