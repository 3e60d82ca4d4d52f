import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { useSession } from '#ui/session/useSession.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import type { CasePage } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import styles from './Sections.module.css';

/** The script of the call for who may do the survey now: greeting, what we answered, and the two branches (G5). */
export function SurveyPanel({ page }: { readonly page: CasePage }) {
  const say = useMessages(ticketMessages);
  const names = useReference();
  const moment = useMoment();
  const { user } = useSession();
  const survey = page.surveys.find(({ status }) => status === 'open');
  if (survey === undefined || !page.available.includes('surveySatisfied')) return null;
  const { ticket } = page;
  return (
    <Section title={say('script')}>
      <div className={styles.script}>
        <p>
          {say('scriptHello', {
            number: user.employeeNumber,
            date: moment(ticket.registeredAt, 'day'),
            matter: names.classification(ticket.businessTypeId),
          })}
        </p>
        <p className={styles.scriptAnswer}>
          <span className={styles.quiet}>{say('scriptAnswer')}</span>
          {ticket.answer}
        </p>
        <p>
          <strong>{say('scriptAsk')}</strong>
        </p>
        <ul className={styles.branches}>
          <li>{say('scriptYes')}</li>
          <li>{say('scriptNo')}</li>
        </ul>
        {(survey.attempts.length > 0 || survey.agreedAt !== null) && (
          <p className={styles.quiet}>
            {survey.attempts.length > 0 && say('scriptAttempts', { count: survey.attempts.length })}{' '}
            {survey.agreedAt !== null && say('scriptAgreed', { at: moment(survey.agreedAt) })}
          </p>
        )}
      </div>
    </Section>
  );
}
