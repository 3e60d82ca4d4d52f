import { CloseCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { CallFailed } from '#ui/server/client.ts';
import { stateMessages } from './messages.ts';
import { NoPermission } from './NoPermission.tsx';
import styles from './states.module.css';

/** Something could not be loaded: the server's sentence, its code, and another try. A missing right is told as such. */
export function ErrorState({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const say = useMessages(stateMessages);
  if (error instanceof CallFailed && error.status === 403) return <NoPermission sentence={error.message} />;
  const told = error instanceof CallFailed ? error.failure : undefined;
  return (
    <div className={styles.state} role="alert">
      <div className={styles.dangerIcon}>
        <CloseCircleOutlined />
      </div>
      <p className={styles.title}>{told?.message ?? say('failed')}</p>
      {told !== undefined && <p className={styles.code}>{say('code', { code: told.code })}</p>}
      {onRetry !== undefined && (
        <div className={styles.action}>
          <Button onClick={onRetry}>{say('retry')}</Button>
        </div>
      )}
    </div>
  );
}
