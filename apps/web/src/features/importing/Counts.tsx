import type { ImportSummary } from '@redress/contract';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './importing.module.css';
import { importMessages } from './messages.ts';

/** How many rows come in, repeat something, or have problems. */
export function Counts({ summary }: { summary: ImportSummary }) {
  const say = useMessages(importMessages);
  const counts = [
    { label: say('all'), value: summary.rows, tone: 'plain' },
    { label: say('ready'), value: summary.ready, tone: 'good' },
    { label: say('duplicates'), value: summary.duplicates, tone: 'plain' },
    { label: say('problems'), value: summary.problemRows, tone: summary.problemRows > 0 ? 'bad' : 'plain' },
  ];
  return (
    <dl className={styles.counts}>
      {counts.map(({ label, value, tone }) => (
        <div key={label} className={styles.count} data-tone={tone}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
