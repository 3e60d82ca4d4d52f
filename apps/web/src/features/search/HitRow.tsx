import { type SearchHit, searchFieldLabels, searchKindLabels } from '@redress/contract';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { OrderStatusTag, TicketStatusTag } from '#ui/marks/CaseStatus.tsx';
import { CustomerClassMark } from '#ui/reference/CustomerClassMark.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { ticketLink } from '#ui/routing/links.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { Marked } from './Marked.tsx';
import { searchMessages } from './messages.ts';
import styles from './search.module.css';
import { statusOf } from './status.ts';

/** One thing that was found: what it is, whose, where it says what was looked for. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const say = useMessages(searchMessages);
  const label = useLabel();
  const names = useReference();
  const status = statusOf(hit);
  return (
    <li className={styles.hit}>
      <div className={styles.head}>
        <span className={styles.kind}>{label(searchKindLabels[hit.kind])}</span>
        <Link {...linkOf(hit)} className={styles.number}>
          {hit.number}
        </Link>
        <span className={styles.title}>
          <Marked {...hit.title} />
        </span>
        {status?.of === 'ticket' && <TicketStatusTag status={status.status} />}
        {status?.of === 'order' && <OrderStatusTag kind="dispatch" status={status.status} />}
        {hit.customerClass !== null && <CustomerClassMark code={hit.customerClass} />}
        {hit.departmentId !== null && <span className={styles.quiet}>{names.place(hit.departmentId)}</span>}
        {hit.line !== null && (
          <span className={styles.quiet}>
            <mark>{say('byLine', { number: hit.line })}</mark>
          </span>
        )}
        <span className={styles.at}>
          <Moment at={hit.at} />
        </span>
      </div>
      {hit.excerpt !== null && (
        <p className={styles.excerpt}>
          <span className={styles.quiet}>
            {say('inField', { field: label(searchFieldLabels[hit.excerpt.field]) })}
          </span>
          <Marked {...hit.excerpt} />
        </p>
      )}
    </li>
  );
}

function linkOf({ kind, id, ticketId }: SearchHit): LinkProps {
  if (ticketId === null) return { to: `/customers/${id}` as NonNullable<LinkProps['to']> };
  return ticketLink(ticketId, kind === 'order' ? id : null);
}
