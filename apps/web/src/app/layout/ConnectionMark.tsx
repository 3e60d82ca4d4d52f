import { Tooltip } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { useLiveState } from '#ui/live/connection.ts';
import { appMessages } from '../messages.ts';
import styles from './TopBar.module.css';

/** How the live connection stands: quiet while it is well, a sentence when it is not. */
export function ConnectionMark() {
  const say = useMessages(appMessages);
  const state = useLiveState();
  const text = say(`live.${state}`);
  const hint = state === 'lost' ? say('live.lostHint') : text;
  return (
    <Tooltip title={hint}>
      <span className={styles.connection} data-state={state} role="status">
        <span className={styles.dot} aria-hidden="true" />
        <span className={state === 'lost' ? undefined : 'rd-visually-hidden'}>{text}</span>
      </span>
    </Tooltip>
  );
}
