import { useMessages } from '#ui/language/useMessages.ts';
import { administrationMessages } from '../shared/messages.ts';
import styles from './ChangeList.module.css';
import { changeMessages } from './messages.ts';
import { useChangeWords } from './useChangeWords.ts';

/** One difference, as it came. */
export interface ShownChange {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What changed: where, what it was, what it is. */
export function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  const say = useMessages(changeMessages);
  const common = useMessages(administrationMessages);
  const words = useChangeWords();
  return (
    <table className={styles.table}>
      <caption className="rd-visually-hidden">{say('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('what')}</th>
          <th scope="col">{common('before')}</th>
          <th scope="col">{common('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row">{words.place(path)}</th>
            <td className={styles.before}>{words.value(before)}</td>
            <td className={styles.after}>{words.value(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
