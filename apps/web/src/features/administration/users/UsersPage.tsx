import { PlusOutlined } from '@ant-design/icons';
import { type User, userRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { FilterBar } from '#ui/filter/FilterBar.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { queryOf, refresh } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { type UserSearch, userStates } from '../routes.ts';
import { unitTree } from '../shared/unitTree.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { useReferenceData } from '../shared/useReferenceData.ts';
import { administrationTitles } from '../titles.ts';
import { InitialPassword } from './InitialPassword.tsx';
import { userMessages } from './messages.ts';
import { type UserAct, UserActs } from './UserActs.tsx';
import { UserDialog } from './UserDialog.tsx';
import { UserMenu } from './UserMenu.tsx';
import { useUserColumns } from './useUserColumns.tsx';

type Open = { readonly act: 'add' } | { readonly act: 'edit' | UserAct; readonly user: User };

/** People: who works here, where, in which roles; adding, changing, retiring, passwords and locks. */
export function UsersPage() {
  const title = useMessages(administrationTitles);
  const say = useMessages(userMessages);
  const { search, setFilters, pages, cursor } = useListAddress<UserSearch>();
  const [open, setOpen] = useState<Open>();
  const [handed, setHanded] = useState<{ readonly user: User; readonly initialPassword: string }>();
  const columns = useUserColumns();
  const fields = useUserFilters();
  const { role, unitId, search: text, state } = search;
  const query = useQuery({
    ...queryOf(userRoutes.list, {
      query: {
        ...(text && { search: text }),
        ...(unitId && { unitId }),
        ...(role && { roles: [role] }),
        ...(state && { state }),
        ...(cursor && { after: cursor }),
      },
    }),
    placeholderData: (before) => before,
  });
  const turning = pages(query.data?.next);
  const done = (result?: typeof handed) => {
    setOpen(undefined);
    if (result) setHanded(result);
    void refresh(userRoutes.list);
  };
  return (
    <>
      <ListLayout
        header={
          <PageHeader
            title={title('users')}
            actions={
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ act: 'add' })}>
                {say('addUser')}
              </Button>
            }
          />
        }
        filters={<FilterBar fields={fields} values={search} onChange={setFilters} />}
        pager={<Pager onPrevious={turning.onPrevious} onNext={turning.onNext} />}
      >
        <DataTable
          caption={say('caption')}
          columns={columns}
          rows={query.data?.items}
          rowId={({ id }) => id}
          refreshing={query.isFetching}
          error={query.error}
          onRetry={() => void query.refetch()}
          empty={<EmptyState title={say('empty')} hint={say('emptyHint')} />}
          rowActions={(user) => (
            <UserMenu user={user} onChoose={(act) => setOpen({ act, user })} onDone={() => done()} />
          )}
          rowActionsWidth={64}
        />
      </ListLayout>
      {open?.act === 'add' && <UserDialog onDone={done} onClose={() => setOpen(undefined)} />}
      {open?.act === 'edit' && (
        <UserDialog user={open.user} onDone={() => done()} onClose={() => setOpen(undefined)} />
      )}
      {open !== undefined && open.act !== 'add' && open.act !== 'edit' && (
        <UserActs act={open.act} user={open.user} onDone={done} onClose={() => setOpen(undefined)} />
      )}
      {handed !== undefined && <InitialPassword {...handed} onClose={() => setHanded(undefined)} />}
    </>
  );
}

function useUserFilters() {
  const say = useMessages(userMessages);
  const inLanguage = useInLanguage();
  const { roles, units } = useReferenceData();
  const flat = (nodes: ReturnType<typeof unitNodes>, depth = 0): { value: string; label: string }[] =>
    nodes.flatMap(({ value, label, children }) => [
      { value, label: `${'　'.repeat(depth)}${label}` },
      ...flat(children, depth + 1),
    ]);
  const unitNodes = () => unitTree(units, (unit) => ({ label: inLanguage(unit) }));
  return [
    { kind: 'text', key: 'search', label: say('search'), width: 180 },
    { kind: 'choice', key: 'unitId', label: say('unit'), options: flat(unitNodes()), width: 180 },
    {
      kind: 'choice',
      key: 'role',
      label: say('role'),
      options: roles
        .filter(({ retired }) => !retired)
        .map((role) => ({ value: role.code, label: inLanguage(role) })),
      width: 170,
    },
    {
      kind: 'choice',
      key: 'state',
      label: say('state'),
      options: userStates.map((state) => ({ value: state, label: say(state) })),
    },
  ] as const;
}
