import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

/** What a part of a page shows. */
export interface SectionProps {
  readonly title: string;
  /** How many things are in it. */
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Without inner space, for tables that reach the edges. */
  readonly flush?: boolean;
}

/** A titled part of a page: a white sheet with a thin border, a landmark of its own. */
export function Section({ title, count, actions, children, flush = false }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </h2>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}
