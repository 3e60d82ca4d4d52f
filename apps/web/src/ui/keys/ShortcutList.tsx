import { Modal } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { KeyHint } from './KeyHint.tsx';
import styles from './keys.module.css';
import { keyMessages } from './messages.ts';
import { activeShortcuts } from './registry.ts';

/** The shortcuts that worked when it was opened, as a dialog. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const say = useMessages(keyMessages);
  const [listed] = useState(activeShortcuts);
  return (
    <Modal open title={say('title')} footer={null} width={460} onCancel={onClose}>
      <dl className={styles.list}>
        {listed.map(({ keys, label }) => (
          <div key={keys} className={styles.row}>
            <dt>
              <KeyHint keys={keys} spoken />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
