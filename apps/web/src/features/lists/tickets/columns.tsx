import {
  channelLabels,
  levelLabels,
  type ReplyOf,
  type TicketColumn,
  ticketKindLabels,
  type ticketRoutes,
} from '@redress/contract';
import { Countdown } from '#ui/clock/Countdown.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { TicketStatusTag } from '#ui/marks/CaseStatus.tsx';
import { RepeatMark } from '#ui/marks/RepeatMark.tsx';
import { UrgentMark } from '#ui/marks/UrgentMark.tsx';
import { CustomerClassMark } from '#ui/reference/CustomerClassMark.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import type { Column } from '#ui/table/column.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { listMessages } from '../messages.ts';

/** A row of the list of tickets. */
export type TicketRow = ReplyOf<typeof ticketRoutes.list>['items'][number];

/** The columns of the list of tickets; those not shown at first can be chosen. */
export function useTicketColumns(): readonly Column<TicketRow, TicketColumn>[] {
  const say = useMessages(listMessages);
  const label = useLabel();
  const names = useReference();
  return [
    { id: 'number', title: say('number'), width: 158, cell: ({ number }) => number },
    { id: 'kind', title: say('kind'), width: 84, cell: ({ kind }) => label(ticketKindLabels[kind]) },
    {
      id: 'status',
      title: say('status'),
      width: 92,
      cell: ({ status }) => <TicketStatusTag status={status} />,
    },
    {
      id: 'excerpt',
      title: say('content'),
      cell: ({ urgent, repeat, excerpt }) => (
        <>
          {urgent && <UrgentMark />} {repeat && <RepeatMark />} {excerpt}
        </>
      ),
    },
    {
      id: 'customer',
      title: say('customer'),
      width: 156,
      cell: ({ complainantName, customerClass }) => (
        <>
          {names.customerClass(customerClass).priority && <CustomerClassMark code={customerClass} />}{' '}
          {complainantName}
        </>
      ),
    },
    {
      id: 'due',
      title: say('due'),
      width: 192,
      cell: ({ dueAt, warnAt }) =>
        dueAt === null ? '—' : <Countdown quiet clock={{ state: 'running', dueAt, warnAt }} />,
    },
    {
      id: 'registeredAt',
      title: say('registeredAt'),
      width: 116,
      sortable: true,
      cell: ({ registeredAt }) => <Moment at={registeredAt} format="short" />,
    },
    {
      id: 'business',
      title: say('business'),
      width: 130,
      hiddenAtFirst: true,
      cell: (row) => names.classification(row.businessTypeId) || '—',
    },
    {
      id: 'nature',
      title: say('nature'),
      width: 130,
      hiddenAtFirst: true,
      cell: (row) => names.classification(row.natureId) || '—',
    },
    {
      id: 'owner',
      title: say('owner'),
      width: 92,
      hiddenAtFirst: true,
      cell: ({ ownerId }) => names.person(ownerId),
    },
    {
      id: 'handler',
      title: say('handler'),
      width: 92,
      hiddenAtFirst: true,
      cell: ({ handlerId }) => names.person(handlerId) || '—',
    },
    {
      id: 'level',
      title: say('level'),
      width: 100,
      hiddenAtFirst: true,
      cell: ({ level }) => label(levelLabels[level]),
    },
    {
      id: 'channel',
      title: say('channel'),
      width: 110,
      hiddenAtFirst: true,
      cell: ({ channel }) => label(channelLabels[channel]),
    },
    {
      id: 'phone',
      title: say('phone'),
      width: 120,
      hiddenAtFirst: true,
      cell: ({ contactPhone }) => contactPhone || '—',
    },
    {
      id: 'line',
      title: say('line'),
      width: 120,
      hiddenAtFirst: true,
      cell: ({ lineNumber }) => lineNumber || '—',
    },
    {
      id: 'closedAt',
      title: say('closedAt'),
      width: 116,
      hiddenAtFirst: true,
      cell: ({ closedAt }) => (closedAt === null ? '—' : <Moment at={closedAt} format="short" />),
    },
  ];
}
