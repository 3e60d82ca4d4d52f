import { Navigate } from '@tanstack/react-router';
import { useMessages } from '#ui/language/useMessages.ts';
import { useSession } from '#ui/session/useSession.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { navigationFor } from '../features.ts';
import { appMessages } from '../messages.ts';

/** The first desk this person has; without any, who can help. */
export function HomePage() {
  const say = useMessages(appMessages);
  const { grants } = useSession();
  const [first] = navigationFor(grants);
  if (first !== undefined) return <Navigate to={first.to} replace />;
  return <EmptyState title={say('noDesk')} hint={say('noDeskHint')} />;
}
