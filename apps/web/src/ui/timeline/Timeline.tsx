import type { ReactNode } from 'react';
import type { Tone } from '#ui/theme/palette.ts';
import { Moment } from '#ui/time/Moment.tsx';
import styles from './Timeline.module.css';

/** One entry of a history. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  /** What happened, as a short sentence. */
  readonly title: ReactNode;
  /** Who did it. */
  readonly actor?: ReactNode;
  /** What was written, and what changed. */
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
  readonly tone?: Tone;
}

/** A history as an ordered list: when, who, what, and what changed. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map(({ id, at, title, actor, detail, icon, tone = 'neutral' }) => (
        <li key={id} className={styles.entry}>
          <span className={styles.dot} data-tone={tone} aria-hidden="true">
            {icon}
          </span>
          <div className={styles.head}>
            <span className={styles.title}>{title}</span>
            <span className={styles.meta}>
              {actor !== undefined && <span className={styles.actor}>{actor}</span>}
              <span className={styles.at}>
                <Moment at={at} format="second" />
              </span>
            </span>
          </div>
          {detail !== undefined && <div className={styles.detail}>{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
