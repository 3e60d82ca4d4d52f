import { ThunderboltFilled } from '@ant-design/icons';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './marks.module.css';
import { markMessages } from './messages.ts';

/** 加急: this goes first. */
export function UrgentMark() {
  const say = useMessages(markMessages);
  return (
    <span className={styles.tag} data-tone="danger" data-strong="true">
      <ThunderboltFilled aria-hidden="true" />
      {say('urgent')}
    </span>
  );
}
