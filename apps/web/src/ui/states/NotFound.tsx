import { CompassOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useMessages } from '#ui/language/useMessages.ts';
import { EmptyState } from './EmptyState.tsx';
import { stateMessages } from './messages.ts';

/** There is no such page, with a way home. */
export function NotFound() {
  const say = useMessages(stateMessages);
  return (
    <EmptyState
      icon={<CompassOutlined />}
      title={say('notFound')}
      hint={say('notFoundHint')}
      action={<Link to="/">{say('home')}</Link>}
    />
  );
}
