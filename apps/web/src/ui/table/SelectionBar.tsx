import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { tableMessages } from './messages.ts';
import styles from './SelectionBar.module.css';

/** What can be done with all chosen rows at once; absent while none is chosen. */
export function SelectionBar({
  count,
  onClear,
  children,
}: {
  count: number;
  onClear: () => void;
  children: ReactNode;
}) {
  const say = useMessages(tableMessages);
  if (count === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={say('selected', { count })}>
      <strong className="rd-figures" aria-live="polite">
        {say('selected', { count })}
      </strong>
      <div className={styles.actions}>{children}</div>
      <Button type="text" size="small" onClick={onClear}>
        {say('clear')}
      </Button>
    </div>
  );
}
