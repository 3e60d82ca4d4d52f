import { noticeRoutes, type ReplyOf } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { queries, queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { useNow } from '#ui/time/clock.ts';
import { Moment } from '#ui/time/Moment.tsx';
import type { NoticeSearch } from '../routes.ts';
import styles from '../tasks/desk.module.css';
import { noticeMessages } from './messages.ts';
import { ReceiptsDrawer } from './ReceiptsDrawer.tsx';
import { useAudience } from './useAudience.ts';

type Row = ReplyOf<typeof noticeRoutes.notices>['items'][number];

/** All notices for those who publish: to whom, how many have read them, and who has not (I5). */
export function AllNotices() {
  const say = useMessages(noticeMessages);
  const names = useReference();
  const audience = useAudience();
  const now = useNow();
  const address = useListAddress<NoticeSearch>();
  const [reading, setReading] = useState<string>();
  const [ending, setEnding] = useState<Row>();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(noticeRoutes.notices, {
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
  const stateOf = ({ withdrawnAt, publishAt, untilAt }: Row) => {
    if (withdrawnAt !== null) return say('withdrawn');
    if (Date.parse(publishAt) > now) return say('scheduled');
    return say(untilAt !== null && Date.parse(untilAt) <= now ? 'over' : 'running');
  };
  return (
    <>
      <DataTable<Row>
        caption={say('all')}
        columns={[
          { id: 'name', title: say('name'), cell: ({ title }) => title },
          { id: 'audience', title: say('audience'), width: 200, wraps: true, cell: audience },
          { id: 'state', title: say('state'), width: 90, cell: stateOf },
          { id: 'by', title: say('by'), width: 90, cell: ({ createdBy }) => names.person(createdBy) },
          {
            id: 'publishAt',
            title: say('publishAt'),
            width: 140,
            cell: ({ publishAt }) => <Moment at={publishAt} />,
          },
          {
            id: 'read',
            title: say('read'),
            width: 90,
            align: 'end',
            cell: ({ read, readers }) => say('readOf', { read, all: readers }),
          },
        ]}
        rows={data?.items}
        rowId={({ id }) => id}
        refreshing={isPlaceholderData}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={say('none')} />}
        rowActionsWidth={180}
        rowActions={(row) => (
          <div className={styles.acts}>
            <Button size="small" onClick={() => setReading(row.id)}>
              {say('receipts')}
            </Button>
            {row.withdrawnAt === null && (
              <Button size="small" danger onClick={() => setEnding(row)}>
                {say('withdraw')}
              </Button>
            )}
          </div>
        )}
      />
      <Pager onPrevious={pages.onPrevious} onNext={pages.onNext} />
      {reading !== undefined && <ReceiptsDrawer noticeId={reading} onClose={() => setReading(undefined)} />}
      {ending !== undefined && (
        <ConfirmDialog
          title={say('withdrawTitle', { title: ending.title })}
          confirmText={say('withdraw')}
          danger
          send={() => call(noticeRoutes.withdrawNotice, { params: { id: ending.id } })}
          onDone={() => {
            setEnding(undefined);
            void queries.invalidateQueries();
          }}
          onClose={() => setEnding(undefined)}
        >
          {say('withdrawHint')}
        </ConfirmDialog>
      )}
    </>
  );
}
