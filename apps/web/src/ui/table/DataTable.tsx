import type { LinkProps } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { type Column, leastWidth, type Sort, shownColumns } from './column.ts';
import styles from './DataTable.module.css';
import { HeaderCell } from './HeaderCell.tsx';
import { tableMessages } from './messages.ts';
import { moveInTable, openRow } from './rowEvents.ts';
import { SkeletonRows } from './SkeletonRows.tsx';
import { SelectAllCell, type Selection, SelectRowCell } from './selection.tsx';
import { TableRow } from './TableRow.tsx';

/** What a table shows and does. */
export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Ids of hidden columns, from `useColumnChoice`. */
  readonly hidden?: readonly string[] | undefined;
  /** Undefined while loading for the first time. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** A newer page is under way: the rows stay, paler. */
  readonly refreshing?: boolean;
  readonly error?: Error | null;
  readonly onRetry?: () => void;
  readonly empty: ReactNode;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort | undefined) => void;
  readonly selection?: Selection<Row>;
  /** Where a row leads: the first column becomes its link, Enter and a click on the row follow it. */
  readonly rowLink?: (row: Row) => LinkProps;
  /** A colour at the row's left edge, beside a text that says the same. */
  readonly rowTone?: (row: Row) => 'danger' | 'warning' | undefined;
  /** Actions beside the rows, shown last, in a column of `rowActionsWidth` pixels. */
  readonly rowActions?: (row: Row) => ReactNode;
  readonly rowActionsWidth?: number;
}

/**
 * A table of up to about 50 rows. Arrow keys, Home and End go from row to row, Enter opens, Space selects; headers sort.
 * It scrolls sideways under its first column, and keeps its header in sight.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    hidden,
    rows,
    rowId,
    refreshing = false,
    error,
    onRetry,
    empty,
    selection,
  } = props;
  const { rowActionsWidth = 120 } = props;
  const say = useMessages(tableMessages);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = shownColumns(columns, hidden);
  if (error && rows === undefined) return <ErrorState error={error} {...(onRetry && { onRetry })} />;
  if (rows?.length === 0) return <div className={styles.empty}>{empty}</div>;

  const minWidth = leastWidth(shown) + (selection ? boxWidth : 0) + (props.rowActions ? rowActionsWidth : 0);
  return (
    <section
      className={styles.scroller}
      aria-label={caption}
      {...reachable}
      aria-busy={rows === undefined || refreshing}
    >
      <table className={styles.table} style={{ minWidth }} data-refreshing={refreshing}>
        <caption className="rd-visually-hidden">{rows === undefined ? say('loading') : caption}</caption>
        <colgroup>
          {selection !== undefined && <col style={{ width: boxWidth }} />}
          {shown.map(({ id, width }) => (
            <col key={id} {...(width === undefined ? {} : { style: { width } })} />
          ))}
          {props.rowActions !== undefined && <col style={{ width: rowActionsWidth }} />}
        </colgroup>
        <thead>
          <tr>
            {selection !== undefined && (
              <SelectAllCell selection={selection} rows={rows ?? []} rowId={rowId} />
            )}
            {shown.map((column, at) => (
              <HeaderCell
                key={column.id}
                column={column}
                pinned={at === 0}
                sort={props.sort}
                {...(props.onSort && { onSort: props.onSort })}
              />
            ))}
            {props.rowActions !== undefined && <td className={styles.head} data-edge="true" />}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={(event) => moveInTable(event, body.current)} onClick={openRow}>
          {rows === undefined ? (
            <SkeletonRows columns={shown.length + (selection ? 1 : 0) + (props.rowActions ? 1 : 0)} />
          ) : (
            rows.map((row) => (
              <TableRow
                key={rowId(row)}
                row={row}
                columns={shown}
                selected={selection?.selected.has(rowId(row)) ?? false}
                tone={props.rowTone?.(row)}
                before={selection && <SelectRowCell selection={selection} row={row} id={rowId(row)} />}
                after={props.rowActions?.(row)}
                {...(props.rowLink && { link: props.rowLink(row) })}
              />
            ))
          )}
        </tbody>
      </table>
    </section>
  );
}

const boxWidth = 44;

// What scrolls must be reachable by keyboard even where no row has a link (WCAG 2.1.1).
const reachable = { tabIndex: 0 } as const;
