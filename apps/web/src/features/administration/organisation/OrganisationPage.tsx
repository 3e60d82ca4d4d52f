import { PlusOutlined } from '@ant-design/icons';
import { organisationRoutes, type Unit } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { call } from '#ui/server/client.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { RowMenu } from '../shared/RowMenu.tsx';
import { inRows } from '../shared/tree.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { administrationTitles } from '../titles.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { organisationMessages } from './messages.ts';
import { UnitDialog } from './UnitDialog.tsx';
import { useUnitColumns } from './useUnitColumns.tsx';

type Open =
  | { readonly act: 'add'; readonly parent: Unit | null }
  | { readonly act: 'edit' | 'move' | 'retire'; readonly unit: Unit };

/** The organisation as a tree of rows: adding, changing, moving, retiring units. */
export function OrganisationPage() {
  const title = useMessages(administrationTitles);
  const say = useMessages(organisationMessages);
  const common = useMessages(administrationMessages);
  const inLanguage = useInLanguage();
  const [showRetired, setShowRetired] = useState(false);
  const [open, setOpen] = useState<Open>();
  const query = useQuery(queryOf(organisationRoutes.list));
  const columns = useUnitColumns();
  const shown = query.data?.units.filter(({ retired }) => showRetired || !retired);
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    void refresh(organisationRoutes.list);
  };
  const restore = async (unit: Unit) => {
    const outcome = await call(organisationRoutes.restore, {
      params: { id: unit.id },
      body: { version: unit.version },
    });
    if (outcome.ok) toast('done', say('unitRestored', { name: inLanguage(unit) }));
    else toast('failed', outcome.failure.message);
    done();
  };
  const actionsOf = (unit: Unit) =>
    unit.retired
      ? [{ key: 'restore', label: common('restore'), run: () => void restore(unit) }]
      : [
          ...(unit.kind === 'team'
            ? []
            : [{ key: 'add', label: say('addBelow'), run: () => setOpen({ act: 'add', parent: unit }) }]),
          { key: 'edit', label: common('edit'), run: () => setOpen({ act: 'edit', unit }) },
          { key: 'move', label: common('move'), run: () => setOpen({ act: 'move', unit }) },
          {
            key: 'retire',
            label: common('retire'),
            danger: true,
            run: () => setOpen({ act: 'retire', unit }),
          },
        ];
  return (
    <>
      <ListLayout
        header={
          <PageHeader
            title={title('organisation')}
            actions={
              <>
                <Checkbox checked={showRetired} onChange={(event) => setShowRetired(event.target.checked)}>
                  {common('showRetired')}
                </Checkbox>
                <Button
                  type="primary"
                  icon={<PlusOutlined />}
                  onClick={() => setOpen({ act: 'add', parent: null })}
                >
                  {say('addUnit')}
                </Button>
              </>
            }
          />
        }
      >
        <DataTable
          caption={say('caption')}
          columns={columns}
          rows={shown && inRows(shown)}
          rowId={({ entry }) => entry.id}
          refreshing={query.isFetching}
          error={query.error}
          onRetry={() => void query.refetch()}
          empty={<EmptyState title={common('none')} />}
          rowActions={({ entry }) => <RowMenu name={inLanguage(entry)} actions={actionsOf(entry)} />}
          rowActionsWidth={64}
        />
      </ListLayout>
      {open?.act === 'add' && <UnitDialog parent={open.parent} onDone={done} onClose={close} />}
      {open?.act === 'edit' && <UnitDialog unit={open.unit} onDone={done} onClose={close} />}
      {open?.act === 'move' && <MoveDialog unit={open.unit} onDone={done} onClose={close} />}
      {open?.act === 'retire' && (
        <ConfirmDialog
          title={common('retire')}
          confirmText={common('retire')}
          danger
          send={() =>
            call(organisationRoutes.retire, {
              params: { id: open.unit.id },
              body: { version: open.unit.version },
            })
          }
          onDone={() => {
            toast('done', say('unitRetired', { name: inLanguage(open.unit) }));
            done();
          }}
          onClose={close}
        >
          {say('retireText', { name: inLanguage(open.unit) })}
        </ConfirmDialog>
      )}
    </>
  );
}
