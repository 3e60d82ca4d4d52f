import type { CustomerPage } from '@redress/contract';
import { Link } from '@tanstack/react-router';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { ticketLink } from '#ui/routing/links.ts';
import { Moment } from '#ui/time/Moment.tsx';
import styles from './CustomerPage.module.css';
import { customerMessages } from './messages.ts';

/** What the customer was promised and is still owed, the nearest first (F2). */
export function Promises({ promises }: { promises: CustomerPage['promises'] }) {
  const say = useMessages(customerMessages);
  return (
    <Section title={say('promises')} count={promises.length}>
      <ul className={styles.list}>
        {promises.map(({ kind, ticketId, ticketNumber, dueAt }) => (
          <li key={`${kind}/${ticketId}`} className={styles.item}>
            <span>{say(`promise.${kind}`)}</span>
            <Moment at={dueAt} />
            <Link {...ticketLink(ticketId)} className="rd-figures">
              {ticketNumber}
            </Link>
          </li>
        ))}
        {promises.length === 0 && <li className={styles.quiet}>{say('noPromises')}</li>}
      </ul>
    </Section>
  );
}
