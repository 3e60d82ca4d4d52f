import { LockOutlined } from '@ant-design/icons';
import { useMessages } from '#ui/language/useMessages.ts';
import { EmptyState } from './EmptyState.tsx';
import { stateMessages } from './messages.ts';

/** The page exists, but not for this person. */
export function NoPermission({ sentence }: { sentence?: string }) {
  const say = useMessages(stateMessages);
  return (
    <EmptyState
      icon={<LockOutlined />}
      title={sentence ?? say('noPermission')}
      hint={say('noPermissionHint')}
    />
  );
}
