import type { ReactNode } from 'react';
import { type Label, useLabel } from '#ui/language/useMessages.ts';
import type { Tone } from '#ui/theme/palette.ts';
import styles from './marks.module.css';

/** A status by its label and tone; the words carry the meaning, the colour underlines it. */
export function StatusTag({
  label,
  tone = 'neutral',
  icon,
}: {
  label: Label;
  tone?: Tone;
  icon?: ReactNode;
}) {
  const say = useLabel();
  return (
    <span className={styles.tag} data-tone={tone}>
      {icon}
      {say(label)}
    </span>
  );
}
