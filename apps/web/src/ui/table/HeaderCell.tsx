import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { useMessages } from '#ui/language/useMessages.ts';
import { type Column, nextSort, type Sort } from './column.ts';
import styles from './DataTable.module.css';
import { tableMessages } from './messages.ts';

/** A header; where the column can be sorted it is a button that says what a press will do. */
export function HeaderCell<Row>({
  column,
  pinned,
  sort,
  onSort,
}: {
  column: Column<Row>;
  pinned: boolean;
  sort: Sort | undefined;
  onSort?: (sort: Sort | undefined) => void;
}) {
  const say = useMessages(tableMessages);
  const { id, title, align = 'start', sortable } = column;
  const mine = sort?.by === id ? sort : undefined;
  const order = mine === undefined ? 'none' : mine.descending ? 'descending' : 'ascending';
  const sorts = sortable === true && onSort !== undefined;
  const next = nextSort(sort, id);
  const promise = next === undefined ? 'sortNone' : next.descending ? 'sortDescending' : 'sortAscending';
  return (
    <th
      scope="col"
      className={styles.head}
      data-pinned={pinned}
      data-align={align}
      {...(sorts ? { 'aria-sort': order } : {})}
    >
      {sorts ? (
        <button
          type="button"
          className={styles.sort}
          title={say(promise, { title })}
          onClick={() => onSort(next)}
        >
          {title}
          <span className={styles.carets} data-order={order} aria-hidden="true">
            <CaretUpOutlined />
            <CaretDownOutlined />
          </span>
        </button>
      ) : (
        title
      )}
    </th>
  );
}
