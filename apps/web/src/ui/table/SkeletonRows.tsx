import styles from './DataTable.module.css';

/** Rows in waiting, in the height of real ones, so that nothing jumps. */
export function SkeletonRows({ columns, rows = 8 }: { columns: number; rows?: number }) {
  return Array.from({ length: rows }, (_, row) => row).map((row) => (
    <tr key={row} className={styles.row}>
      {Array.from({ length: columns }, (_, column) => column).map((column) => (
        <td key={column} className={styles.cell}>
          <span className={styles.bone} style={{ width: `${55 + ((row * 7 + column * 13) % 40)}%` }} />
        </td>
      ))}
    </tr>
  ));
}
