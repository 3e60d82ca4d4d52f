import { ticketRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { FilterBar } from '#ui/filter/FilterBar.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { ticketLink, warningLink } from '#ui/routing/links.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { useScope } from '#ui/session/useSession.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { useWarningActs, type WarningAct, WarningActDialog } from './acts.tsx';
import { warningMessages } from './messages.ts';
import type { WarningsSearch } from './routes.ts';
import { WarningStateTag } from './StateTag.tsx';
import { stateOf, type WarningRow } from './warning.ts';
import styles from './warnings.module.css';

/** All written warnings one may see, newest first (D4). */
export function WarningsPage() {
  const say = useMessages(warningMessages);
  const names = useReference();
  const address = useListAddress<WarningsSearch>();
  const { departmentId } = address.search;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(ticketRoutes.warnings, { query: { departmentId, after: address.cursor } }),
    placeholderData: keepPreviousData,
  });
  useLiveRefresh(
    'ticket',
    () => true,
    () => void refresh(ticketRoutes.warnings),
  );
  const actsOf = useWarningActs();
  const [open, setOpen] = useState<{ readonly act: WarningAct; readonly warning: WarningRow }>();
  const columns = useWarningColumns();
  const pages = address.pages(data?.next);
  const ofOneDepartment = useScope('ticket.read') === 'department';
  const departments = names.units('department').map(({ id }) => ({ value: id, label: names.place(id) }));
  return (
    <>
      <ListLayout
        header={<PageHeader title={say('title')} summary={say('summary')} />}
        {...(!ofOneDepartment && {
          filters: (
            <FilterBar
              fields={[
                {
                  kind: 'choice',
                  key: 'departmentId',
                  label: say('department'),
                  options: departments,
                  width: 240,
                },
              ]}
              values={address.search}
              onChange={address.setFilters}
            />
          ),
        })}
        pager={
          <Pager
            onPrevious={pages.onPrevious}
            onNext={pages.onNext}
            {...(pages.number > 1 && { summary: say('page', { page: pages.number }) })}
          />
        }
      >
        <DataTable<WarningRow>
          caption={say('title')}
          columns={columns}
          rows={data?.items}
          rowId={({ id }) => id}
          refreshing={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
          rowLink={({ id }) => warningLink(id)}
          rowActions={(warning) => (
            <span className={styles.actions}>
              {actsOf(warning).map((act) => (
                <Button
                  key={act}
                  size="small"
                  danger={act === 'revoke'}
                  onClick={() => setOpen({ act, warning })}
                >
                  {say(act)}
                </Button>
              ))}
            </span>
          )}
          rowActionsWidth={104}
          empty={<EmptyState title={say('empty')} hint={say('emptyHint')} />}
        />
      </ListLayout>
      {open !== undefined && <WarningActDialog {...open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function useWarningColumns(): readonly Column<WarningRow>[] {
  const say = useMessages(warningMessages);
  const names = useReference();
  return [
    { id: 'number', title: say('number'), width: 162, cell: ({ number }) => number },
    {
      id: 'state',
      title: say('state'),
      width: 92,
      cell: (warning) => <WarningStateTag state={stateOf(warning)} />,
    },
    {
      id: 'department',
      title: say('department'),
      width: 176,
      cell: ({ departmentId }) => names.place(departmentId),
    },
    { id: 'ground', title: say('ground'), cell: ({ ground }) => ground },
    {
      id: 'order',
      title: say('order'),
      width: 164,
      cell: ({ orderNumber, orderId, ticketId }) => (
        <Link {...ticketLink(ticketId, orderId)}>{orderNumber}</Link>
      ),
    },
    {
      id: 'issued',
      title: say('issuedAt'),
      width: 112,
      cell: ({ issuedAt }) => <Moment at={issuedAt} format="short" />,
    },
  ];
}
