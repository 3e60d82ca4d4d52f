import { type CustomerTicket, customerRoutes, ticketKindLabels } from '@redress/contract';
import type { TicketKind } from '@redress/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { pagesOf } from '#ui/filter/pages.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { TicketStatusTag } from '#ui/marks/CaseStatus.tsx';
import { UrgentMark } from '#ui/marks/UrgentMark.tsx';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { ticketLink } from '#ui/routing/links.ts';
import { queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { customerMessages } from './messages.ts';

/** All tickets of a customer, newest first, page by page. */
export function CustomerTickets({
  customerId,
  counts,
}: {
  readonly customerId: string;
  readonly counts: Readonly<Partial<Record<TicketKind, number>>>;
}) {
  const say = useMessages(customerMessages);
  const [after, setAfter] = useState<readonly string[]>();
  const cursor = after?.at(-1);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(customerRoutes.ticketsOfCustomer, {
      params: { id: customerId },
      query: { limit: 10, ...(cursor === undefined ? {} : { after: cursor }) },
    }),
    placeholderData: keepPreviousData,
  });
  const pages = pagesOf(after, data?.next, setAfter);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Section title={say('tickets')} count={all} flush>
      <DataTable
        caption={say('tickets')}
        columns={useTicketColumns()}
        rows={data?.items}
        rowId={({ id }) => id}
        refreshing={isPlaceholderData}
        error={error}
        onRetry={() => void refetch()}
        rowLink={({ id }) => ticketLink(id)}
        empty={<EmptyState title={say('noTickets')} />}
      />
      <Pager onPrevious={pages.onPrevious} onNext={pages.onNext} />
    </Section>
  );
}

function useTicketColumns(): readonly Column<CustomerTicket>[] {
  const say = useMessages(customerMessages);
  const label = useLabel();
  const names = useReference();
  return useMemo(
    () => [
      {
        id: 'number',
        title: say('ticket'),
        width: 190,
        cell: ({ number, urgent }) => (
          <span className="rd-figures">
            {number} {urgent && <UrgentMark />}
          </span>
        ),
      },
      { id: 'kind', title: say('ticketKind'), width: 90, cell: ({ kind }) => label(ticketKindLabels[kind]) },
      {
        id: 'business',
        title: say('business'),
        cell: ({ businessTypeId, natureId }) =>
          [names.classification(businessTypeId), names.classification(natureId)]
            .filter(Boolean)
            .join(' · ') || '—',
      },
      {
        id: 'status',
        title: say('status'),
        width: 100,
        cell: ({ status }) => <TicketStatusTag status={status} />,
      },
      {
        id: 'registeredAt',
        title: say('registeredAt'),
        width: 150,
        cell: ({ registeredAt }) => <Moment at={registeredAt} />,
      },
      {
        id: 'closedAt',
        title: say('closedAt'),
        width: 150,
        cell: ({ closedAt }) => (closedAt === null ? '—' : <Moment at={closedAt} />),
      },
    ],
    [say, label, names],
  );
}
