import { useMessages } from '#ui/language/useMessages.ts';
import { useNow } from '#ui/time/clock.ts';
import type { DeskRow } from '../rows.ts';
import { rowTone } from '../rowTone.ts';
import styles from './department.module.css';
import type { Group } from './groups.ts';
import { departmentMessages } from './messages.ts';

/** How much is in each part of the desk and how much of it presses; each leads to its part. */
export function Tiles({
  tiles,
}: {
  tiles: readonly {
    readonly group: Group;
    readonly rows: readonly DeskRow[] | undefined;
    readonly more: boolean;
  }[];
}) {
  const say = useMessages(departmentMessages);
  // Tones are facts of the moment: the tiles tick with the countdowns.
  useNow();
  return (
    <nav className={styles.tiles} aria-label={say('tiles')}>
      {tiles.map(({ group, rows, more }) => {
        const tones = (rows ?? []).map(rowTone);
        const overdue = tones.filter((tone) => tone === 'danger').length;
        const soon = tones.filter((tone) => tone === 'warning').length;
        return (
          <a key={group} href={`#group-${group}`} className={styles.tile} data-empty={rows?.length === 0}>
            <span className={styles.tileTitle}>{say(`${group}.title`)}</span>
            <span className={styles.tileCount}>
              {rows === undefined ? '–' : `${rows.length}${more ? '+' : ''}`}
            </span>
            <span className={styles.tileNote}>
              {overdue > 0 && <span data-tone="danger">{say('overdue', { count: overdue })}</span>}
              {soon > 0 && <span data-tone="warning">{say('dueSoon', { count: soon })}</span>}
            </span>
          </a>
        );
      })}
    </nav>
  );
}
