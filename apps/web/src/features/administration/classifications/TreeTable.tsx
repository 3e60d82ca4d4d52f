import { PlusOutlined } from '@ant-design/icons';
import { type ClassificationTree, classificationRoutes, type ReplyOf } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { queryOf, refresh } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { administrationMessages } from '../shared/messages.ts';
import { RetiredMark } from '../shared/RetiredMark.tsx';
import { RowMenu } from '../shared/RowMenu.tsx';
import { TreeName } from '../shared/TreeName.tsx';
import { inRows, type PlacedEntry } from '../shared/tree.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { EntryDialogs, type OpenEntry } from './EntryDialogs.tsx';
import { classificationMessages } from './messages.ts';
import { useEntryActions } from './useEntryActions.ts';

/** One entry as the administrator edits it. */
export type Entry = ReplyOf<typeof classificationRoutes.list>['classifications'][number];

/** One tree as rows, with what can be done to each entry. */
export function TreeTable({ tree }: { tree: ClassificationTree }) {
  const say = useMessages(classificationMessages);
  const common = useMessages(administrationMessages);
  const inLanguage = useInLanguage();
  const [showRetired, setShowRetired] = useState(false);
  const [open, setOpen] = useState<OpenEntry>();
  const query = useQuery(queryOf(classificationRoutes.list));
  const entries = query.data?.classifications.filter((entry) => entry.tree === tree);
  const shown = entries?.filter(({ retired }) => showRetired || !retired);
  const done = () => {
    setOpen(undefined);
    void refresh(classificationRoutes.list);
  };
  const actionsOf = useEntryActions(setOpen, done);
  const columns: readonly Column<PlacedEntry<Entry>>[] = [
    {
      id: 'name',
      title: common('name'),
      cell: ({ entry, depth }) => <TreeName depth={depth}>{entry.name}</TreeName>,
    },
    { id: 'nameEn', title: common('nameEn'), cell: ({ entry }) => entry.nameEn },
    { id: 'code', title: common('code'), width: 240, cell: ({ entry }) => entry.code },
    {
      id: 'state',
      title: common('state'),
      width: 100,
      cell: ({ entry }) => <RetiredMark retired={entry.retired} />,
    },
  ];
  return (
    <Section
      title={say(tree)}
      flush
      {...(shown ? { count: shown.length } : {})}
      actions={
        <>
          <Checkbox checked={showRetired} onChange={(event) => setShowRetired(event.target.checked)}>
            {common('showRetired')}
          </Checkbox>
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => setOpen({ act: 'add', tree, parent: null })}
          >
            {say('addEntry')}
          </Button>
        </>
      }
    >
      <DataTable
        caption={say(tree)}
        columns={columns}
        rows={shown && inRows(shown)}
        rowId={({ entry }) => entry.id}
        refreshing={query.isFetching}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={<EmptyState title={common('none')} />}
        rowActions={(row) => <RowMenu name={inLanguage(row.entry)} actions={actionsOf(row)} />}
        rowActionsWidth={64}
      />
      {open !== undefined && (
        <EntryDialogs open={open} entries={entries ?? []} onDone={done} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}
