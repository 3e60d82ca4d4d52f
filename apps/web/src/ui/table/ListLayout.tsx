import type { ReactNode } from 'react';
import styles from './ListLayout.module.css';

/**
 * A page that is one list: head, filters and pages stay in sight, the table scrolls between them. On a low screen the
 * page scrolls instead.
 */
export function ListLayout(props: {
  /** The `PageHeader`. */
  readonly header: ReactNode;
  /** The `FilterBar`. */
  readonly filters?: ReactNode;
  /** The `SelectionBar`. */
  readonly selection?: ReactNode;
  /** The `DataTable`. */
  readonly children: ReactNode;
  /** The `Pager`. */
  readonly pager?: ReactNode;
}) {
  return (
    <div className={styles.layout}>
      {props.header}
      <div className={styles.sheet}>
        {props.filters}
        {props.selection}
        {props.children}
        {props.pager}
      </div>
    </div>
  );
}
