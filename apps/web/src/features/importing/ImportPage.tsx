import { type ImportPage as Import, importRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { queryOf, refresh } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { EndedImport } from './EndedImport.tsx';
import { ImportStatus } from './ImportStatus.tsx';
import { StagedImport } from './StagedImport.tsx';

/** One import from its mapping to its result. */
export function ImportPage() {
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    ...queryOf(importRoutes.import, { params: { id } }),
    // Live messages say when it moves; this is for the moment before the stream is open.
    refetchInterval: ({ state }) => (isMoving(state.data) ? 2_000 : false),
  });
  useLiveRefresh(
    'import',
    ({ importId }) => importId === id,
    () => void refresh(importRoutes.import, { params: { id } }),
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const open = data.status === 'staged' || data.status === 'failed';
  return (
    <>
      <PageHeader title={data.fileName} backTo="/imports" marks={<ImportStatus status={data.status} />} />
      {open ? <StagedImport key={data.id} page={data} /> : <EndedImport page={data} />}
    </>
  );
}

function isMoving(page: Import | undefined): boolean {
  return page?.status === 'queued' || page?.status === 'running';
}
