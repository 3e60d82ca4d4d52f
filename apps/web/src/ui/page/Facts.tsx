import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** One fact: what it is, and its value; `wide` takes the whole line. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly wide?: boolean;
}

/** Facts as label and value in columns, more and narrower ones where dense; an absent value shows as a dash. */
export function Facts({ facts, dense = false }: { facts: readonly Fact[]; dense?: boolean }) {
  return (
    <dl className={styles.facts} data-dense={dense}>
      {facts.map(({ label, value, wide }) => (
        <div key={label} className={wide ? styles.wide : styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            {value === undefined || value === null || value === '' ? '—' : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
