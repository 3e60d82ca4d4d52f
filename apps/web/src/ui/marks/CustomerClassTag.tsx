import { CrownOutlined } from '@ant-design/icons';
import { type Label, useLabel } from '#ui/language/useMessages.ts';
import styles from './marks.module.css';

/** The class of a customer; classes that get priority stand out. */
export function CustomerClassTag({ label, priority }: { label: Label; priority: boolean }) {
  const say = useLabel();
  return (
    <span className={styles.tag} data-tone={priority ? 'accent' : 'neutral'}>
      {priority && <CrownOutlined aria-hidden="true" />}
      {say(label)}
    </span>
  );
}
