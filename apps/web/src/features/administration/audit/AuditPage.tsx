import { type AuditEntry, auditRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { FilterBar } from '#ui/filter/FilterBar.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { useZone } from '#ui/time/zone.ts';
import type { AuditSearch } from '../routes.ts';
import { administrationTitles } from '../titles.ts';
import { AuditDrawer } from './AuditDrawer.tsx';
import { dayEnd, dayStart } from './days.ts';
import { auditMessages } from './messages.ts';
import { useAuditWords } from './useAuditWords.ts';

/** The audit trail (V2): who did what, when, filtered; a row opens everything about it. */
export function AuditPage() {
  const title = useMessages(administrationTitles);
  const say = useMessages(auditMessages);
  const zone = useZone();
  const { search, setFilters, pages, cursor } = useListAddress<AuditSearch>();
  const [open, setOpen] = useState<AuditEntry>();
  const { actorId, action, subjectType, subjectId, from, until } = search;
  const query = useQuery({
    ...queryOf(auditRoutes.list, {
      query: {
        ...(actorId && { actorId }),
        ...(action && { action }),
        ...(subjectType && { subjectType }),
        ...(subjectId && { subjectId }),
        ...(from && { from: dayStart(from, zone) }),
        ...(until && { to: dayEnd(until, zone) }),
        ...(cursor && { after: cursor }),
        limit: 50,
      },
    }),
    placeholderData: (before) => before,
  });
  const turning = pages(query.data?.next);
  const columns = useColumns();
  return (
    <>
      <ListLayout
        header={<PageHeader title={title('audit')} />}
        filters={<FilterBar fields={useFilters()} values={search} onChange={setFilters} />}
        pager={<Pager onPrevious={turning.onPrevious} onNext={turning.onNext} />}
      >
        <DataTable
          caption={say('caption')}
          columns={columns}
          rows={query.data?.items}
          rowId={({ id }) => String(id)}
          refreshing={query.isFetching}
          error={query.error}
          onRetry={() => void query.refetch()}
          empty={<EmptyState title={say('empty')} hint={say('emptyHint')} />}
          rowActions={(entry) => (
            <Button type="link" size="small" onClick={() => setOpen(entry)}>
              {say('details')}
            </Button>
          )}
          rowActionsWidth={76}
        />
      </ListLayout>
      {open !== undefined && <AuditDrawer entry={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function useColumns(): readonly Column<AuditEntry>[] {
  const say = useMessages(auditMessages);
  const words = useAuditWords();
  return [
    { id: 'at', title: say('at'), width: 164, cell: ({ at }) => <Moment at={at} format="second" /> },
    { id: 'actor', title: say('actor'), width: 110, cell: words.actor },
    { id: 'action', title: say('action'), width: 180, cell: ({ action }) => words.action(action) },
    {
      id: 'type',
      title: say('subjectType'),
      width: 120,
      cell: ({ subjectType }) => words.subjectType(subjectType),
    },
    {
      id: 'subject',
      title: say('subject'),
      cell: ({ subjectType, subjectId }) => words.subject(subjectType, subjectId),
    },
    {
      id: 'sealed',
      title: say('sealed'),
      width: 108,
      cell: ({ sealed }) => say(sealed ? 'sealed' : 'notSealed'),
    },
  ];
}

function useFilters() {
  const say = useMessages(auditMessages);
  const { people } = useReference();
  const { data } = useQuery(queryOf(auditRoutes.actions));
  const words = useAuditWords();
  const options = (values: readonly string[] | undefined, name: (code: string) => string) =>
    (values ?? []).map((value) => ({ value, label: name(value) }));
  return [
    {
      kind: 'choice',
      key: 'actorId',
      label: say('actor'),
      width: 160,
      options: people.map(({ id, name, employeeNumber }) => ({
        value: id,
        label: `${name} ${employeeNumber}`,
      })),
    },
    {
      kind: 'choice',
      key: 'action',
      label: say('action'),
      width: 190,
      options: options(data?.actions, words.action),
    },
    {
      kind: 'choice',
      key: 'subjectType',
      label: say('subjectType'),
      width: 150,
      options: options(data?.subjectTypes, words.subjectType),
    },
    { kind: 'text', key: 'subjectId', label: say('subject'), width: 170 },
    { kind: 'days', key: 'from', untilKey: 'until', label: say('days') },
  ] as const;
}
