import { orderKindLabels } from '@redress/contract';
import type { OrderKind } from '@redress/domain';
import { useMessages } from '#ui/language/useMessages.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { UrgentMark } from '#ui/marks/UrgentMark.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import type { Column } from '#ui/table/column.ts';
import type { Tone } from '#ui/theme/palette.ts';
import { CustomerCell, Due } from '../deskColumns.tsx';
import styles from '../desks.module.css';
import type { DeskRow } from '../rows.ts';
import type { Group } from './groups.ts';
import { departmentMessages } from './messages.ts';

/** The columns of a department's orders; only what is in work has somebody who works on it. */
export function useDepartmentColumns(group: Group): readonly Column<DeskRow>[] {
  const say = useMessages(departmentMessages);
  const names = useReference();
  const columns: readonly Column<DeskRow>[] = [
    {
      id: 'order',
      title: say('column.order'),
      width: 166,
      wraps: true,
      cell: ({ orderNumber, orderKind, asked, ticket }) => (
        <span className={styles.two}>
          <span>{orderNumber ?? ticket.number}</span>
          {orderKind !== null && orderKind !== 'dispatch' && (
            <StatusTag label={orderKindLabels[orderKind]} tone={kindTones[orderKind]} />
          )}
          {asked !== null && (
            <StatusTag label={{ zh: zh[`asked.${asked}`], en: en[`asked.${asked}`] }} tone="info" />
          )}
        </span>
      ),
    },
    {
      id: 'task',
      title: say('column.task'),
      wraps: true,
      cell: ({ task, ticket }) => (
        <span className={styles.text}>
          {ticket.urgent && <UrgentMark />} {task || ticket.excerpt}
        </span>
      ),
    },
    {
      id: 'customer',
      title: say('column.customer'),
      width: 184,
      wraps: true,
      cell: ({ ticket }) => <CustomerCell ticket={ticket} />,
    },
    { id: 'due', title: say('column.due'), width: 212, wraps: true, cell: (row) => <Due row={row} /> },
    {
      id: 'person',
      title: say('column.person'),
      width: 84,
      cell: ({ userId }) => names.person(userId) || <span className={styles.quiet}>—</span>,
    },
  ];
  return columns.filter(({ id }) => id !== 'person' || group === 'inWork');
}

const { zh, en } = departmentMessages;

const kindTones: Readonly<Record<OrderKind, Tone>> = {
  dispatch: 'info',
  redispatch: 'danger',
  amendment: 'warning',
  withdrawal: 'neutral',
};
