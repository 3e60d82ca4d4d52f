import { draftRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMessages } from '#ui/language/useMessages.ts';
import { queryOf } from '#ui/server/query.ts';
import { deskMessages } from './messages.ts';

/** Registrations that were begun and not finished: they wait on the agent's desk, too. */
export function DraftsNote() {
  const say = useMessages(deskMessages);
  const { data } = useQuery(queryOf(draftRoutes.drafts, { query: { kind: 'registration', limit: 50 } }));
  const [latest] = data?.items ?? [];
  if (data === undefined || latest === undefined) return say('agentHint');
  return (
    <>
      {say('drafts', { count: data.items.length })}{' '}
      <Link to="/register" search={{ draft: latest.key }}>
        {say('goOn')}
      </Link>
    </>
  );
}
