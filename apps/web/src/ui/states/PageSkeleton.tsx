import { useMessages } from '#ui/language/useMessages.ts';
import { stateMessages } from './messages.ts';
import styles from './states.module.css';

/** The shape of a page while it is being loaded. */
export function PageSkeleton() {
  const say = useMessages(stateMessages);
  return (
    <div role="status" aria-live="polite">
      <span className="rd-visually-hidden">{say('loading')}</span>
      <div aria-hidden="true">
        <div className={styles.boneTitle} />
        <div className={styles.sheet}>
          {['92%', '78%', '85%', '60%', '88%', '71%'].map((width) => (
            <div key={width} className={styles.bone} style={{ width }} />
          ))}
        </div>
      </div>
    </div>
  );
}
