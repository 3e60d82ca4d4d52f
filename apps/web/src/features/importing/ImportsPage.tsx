import { type ImportLine, importRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Section } from '#ui/page/Section.tsx';
import { queryOf } from '#ui/server/query.ts';
import { useScope } from '#ui/session/useSession.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { NoPermission } from '#ui/states/NoPermission.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { ImportStatus } from './ImportStatus.tsx';
import { importLink } from './links.ts';
import { importMessages } from './messages.ts';
import { NewImport } from './NewImport.tsx';

/** Where an import begins, and what was imported before. */
export function ImportsPage() {
  return useScope('import.run') === undefined ? <NoPermission /> : <Imports />;
}

function Imports() {
  const say = useMessages(importMessages);
  const address = useListAddress<{ after?: string[] | undefined }>();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(importRoutes.imports, {
      query: { limit: 20, ...(address.cursor === undefined ? {} : { after: address.cursor }) },
    }),
    placeholderData: keepPreviousData,
  });
  const pages = address.pages(data?.next);
  return (
    <>
      <PageHeader title={say('imports')} summary={say('summary')} />
      <NewImport />
      <Section title={say('history')} flush>
        <DataTable
          caption={say('history')}
          columns={useImportColumns()}
          rows={data?.items}
          rowId={({ id }) => id}
          refreshing={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
          rowLink={({ id }) => importLink(id)}
          empty={<EmptyState title={say('noHistory')} />}
        />
        <Pager
          onPrevious={pages.onPrevious}
          onNext={pages.onNext}
          {...(pages.number > 1 && { summary: say('page', { page: pages.number }) })}
        />
      </Section>
    </>
  );
}

function useImportColumns(): readonly Column<ImportLine>[] {
  const say = useMessages(importMessages);
  return useMemo(
    () => [
      { id: 'file', title: say('file'), cell: ({ fileName }) => fileName },
      {
        id: 'mapping',
        title: say('mapping'),
        width: 200,
        cell: ({ mappingName }) => mappingName || say('unnamed'),
      },
      { id: 'rows', title: say('rows'), width: 90, align: 'end', cell: ({ rows }) => rows },
      {
        id: 'made',
        title: say('made'),
        width: 90,
        align: 'end',
        cell: ({ status, progress }) => (status === 'done' ? progress : '—'),
      },
      {
        id: 'status',
        title: say('status'),
        width: 110,
        cell: ({ status }) => <ImportStatus status={status} />,
      },
      {
        id: 'createdAt',
        title: say('createdAt'),
        width: 150,
        cell: ({ createdAt }) => <Moment at={createdAt} />,
      },
    ],
    [say],
  );
}
