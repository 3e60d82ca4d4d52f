import { type KnowledgeTask, knowledgeTaskLabels, knowledgeTaskRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { Countdown } from '#ui/clock/Countdown.tsx';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { ticketLink } from '#ui/routing/links.ts';
import { call } from '#ui/server/client.ts';
import { queries, queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { toast } from '#ui/toast/toast.ts';
import type { KnowledgeDeskSearch } from '../routes.ts';
import styles from './desk.module.css';
import { deskMessages } from './messages.ts';

/** What the data manager has to do, or has done. */
export function TasksTable({ closed }: { readonly closed: boolean }) {
  const say = useMessages(deskMessages);
  const navigate = useNavigate();
  const address = useListAddress<KnowledgeDeskSearch>();
  const columns = useTaskColumns(closed);
  const [closing, setClosing] = useState<KnowledgeTask>();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(knowledgeTaskRoutes.knowledgeTasks, {
      query: {
        limit: 30,
        ...(closed && { closed: 'true' }),
        ...(address.cursor === undefined ? {} : { after: address.cursor }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  useLiveRefresh(
    'knowledge',
    ({ what }) => what === 'knowledgeTask' || what === 'article',
    () => void refetch(),
  );
  const pages = address.pages(data?.next);
  const write = (task: KnowledgeTask) => {
    if (task.article !== null)
      return void navigate({ to: '/knowledge/$id' as never, params: { id: task.article.id } as never });
    void navigate({ to: '/knowledge/new' as never, search: { task: task.id } as never });
  };
  return (
    <>
      <DataTable<KnowledgeTask>
        caption={say(closed ? 'tab.done' : 'tab.tasks')}
        columns={columns}
        rows={data?.items}
        rowId={({ id }) => id}
        refreshing={isPlaceholderData}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={say('noTasks')} {...(!closed && { hint: say('noTasksHint') })} />}
        {...(!closed && {
          rowActionsWidth: 190,
          rowActions: (task: KnowledgeTask) => (
            <div className={styles.acts}>
              <Button size="small" type="primary" onClick={() => write(task)}>
                {say(task.article === null ? 'write' : 'open')}
              </Button>
              <Button size="small" onClick={() => setClosing(task)}>
                {say('close')}
              </Button>
            </div>
          ),
        })}
      />
      <Pager
        onPrevious={pages.onPrevious}
        onNext={pages.onNext}
        {...(pages.number > 1 && { summary: say('page', { page: pages.number }) })}
      />
      {closing !== undefined && <CloseDialog task={closing} onClose={() => setClosing(undefined)} />}
    </>
  );
}

function CloseDialog({ task, onClose }: { readonly task: KnowledgeTask; readonly onClose: () => void }) {
  const say = useMessages(deskMessages);
  return (
    <CommandDialog<{ outcome: 'done' | 'dismissed'; note: string }, unknown>
      title={say('closeTitle')}
      summary={<p className={styles.what}>{task.text}</p>}
      initial={{ outcome: 'done', note: '' }}
      submitText={say('close')}
      send={(body) => call(knowledgeTaskRoutes.closeTask, { params: { id: task.id }, body })}
      onDone={() => {
        toast('done', say('closed'));
        void queries.invalidateQueries();
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={say('closeOutcome')}>
        <Radio.Group
          options={(['done', 'dismissed'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={say('note')} extra={say('noteHint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </CommandDialog>
  );
}

function useTaskColumns(closed: boolean): readonly Column<KnowledgeTask>[] {
  const say = useMessages(deskMessages);
  const label = useLabel();
  const names = useReference();
  const who = (id: string | null) => (id === null ? say('system') : names.person(id));
  return [
    {
      id: 'kind',
      title: say('kind'),
      width: 150,
      cell: ({ kind, times }) => (
        <>
          {label(knowledgeTaskLabels[kind])}
          {times > 1 && <div className={styles.quiet}>{say('times', { count: times })}</div>}
        </>
      ),
    },
    {
      id: 'what',
      title: say('what'),
      wraps: true,
      cell: ({ text, article, ticket }) => (
        <>
          <div className={styles.what}>{text}</div>
          {article !== null && (
            <Link to={'/knowledge/$id' as never} params={{ id: article.id } as never}>
              {article.title}
            </Link>
          )}{' '}
          {ticket !== null && (
            <Link {...ticketLink(ticket.id)}>{say('ticket', { number: ticket.number })}</Link>
          )}
        </>
      ),
    },
    { id: 'openedBy', title: say('openedBy'), width: 88, cell: ({ openedBy }) => who(openedBy) },
    {
      id: 'openedAt',
      title: say('openedAt'),
      width: 136,
      cell: ({ openedAt }) => <Moment at={openedAt} />,
    },
    ...(closed
      ? [
          {
            id: 'outcome',
            title: say('outcome'),
            width: 180,
            wraps: true,
            cell: ({ outcome, note, closedBy }: KnowledgeTask) => (
              <>
                {outcome !== null && say(outcome)} · {who(closedBy)}
                <div className={styles.quiet}>{note}</div>
              </>
            ),
          },
          {
            id: 'closedAt',
            title: say('closedAt'),
            width: 136,
            cell: ({ closedAt }: KnowledgeTask) => closedAt !== null && <Moment at={closedAt} />,
          },
        ]
      : [
          {
            id: 'due',
            title: say('due'),
            width: 150,
            cell: ({ dueAt }: KnowledgeTask) => (
              <Countdown clock={{ state: 'running', dueAt, warnAt: null }} />
            ),
          },
        ]),
  ];
}
