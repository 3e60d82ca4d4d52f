import type { ReplyOf, ticketRoutes } from '@redress/contract';
import { useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import styles from './letter.module.css';
import { warningMessages } from './messages.ts';

/** The text of a written warning: number, department, what was complained of, why it is warned, what is demanded. */
export function Letter({ warning }: { warning: ReplyOf<typeof ticketRoutes.warning> }) {
  const say = useMessages(warningMessages);
  const names = useReference();
  const moment = useMoment();
  const centre = names.units('centre')[0];
  const parts = [
    { title: say('letter.complaint'), text: warning.content },
    { title: say('letter.firstReply'), text: warning.firstReply },
    { title: say('letter.ground'), text: warning.ground },
    { title: say('letter.task'), text: warning.task },
  ].filter(({ text }) => text !== '');
  return (
    <article className={styles.sheet} aria-label={say('letterTitle', { number: warning.number })}>
      {warning.revokedAt !== null && <p className={styles.stamp}>{say('state.revoked')}</p>}
      <header className={styles.head}>
        <p className={styles.centre}>{names.unit(centre?.id)}</p>
        <h2 className={styles.title}>{say('letter.heading')}</h2>
        <p className={styles.number}>{say('letter.number', { number: warning.number })}</p>
      </header>
      <p className={styles.to}>{say('letter.to', { department: names.place(warning.departmentId) })}</p>
      <p className={styles.lead}>
        {warning.firstOrderNumber === null
          ? say('letter.leadOnly', { ticket: warning.ticketNumber })
          : say('letter.lead', { ticket: warning.ticketNumber, first: warning.firstOrderNumber })}
      </p>
      <ol className={styles.parts}>
        {parts.map(({ title, text }) => (
          <li key={title}>
            <h3 className={styles.part}>{title}</h3>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
      <p className={styles.lead}>{say('letter.demand', { order: warning.orderNumber })}</p>
      <footer className={styles.foot}>
        <div className={styles.sign}>
          <p>{say('letter.receipt')}</p>
          {warning.acknowledgedAt === null ? (
            <p>{say('letter.receiptOpen')}</p>
          ) : (
            <p>
              {say('letter.receiptBy', {
                name: names.person(warning.acknowledgedBy),
                at: moment(warning.acknowledgedAt),
              })}
            </p>
          )}
        </div>
        <div className={styles.issuer}>
          <p>{names.unit(centre?.id)}</p>
          <p>{say('letter.issuer', { name: names.person(warning.issuedBy) })}</p>
          <p>{moment(warning.issuedAt, 'day')}</p>
        </div>
      </footer>
      {warning.revokedAt !== null && (
        <p className={styles.revoked}>
          {say('letter.revoked', {
            name: names.person(warning.revokedBy),
            at: moment(warning.revokedAt),
            ground: warning.revokeGround,
          })}
        </p>
      )}
    </article>
  );
}
