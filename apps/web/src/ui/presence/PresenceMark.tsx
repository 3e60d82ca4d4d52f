import { EyeOutlined } from '@ant-design/icons';
import { useMessages } from '#ui/language/useMessages.ts';
import { presenceMessages } from './messages.ts';
import styles from './PresenceMark.module.css';
import type { Present } from './usePresence.ts';

/** Who else looks at the same ticket now; absent when nobody does. */
export function PresenceMark({ others }: { others: readonly Present[] }) {
  const say = useMessages(presenceMessages);
  const [first] = others;
  return (
    <span role="status" aria-live="polite">
      {first !== undefined && (
        <span className={styles.mark} title={others.map(({ name }) => name).join(' · ')}>
          <EyeOutlined aria-hidden="true" />
          {others.length === 1
            ? say('one', { name: first.name })
            : say('many', { name: first.name, count: others.length })}
        </span>
      )}
    </span>
  );
}
