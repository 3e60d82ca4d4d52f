import { type OrderColumn, orderKindLabels, type ReplyOf, type ticketRoutes } from '@redress/contract';
import { Countdown } from '#ui/clock/Countdown.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { OrderStatusTag } from '#ui/marks/CaseStatus.tsx';
import { UrgentMark } from '#ui/marks/UrgentMark.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import type { Column } from '#ui/table/column.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { listMessages } from '../messages.ts';

/** A row of the list of orders. */
export type OrderRow = ReplyOf<typeof ticketRoutes.orders>['items'][number];

/** The columns of the list of orders. */
export function useOrderColumns(): readonly Column<OrderRow, OrderColumn>[] {
  const say = useMessages(listMessages);
  const label = useLabel();
  const names = useReference();
  return [
    { id: 'number', title: say('order'), width: 158, cell: ({ number }) => number },
    {
      id: 'status',
      title: say('status'),
      width: 94,
      cell: ({ kind, status }) => <OrderStatusTag kind={kind} status={status} />,
    },
    { id: 'due', title: say('due'), width: 192, cell: (row) => <Due row={row} /> },
    {
      id: 'department',
      title: say('department'),
      width: 180,
      cell: ({ departmentId }) => names.place(departmentId),
    },
    {
      id: 'task',
      title: say('task'),
      cell: ({ task, urgent }) => (
        <>
          {urgent && <UrgentMark />} {task}
        </>
      ),
    },
    {
      id: 'urgings',
      title: say('urgings'),
      width: 66,
      align: 'end',
      cell: ({ urgings }) => (urgings === 0 ? '—' : urgings),
    },
    {
      id: 'lastUrgedAt',
      title: say('lastUrgedAt'),
      width: 112,
      hiddenAtFirst: true,
      cell: ({ lastUrgedAt }) => (lastUrgedAt === null ? '—' : <Moment at={lastUrgedAt} format="short" />),
    },
    {
      id: 'kind',
      title: say('kind'),
      width: 92,
      hiddenAtFirst: true,
      cell: ({ kind }) => label(orderKindLabels[kind]),
    },
    {
      id: 'issuedAt',
      title: say('issuedAt'),
      width: 112,
      hiddenAtFirst: true,
      cell: ({ issuedAt }) => (issuedAt === null ? '—' : <Moment at={issuedAt} format="short" />),
    },
    {
      id: 'issuedBy',
      title: say('issuedBy'),
      width: 88,
      hiddenAtFirst: true,
      cell: ({ issuedBy }) => names.person(issuedBy),
    },
    {
      id: 'handler',
      title: say('departmentHandler'),
      width: 92,
      hiddenAtFirst: true,
      cell: ({ handlerId }) => names.person(handlerId) || '—',
    },
    {
      id: 'repliedAt',
      title: say('repliedAt'),
      width: 112,
      hiddenAtFirst: true,
      cell: ({ repliedAt }) => (repliedAt === null ? '—' : <Moment at={repliedAt} format="short" />),
    },
    {
      id: 'ticket',
      title: say('ticket'),
      width: 168,
      hiddenAtFirst: true,
      cell: ({ ticketNumber }) => ticketNumber,
    },
  ];
}

function Due({ row: { clockState, dueAt, warnAt, repliedAt } }: { row: OrderRow }) {
  if (dueAt === null || clockState === null) return '—';
  return <Countdown quiet clock={{ state: clockState, dueAt, warnAt, stoppedAt: repliedAt }} />;
}
