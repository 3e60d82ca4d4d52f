import { CheckCircleFilled, CloseCircleFilled, CloseOutlined, InfoCircleFilled } from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { toastMessages } from './messages.ts';
import styles from './Toasts.module.css';
import { dismiss, shownToasts, watchToasts } from './toast.ts';

const icons = { done: <CheckCircleFilled />, failed: <CloseCircleFilled />, told: <InfoCircleFilled /> };

/** Where `toast` shows its messages; once in the frame of the app. */
export function Toasts() {
  const say = useMessages(toastMessages);
  const shown = useSyncExternalStore(watchToasts, shownToasts);
  return (
    <div className={styles.place} aria-live="polite" role="status">
      {shown.map(({ id, kind, text }) => (
        <div key={id} className={styles.toast} data-kind={kind}>
          <span className={styles.icon}>{icons[kind]}</span>
          <span className={styles.text}>{text}</span>
          <button
            type="button"
            className={styles.close}
            aria-label={say('dismiss')}
            onClick={() => dismiss(id)}
          >
            <CloseOutlined />
          </button>
        </div>
      ))}
    </div>
  );
}
