import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import styles from './LiveTable.module.css';
import { tableMessages } from './messages.ts';
import type { HeldList } from './useSteadyRows.ts';

/** What a live table shows: a table whose rows come from `useSteadyRows`. */
export interface LiveTableProps<Row> extends Omit<DataTableProps<Row>, 'rows' | 'rowActions'> {
  readonly held: HeldList<Row>;
  readonly rowActions?: (row: Row) => ReactNode;
}

/** A table that is renewed live without moving: rows that have gone say so, new ones wait behind a button. */
export function LiveTable<Row>({ held, rowActions, ...table }: LiveTableProps<Row>) {
  const say = useMessages(tableMessages);
  const actions =
    rowActions &&
    ((row: Row) =>
      held.gone.has(table.rowId(row)) ? <span className={styles.gone}>{say('gone')}</span> : rowActions(row));
  return (
    <div ref={held.place} className={styles.place} data-holds-table="">
      {/* It lies over the header: a bar above the rows would push them from under the hand. */}
      {held.behind && (
        <div className={styles.update} role="status">
          {held.waiting > 0 ? say('newRows', { count: held.waiting }) : say('listChanged')}
          <Button size="small" shape="round" onClick={held.catchUp}>
            {say('showNewest')}
          </Button>
        </div>
      )}
      <DataTable {...table} rows={held.rows} {...(actions && { rowActions: actions })} />
    </div>
  );
}
