import { knowledgeTaskRoutes, type ReplyOf } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { queries, queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { toast } from '#ui/toast/toast.ts';
import type { KnowledgeDeskSearch } from '../routes.ts';
import { weekAway } from '../weeks.ts';
import styles from './desk.module.css';
import { deskMessages } from './messages.ts';

type Miss = ReplyOf<typeof knowledgeTaskRoutes.misses>['items'][number];

/** Searches without a hit, week by week (I4). */
export function MissesTable() {
  const say = useMessages(deskMessages);
  const address = useListAddress<KnowledgeDeskSearch>();
  const { day } = address.search;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(knowledgeTaskRoutes.misses, { query: day === undefined ? {} : { day } }),
    placeholderData: keepPreviousData,
  });
  const go = (weeks: number) => data && address.setFilters({ day: weekAway(data.week, weeks) });
  const ask = async (text: string) => {
    const outcome = await call(knowledgeTaskRoutes.askForMissed, { body: { text } });
    if (outcome.ok) toast('done', say('made'));
    else toast('failed', outcome.failure.message);
    void queries.invalidateQueries();
  };
  return (
    <>
      <div className={styles.bar}>
        <strong>{data && say('week', { day: data.week })}</strong>
        <Button size="small" onClick={() => go(-1)}>
          {say('previous')}
        </Button>
        <Button size="small" disabled={day === undefined} onClick={() => go(1)}>
          {say('next')}
        </Button>
      </div>
      <DataTable<Miss>
        caption={say('tab.misses')}
        columns={[
          { id: 'text', title: say('text'), cell: ({ text }) => text },
          { id: 'times', title: say('count'), width: 90, align: 'end', cell: ({ times }) => times },
          { id: 'people', title: say('people'), width: 90, align: 'end', cell: ({ people }) => people },
          { id: 'last', title: say('last'), width: 150, cell: ({ lastAt }) => <Moment at={lastAt} /> },
        ]}
        rows={data?.items}
        rowId={({ text }) => text}
        refreshing={isPlaceholderData}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={say('noMisses')} />}
        rowActionsWidth={130}
        rowActions={({ text, asked }) => (
          <div className={styles.acts}>
            {asked ? (
              <span className={styles.quiet}>{say('asked')}</span>
            ) : (
              <Button size="small" onClick={() => void ask(text)}>
                {say('makeTask')}
              </Button>
            )}
          </div>
        )}
      />
    </>
  );
}
