import { calendarRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Collapse } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { VersionCard } from '../changes/VersionCard.tsx';
import styles from './calendars.module.css';
import { calendarMessages } from './messages.ts';

/** The versions of a calendar, asked for when opened. */
export function CalendarHistory({ id }: { id: string }) {
  const say = useMessages(calendarMessages);
  const [open, setOpen] = useState(false);
  return (
    <Collapse
      onChange={(keys) => setOpen(keys.length > 0)}
      items={[{ key: 'history', label: say('history'), children: open ? <Versions id={id} /> : null }]}
    />
  );
}

function Versions({ id }: { id: string }) {
  const say = useMessages(calendarMessages);
  const query = useQuery(queryOf(calendarRoutes.versions, { params: { id }, query: { limit: 50 } }));
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  return (
    <div className={styles.editor}>
      {query.data.items.map((version) => (
        <VersionCard
          key={version.version}
          title={say('versionTitle', { version: version.version })}
          at={version.createdAt}
          by={version.createdBy}
          note={version.note || say('delivered')}
          changes={version.changes}
        />
      ))}
    </div>
  );
}
