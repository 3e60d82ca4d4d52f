import { Modal } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { KeyHint } from './KeyHint.tsx';
import styles from './keys.module.css';
import { keyMessages } from './messages.ts';
import type { Shortcut } from './shortcuts.ts';

/** Shortcuts as a dialog. */
export function ShortcutList({ listed, onClose }: { listed: readonly Shortcut[]; onClose: () => void }) {
  const say = useMessages(keyMessages);
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
