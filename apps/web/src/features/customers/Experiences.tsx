import type { CustomerPage } from '@redress/contract';
import { Link } from '@tanstack/react-router';
import { useLanguage, useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { ticketLink } from '#ui/routing/links.ts';
import { Moment } from '#ui/time/Moment.tsx';
import styles from './CustomerPage.module.css';
import { customerMessages } from './messages.ts';

/** How satisfied the customer was, the latest first. */
export function Surveys({ surveys }: { surveys: CustomerPage['surveys'] }) {
  const say = useMessages(customerMessages);
  return (
    <Section title={say('surveys')} count={surveys.length}>
      <ul className={styles.list}>
        {surveys.map(({ id, ticketId, ticketNumber, status, satisfied, score, openedAt, finishedAt }) => (
          <li key={id} className={styles.item}>
            <span>
              {satisfied === null ? say(`survey.${status}`) : say(satisfied ? 'satisfied' : 'notSatisfied')}{' '}
              {score !== null && <span className={styles.quiet}>{say('score', { score })}</span>}
            </span>
            <Moment at={finishedAt ?? openedAt} format="day" />
            <Link {...ticketLink(ticketId)} className="rd-figures">
              {ticketNumber}
            </Link>
          </li>
        ))}
        {surveys.length === 0 && <li className={styles.quiet}>{say('noSurveys')}</li>}
      </ul>
    </Section>
  );
}

/** The written warnings that departments were given over this customer's cases. */
export function Warnings({ warnings }: { warnings: CustomerPage['warnings'] }) {
  const say = useMessages(customerMessages);
  const [language] = useLanguage();
  return (
    <Section title={say('warnings')} count={warnings.length}>
      <ul className={styles.list}>
        {warnings.map((warning) => (
          <li key={warning.id} className={styles.item}>
            <span>
              {language === 'zh' ? warning.departmentName : warning.departmentNameEn}{' '}
              {warning.revokedAt !== null && <span className={styles.quiet}>{say('revoked')}</span>}
            </span>
            <Moment at={warning.issuedAt} format="day" />
            <Link {...ticketLink(warning.ticketId)} className="rd-figures">
              {warning.ticketNumber}
            </Link>
          </li>
        ))}
        {warnings.length === 0 && <li className={styles.quiet}>{say('noWarnings')}</li>}
      </ul>
    </Section>
  );
}
