import { type CollectionTask, collectionRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Countdown } from '#ui/clock/Countdown.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { queryOf } from '#ui/server/query.ts';
import { useScope } from '#ui/session/useSession.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import styles from '../tasks/desk.module.css';
import { weekAway } from '../weeks.ts';
import { DocumentDialog, FinishDialog } from './CollectDialogs.tsx';
import { collectionMessages } from './messages.ts';
import { PlansSection } from './PlansSection.tsx';

/** The week's documents: what arrived, what is missing and overdue, by senior and department (I3). */
export function CollectionPage() {
  const say = useMessages(collectionMessages);
  const names = useReference();
  const address = useListAddress<{ day?: string }>();
  const { day } = address.search;
  const edits = useScope('knowledge.edit') !== undefined;
  const [adding, setAdding] = useState<CollectionTask>();
  const [finishing, setFinishing] = useState<CollectionTask>();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(collectionRoutes.collection, { query: day === undefined ? {} : { day } }),
    placeholderData: keepPreviousData,
  });
  useLiveRefresh(
    'knowledge',
    ({ what }) => what === 'collection' || what === 'article',
    () => void refetch(),
  );
  const go = (weeks: number) => data && address.setFilters({ day: weekAway(data.week, weeks) });
  return (
    <>
      <PageHeader title={say('title')} summary={say('summary')} />
      <Section
        title={data === undefined ? say('title') : say('week', { day: data.week })}
        flush
        actions={
          <>
            <Button size="small" onClick={() => go(-1)}>
              {say('previous')}
            </Button>
            <Button size="small" disabled={day === undefined} onClick={() => go(1)}>
              {say('next')}
            </Button>
          </>
        }
      >
        <DataTable<CollectionTask>
          caption={say('title')}
          columns={[
            {
              id: 'department',
              title: say('department'),
              width: 230,
              wraps: true,
              cell: ({ departmentId, week }) => (
                <>
                  {names.place(departmentId)}
                  {week !== data?.week && (
                    <div className={styles.quiet}>{say('olderWeek', { day: week })}</div>
                  )}
                </>
              ),
            },
            { id: 'senior', title: say('senior'), width: 90, cell: ({ seniorId }) => names.person(seniorId) },
            {
              id: 'documents',
              title: say('documents'),
              wraps: true,
              cell: ({ documents }) => <Documents documents={documents} />,
            },
            {
              id: 'state',
              title: say('state'),
              width: 130,
              cell: ({ outcome }) => (
                <StatusTag label={stateLabel(outcome)} tone={outcome === null ? 'warning' : 'success'} />
              ),
            },
            {
              id: 'due',
              title: say('due'),
              width: 150,
              cell: ({ closedAt, dueAt }) =>
                closedAt === null ? (
                  <Countdown clock={{ state: 'running', dueAt, warnAt: null }} />
                ) : (
                  <Moment at={closedAt} />
                ),
            },
          ]}
          rows={data?.items}
          rowId={({ id }) => id}
          refreshing={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
          empty={<EmptyState title={say('none')} hint={say('noneHint')} />}
          rowActionsWidth={190}
          rowActions={(task) =>
            task.mine &&
            task.closedAt === null && (
              <div className={styles.acts}>
                <Button size="small" type="primary" onClick={() => setAdding(task)}>
                  {say('add')}
                </Button>
                <Button size="small" onClick={() => setFinishing(task)}>
                  {say('finish')}
                </Button>
              </div>
            )
          }
        />
      </Section>
      {edits && <PlansSection />}
      {adding !== undefined && <DocumentDialog task={adding} onClose={() => setAdding(undefined)} />}
      {finishing !== undefined && <FinishDialog task={finishing} onClose={() => setFinishing(undefined)} />}
    </>
  );
}

function stateLabel(outcome: CollectionTask['outcome']) {
  const key = outcome ?? 'waiting';
  return { zh: collectionMessages.zh[key], en: collectionMessages.en[key] };
}

function Documents({ documents }: { readonly documents: CollectionTask['documents'] }) {
  const say = useMessages(collectionMessages);
  if (documents.length === 0) return <span className={styles.quiet}>{say('noDocuments')}</span>;
  return (
    <>
      {documents.map((one) => (
        <div key={one.id}>
          {one.title}{' '}
          {one.files.map((file) => (
            <a key={file.id} href={`/api/files/${file.id}`} download={file.name}>
              {file.name}{' '}
            </a>
          ))}
          <span className={styles.quiet}>
            {one.launchAt !== null && (
              <>
                {say('launch')}
                <Moment at={one.launchAt} /> ·{' '}
              </>
            )}
            {one.article === null ? (
              say('notEntered')
            ) : (
              <Link to={'/knowledge/$id' as never} params={{ id: one.article.id } as never}>
                {say('entered', { number: one.article.number })}
              </Link>
            )}
          </span>
        </div>
      ))}
    </>
  );
}
