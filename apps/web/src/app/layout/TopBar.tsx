import { topBarItems } from '../features.ts';
import { ConnectionMark } from './ConnectionMark.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SearchBox } from './SearchBox.tsx';
import styles from './TopBar.module.css';
import { UserMenu } from './UserMenu.tsx';

/** The bar on top: finding, connection, what features put there, language, one's own account. */
export function TopBar({ onShortcuts }: { onShortcuts: () => void }) {
  return (
    <div className={styles.bar}>
      <div className={styles.left}>
        <SearchBox />
      </div>
      <ConnectionMark />
      {topBarItems.map((Item) => (
        <Item key={Item.displayName ?? Item.name} />
      ))}
      <LanguageSwitch />
      <UserMenu onShortcuts={onShortcuts} />
    </div>
  );
}
