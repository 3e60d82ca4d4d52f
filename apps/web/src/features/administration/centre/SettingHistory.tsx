import type { centreRoutes, signInRuleRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { useMoment } from '#ui/time/Moment.tsx';
import { ChangeList } from '../changes/ChangeList.tsx';
import { administrationMessages } from '../shared/messages.ts';
import styles from './centre.module.css';
import { centreMessages } from './messages.ts';

/** The versions of one setting, newest first: who changed what, when and why. */
export function SettingHistory({
  title,
  route,
}: {
  title: string;
  route: typeof centreRoutes.versions | typeof signInRuleRoutes.versions;
}) {
  const say = useMessages(centreMessages);
  const common = useMessages(administrationMessages);
  const write = useMoment();
  const names = useReference();
  const [gone, setGone] = useState<readonly string[]>([]);
  const after = gone.at(-1);
  const query = useQuery(queryOf(route, { query: { limit: 5, ...(after ? { after } : {}) } }));
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  const { items, next } = query.data;
  return (
    <Section title={title}>
      {items.length === 0 && <EmptyState title={say('asDelivered')} />}
      {items.map(({ version, createdAt, createdBy, note, changes }) => (
        <div key={version} className={styles.version}>
          <p className={styles.about}>
            {common('version', { version })} · {createdAt === null ? '' : write(createdAt)} ·{' '}
            {createdBy === null ? common('system') : names.person(createdBy)} · {note}
          </p>
          <ChangeList changes={changes} />
        </div>
      ))}
      {(gone.length > 0 || next !== null) && (
        <Pager
          onPrevious={gone.length === 0 ? undefined : () => setGone(gone.slice(0, -1))}
          onNext={next === null ? undefined : () => setGone([...gone, next])}
        />
      )}
    </Section>
  );
}
