import { deskReasonLabels } from '@redress/contract';
import { Countdown } from '#ui/clock/Countdown.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { TicketStatusTag } from '#ui/marks/CaseStatus.tsx';
import { RepeatMark } from '#ui/marks/RepeatMark.tsx';
import { UrgentMark } from '#ui/marks/UrgentMark.tsx';
import { CustomerClassMark } from '#ui/reference/CustomerClassMark.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { useSession } from '#ui/session/useSession.ts';
import type { Column } from '#ui/table/column.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import styles from './desks.module.css';
import { deskMessages } from './messages.ts';
import type { DeskRow } from './rows.ts';

/** The columns of a desk: what to do first, then for whom, about what, until when, and who has it. */
export function useDeskColumns(): readonly Column<DeskRow>[] {
  const say = useMessages(deskMessages);
  const label = useLabel();
  const names = useReference();
  const { user } = useSession();
  const person = (row: DeskRow) => {
    if (row.userId === null) return <span className={styles.quiet}>{say('free')}</span>;
    return row.userId === user.id ? <strong>{say('me')}</strong> : names.person(row.userId);
  };
  return [
    {
      id: 'what',
      title: say('column.what'),
      width: 186,
      wraps: true,
      cell: ({ reason, ticket, orderNumber }) => (
        <span className={styles.two}>
          <span className={styles.what}>
            {reason === 'inWork' && orderNumber === null
              ? say('withDepartment')
              : label(deskReasonLabels[reason])}
          </span>
          <span className={styles.number}>{orderNumber ?? ticket.number}</span>
        </span>
      ),
    },
    { id: 'customer', title: say('column.customer'), width: 184, wraps: true, cell: Customer },
    { id: 'text', title: say('column.text'), wraps: true, cell: Text },
    { id: 'due', title: say('column.due'), width: 212, wraps: true, cell: (row) => <Due row={row} /> },
    { id: 'person', title: say('column.person'), width: 92, cell: person },
  ];
}

function Customer({ ticket }: DeskRow) {
  return <CustomerCell ticket={ticket} />;
}

/** The columns of the 24 h list (E3): which case, where it stands, who has it; the opinion is written beside it. */
export function useOver24hColumns(): readonly Column<DeskRow>[] {
  const say = useMessages(deskMessages);
  const names = useReference();
  const columns = useDeskColumns();
  return [
    {
      id: 'ticket',
      title: say('column.ticket'),
      width: 164,
      wraps: true,
      cell: ({ ticket }) => (
        <span className={styles.two}>
          <span className={styles.what}>{ticket.number}</span>
          <span className={styles.line}>
            <TicketStatusTag status={ticket.status} />
            <span className={styles.number}>{names.person(ticket.handlerId ?? ticket.ownerId)}</span>
          </span>
        </span>
      ),
    },
    ...columns.flatMap((column) => {
      const width = widths[column.id];
      return width === undefined ? [] : [width === null ? column : { ...column, width }];
    }),
  ];
}

// What the 24 h list takes over of a desk's columns; null keeps the width.
const widths: Readonly<Record<string, number | null>> = { customer: 160, text: null, due: 172 };

/** Who complains, of which class, about which business. */
export function CustomerCell({ ticket }: Pick<DeskRow, 'ticket'>) {
  const names = useReference();
  const { priority } = names.customerClass(ticket.customerClass);
  const business = [names.classification(ticket.businessTypeId), names.classification(ticket.natureId)];
  return (
    <span className={styles.two}>
      <span className={styles.line}>
        <span className={styles.cut}>{ticket.complainantName}</span>
        {priority && <CustomerClassMark code={ticket.customerClass} />}
      </span>
      <span className={styles.quiet}>
        {business.filter((part) => part !== '').join(' · ') || (names.known ? '—' : '')}
      </span>
    </span>
  );
}

function Text({ ticket, task }: DeskRow) {
  return (
    <span className={styles.text}>
      {ticket.urgent && <UrgentMark />} {ticket.repeat && <RepeatMark />} {task ?? ticket.excerpt}
    </span>
  );
}

/** Until when, and since when it waits. */
export function Due({ row }: { row: DeskRow }) {
  const say = useMessages(deskMessages);
  const moment = useMoment();
  // An order with a department always has a limit; without a running one it is paused.
  const paused = row.reason === 'accept' || (row.reason === 'inWork' && row.orderId !== null);
  return (
    <span className={styles.two}>
      {row.dueAt === null ? (
        <span className={styles.quiet}>{say(paused ? 'paused' : 'noLimit')}</span>
      ) : (
        <Countdown quiet clock={{ state: 'running', dueAt: row.dueAt, warnAt: row.warnAt }} />
      )}
      <span className={styles.quiet}>{say('since', { at: moment(row.sinceAt, 'short') })}</span>
    </span>
  );
}
