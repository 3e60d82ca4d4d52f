import { policyRoutes, type ReplyOf } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { VersionCard } from '../changes/VersionCard.tsx';
import { policyMessages } from './messages.ts';
import styles from './policy.module.css';

type Version = ReplyOf<typeof policyRoutes.versions>['items'][number];

/** Versions of the policy, newest first, each with what it changed. */
export function HistoryPart() {
  const say = useMessages(policyMessages);
  const [gone, setGone] = useState<readonly string[]>([]);
  const after = gone.at(-1);
  const query = useQuery(
    queryOf(policyRoutes.versions, { query: { limit: 10, ...(after ? { after } : {}) } }),
  );
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  const { items, next } = query.data;
  return (
    <div className={styles.versions}>
      {items.map((version: Version) => (
        <VersionCard
          key={version.version}
          title={say('versionTitle', { version: version.version })}
          at={version.createdAt}
          by={version.createdBy}
          note={version.note || say('delivered')}
          changes={version.changes}
        />
      ))}
      <Pager
        onPrevious={gone.length === 0 ? undefined : () => setGone(gone.slice(0, -1))}
        onNext={next === null ? undefined : () => setGone([...gone, next])}
      />
    </div>
  );
}
