import { SyncOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './marks.module.css';
import { markMessages } from './messages.ts';

/** A repeated complaint, with the reason why it counts as one (B6). */
export function RepeatMark({ reason }: { reason?: string }) {
  const say = useMessages(markMessages);
  return (
    <Tooltip title={reason === undefined ? undefined : say('repeatOf', { reason })}>
      <span className={styles.tag} data-tone="warning">
        <SyncOutlined aria-hidden="true" />
        {say('repeat')}
      </span>
    </Tooltip>
  );
}
