import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from './column.ts';
import styles from './DataTable.module.css';

/** What a row needs. */
export interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly selected: boolean;
  readonly tone: 'danger' | 'warning' | undefined;
  readonly link?: LinkProps;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** One row: its first cell is its header and, where it leads somewhere, its link. */
export function TableRow<Row>({ row, columns, selected, tone, link, before, after }: TableRowProps<Row>) {
  return (
    <tr className={styles.row} data-selected={selected} data-tone={tone} data-leads={link !== undefined}>
      {before}
      {columns.map((column, at) => {
        const content = column.cell(row);
        const align = column.align ?? 'start';
        if (at > 0) {
          return (
            <td key={column.id} className={styles.cell} data-align={align} data-wraps={column.wraps === true}>
              {content}
            </td>
          );
        }
        return (
          <th key={column.id} scope="row" className={styles.cell} data-pinned="true" data-align={align}>
            {link === undefined ? (
              content
            ) : (
              <Link {...link} className={styles.link} data-row-focus="">
                {content}
              </Link>
            )}
          </th>
        );
      })}
      {after !== undefined && <td className={styles.actions}>{after}</td>}
    </tr>
  );
}
