import { useMessages } from '#ui/language/useMessages.ts';
import styles from './calendars.module.css';
import { calendarMessages } from './messages.ts';

const kinds = ['regular', 'closed', 'holiday', 'makeUp', 'special'] as const;

/** What the marks of the days mean. */
export function Legend() {
  const say = useMessages(calendarMessages);
  return (
    <ul className={styles.legend} aria-label={say('legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={styles.swatch} data-kind={kind} aria-hidden="true" /> {say(kind)}
        </li>
      ))}
    </ul>
  );
}
