import type { CustomerCard } from '@redress/contract';
import type { LinkProps } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { CustomerClassMark } from '#ui/reference/CustomerClassMark.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import type { Column } from '#ui/table/column.ts';
import { customerMessages } from './messages.ts';

/** The page of a customer. */
export function customerLink(id: string): LinkProps {
  return { to: `/customers/${id}` as NonNullable<LinkProps['to']> };
}

/** The columns of the list of customers. */
export function useCustomerColumns(): readonly Column<CustomerCard>[] {
  const say = useMessages(customerMessages);
  const names = useReference();
  return useMemo(
    () => [
      { id: 'name', title: say('name'), width: 120, cell: ({ name }) => name },
      { id: 'number', title: say('number'), width: 162, cell: ({ number }) => <Figures text={number} /> },
      {
        id: 'class',
        title: say('class'),
        width: 122,
        cell: ({ class: code }) => <CustomerClassMark code={code} />,
      },
      {
        id: 'contacts',
        title: say('contacts'),
        width: 130,
        cell: ({ contacts }) => <Figures text={contacts.map(({ value }) => value).join('、') || '—'} />,
      },
      {
        id: 'lines',
        title: say('lines'),
        cell: ({ lines }) => (
          <Figures
            text={lines.map(({ number, product }) => `${number} ${product}`.trim()).join('、') || '—'}
          />
        ),
      },
      { id: 'branch', title: say('branch'), width: 104, cell: ({ branchId }) => names.unit(branchId) || '—' },
      {
        id: 'open',
        title: say('openTickets'),
        width: 66,
        align: 'end',
        cell: ({ openTickets }) => openTickets.length,
      },
      {
        id: 'count',
        title: say('ticketCount'),
        width: 92,
        align: 'end',
        cell: ({ ticketCount }) => ticketCount,
      },
    ],
    [say, names],
  );
}

function Figures({ text }: { text: string }) {
  return <span className="rd-figures">{text}</span>;
}
