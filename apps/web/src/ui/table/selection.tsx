import { useEffect, useRef, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './DataTable.module.css';
import { tableMessages } from './messages.ts';

/** Which rows are chosen, by id. */
export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** What a row is called, for its check box. */
  readonly nameOf: (row: Row) => string;
}

/** Keeps a selection; rows that are no longer listed fall out of it. */
export function useSelection<Row>(
  rows: readonly Row[] | undefined,
  rowId: (row: Row) => string,
  nameOf: (row: Row) => string,
): Selection<Row> & { readonly rows: readonly Row[]; readonly clear: () => void } {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const listed = (rows ?? []).filter((row) => chosen.has(rowId(row)));
  return {
    selected: new Set(listed.map(rowId)),
    onSelect: setChosen,
    nameOf,
    rows: listed,
    clear: () => setChosen(new Set()),
  };
}

/** The check box that chooses all rows of the page. */
export function SelectAllCell<Row>({
  selection: { selected, onSelect },
  rows,
  rowId,
}: {
  selection: Selection<Row>;
  rows: readonly Row[];
  rowId: (row: Row) => string;
}) {
  const say = useMessages(tableMessages);
  const box = useRef<HTMLInputElement>(null);
  const all = rows.length > 0 && rows.every((row) => selected.has(rowId(row)));
  const some = !all && rows.some((row) => selected.has(rowId(row)));
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = some;
  }, [some]);
  return (
    <td className={styles.headBox}>
      <label className={styles.box}>
        <input
          ref={box}
          type="checkbox"
          aria-label={say('selectAll')}
          checked={all}
          disabled={rows.length === 0}
          onChange={() => onSelect(new Set(all ? [] : rows.map(rowId)))}
        />
      </label>
    </td>
  );
}

/** The check box that chooses one row. */
export function SelectRowCell<Row>({
  selection: { selected, onSelect, nameOf },
  row,
  id,
}: {
  selection: Selection<Row>;
  row: Row;
  id: string;
}) {
  const say = useMessages(tableMessages);
  const toggle = () => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <td className={styles.cellBox}>
      <label className={styles.box}>
        <input
          type="checkbox"
          aria-label={say('selectRow', { row: nameOf(row) })}
          checked={selected.has(id)}
          onChange={toggle}
        />
      </label>
    </td>
  );
}
