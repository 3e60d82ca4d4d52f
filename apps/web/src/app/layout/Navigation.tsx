import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { type NavEntry, navGroups } from '#ui/routing/feature.ts';
import { useSession } from '#ui/session/useSession.ts';
import { navigationFor } from '../features.ts';
import { appMessages } from '../messages.ts';
import { Mark } from './Mark.tsx';
import styles from './Navigation.module.css';

/** The navigation on the left: what this person's rights open, with how much waits there. */
export function Navigation({ narrow, onNarrow }: { narrow: boolean; onNarrow: (narrow: boolean) => void }) {
  const say = useMessages(appMessages);
  const { grants } = useSession();
  const entries = navigationFor(grants);
  return (
    <nav className={styles.navigation} data-narrow={narrow} aria-label={say('navigation')}>
      <Link to="/" className={styles.brand} aria-label={`${say('product')} · ${say('home')}`}>
        <Mark size={26} />
        {!narrow && <span className={styles.product}>{say('product')}</span>}
      </Link>
      <div className={styles.groups}>
        {navGroups.map((group) => {
          const inGroup = entries.filter((entry) => entry.group === group);
          if (inGroup.length === 0) return null;
          return (
            <div key={group} className={styles.group}>
              <p className={narrow ? 'rd-visually-hidden' : styles.groupTitle} id={`nav-${group}`}>
                {say(`group.${group}`)}
              </p>
              <ul className={styles.list} aria-labelledby={`nav-${group}`}>
                {inGroup.map((entry) => (
                  <li key={entry.to}>
                    <NavItem entry={entry} narrow={narrow} />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      <Button
        type="text"
        className={styles.fold ?? ''}
        icon={narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={say(narrow ? 'expand' : 'collapse')}
        aria-expanded={!narrow}
        onClick={() => onNarrow(!narrow)}
      />
    </nav>
  );
}

function NavItem({ entry, narrow }: { entry: NavEntry; narrow: boolean }) {
  const say = useMessages(appMessages);
  const label = useLabel();
  const useCount = entry.useCount ?? noCount;
  const count = useCount();
  const title = label(entry.title);
  const waiting = count !== undefined && count > 0;
  return (
    <Tooltip title={narrow ? title : ''} placement="right">
      <Link
        to={entry.to}
        className={styles.item}
        activeProps={{ 'data-active': true, 'aria-current': 'page' }}
      >
        <span className={styles.icon} aria-hidden="true">
          {entry.icon}
        </span>
        <span className={narrow ? 'rd-visually-hidden' : styles.text}>{title}</span>
        {waiting && (
          <span className={styles.count}>
            {count > 999 ? '999+' : count}
            <span className="rd-visually-hidden"> {say('waiting')}</span>
          </span>
        )}
      </Link>
    </Tooltip>
  );
}

function noCount(): undefined {
  return undefined;
}
