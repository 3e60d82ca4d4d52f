import { NotificationOutlined } from '@ant-design/icons';
import { address as addressOf, orderCommandLabels, ticketRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { FilterBar } from '#ui/filter/FilterBar.tsx';
import { SavedViews } from '#ui/filter/SavedViews.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { ticketLink } from '#ui/routing/links.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { useSession } from '#ui/session/useSession.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { ColumnChooser, useColumnChoice } from '#ui/table/ColumnChooser.tsx';
import { shownColumns } from '#ui/table/column.ts';
import { ExportButton } from '#ui/table/ExportButton.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { LiveTable } from '#ui/table/LiveTable.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { SelectionBar } from '#ui/table/SelectionBar.tsx';
import { useSelection } from '#ui/table/selection.tsx';
import { useSteadyRows } from '#ui/table/useSteadyRows.ts';
import { useZone } from '#ui/time/zone.ts';
import { listMessages } from '../messages.ts';
import { rowTone } from '../rowTone.ts';
import { departmentOptions } from '../tickets/filters.ts';
import { type OrderRow, useOrderColumns } from './columns.tsx';
import styles from './orders.module.css';
import { type OrdersSearch, orderQuery, orderStates } from './search.ts';
import { UrgeDialog, UrgeResultDialog } from './UrgeDialog.tsx';
import type { UrgeResult } from './urge.ts';

const rowId = ({ id }: OrderRow) => id;
const nameOf = ({ number }: OrderRow) => number;

/** Orders with the departments, nearest limit first: followed, and urged one by one or many at once (E2, O4). */
export function OrdersPage() {
  const say = useMessages(listMessages);
  const label = useLabel();
  const zone = useZone();
  const names = useReference();
  const address = useListAddress<OrdersSearch>();
  const query = orderQuery(address.search, zone);
  const { cursor } = address;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(ticketRoutes.orders, { query: { ...query, after: cursor } }),
    placeholderData: keepPreviousData,
  });
  useLiveRefresh(
    'ticket',
    () => true,
    () => void refresh(ticketRoutes.orders),
  );
  const held = useSteadyRows(data?.items, rowId, JSON.stringify([query, cursor]));
  const columns = useOrderColumns();
  const choice = useColumnChoice('orders');
  const selection = useSelection(held.rows, rowId, nameOf);
  const [urging, setUrging] = useState<readonly OrderRow[]>();
  const [told, setTold] = useState<{ readonly orders: readonly OrderRow[]; readonly result: UrgeResult }>();
  const { grants } = useSession();
  const mayUrge = grants['order.urge'] !== undefined || grants['order.propose'] !== undefined;
  const ofOneDepartment = grants['ticket.read'] === 'department';
  const pages = address.pages(data?.next);
  const urgeable = selection.rows.filter(({ available }) => available.includes('urge'));
  const urgeOne = (row: OrderRow) =>
    row.available.includes('urge') && (
      <Button size="small" onClick={() => setUrging([row])}>
        {label(orderCommandLabels.urge)}
      </Button>
    );
  return (
    <>
      <ListLayout
        header={<PageHeader title={say('orders')} />}
        filters={
          <>
            <nav className={styles.tabs} aria-label={say('parts')}>
              {orderStates.map((state) => (
                <Link
                  key={state}
                  to="."
                  search={{ ...address.search, after: undefined, state } as never}
                  className={styles.tab}
                  aria-current={query.state === state ? 'page' : undefined}
                  activeProps={{}}
                >
                  {say(`state.${state}`)}
                </Link>
              ))}
            </nav>
            <FilterBar
              fields={[
                ...(ofOneDepartment
                  ? []
                  : [
                      {
                        kind: 'choice' as const,
                        key: 'departmentId',
                        label: say('department'),
                        options: departmentOptions(names),
                        width: 220,
                      },
                    ]),
                { kind: 'days', key: 'from', untilKey: 'until', label: say('issuedPeriod') },
              ]}
              values={address.search}
              onChange={address.setFilters}
            >
              <SavedViews list="orders" values={address.search} onApply={address.replace} />
              <ColumnChooser columns={columns} choice={choice} />
              {grants['list.export'] !== undefined && (
                <ExportButton
                  href={addressOf(ticketRoutes.exportOrders.path, undefined, {
                    ...query,
                    columns: shownColumns(columns, choice.hidden).map(({ id }) => id),
                  })}
                  disabled={data?.items.length === 0}
                />
              )}
            </FilterBar>
          </>
        }
        selection={
          <SelectionBar count={selection.rows.length} onClear={selection.clear}>
            <Button
              type="primary"
              size="small"
              icon={<NotificationOutlined />}
              disabled={urgeable.length === 0}
              onClick={() => setUrging(urgeable)}
            >
              {say('urgeSelected', { count: urgeable.length })}
            </Button>
          </SelectionBar>
        }
        pager={
          <Pager
            onPrevious={pages.onPrevious}
            onNext={pages.onNext}
            {...(pages.number > 1 && { summary: say('page', { page: pages.number }) })}
          />
        }
      >
        <LiveTable<OrderRow>
          held={held}
          caption={say('orders')}
          columns={columns}
          hidden={choice.hidden}
          rowId={rowId}
          refreshing={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
          rowLink={({ id, ticketId }) => ticketLink(ticketId, id)}
          rowTone={rowTone}
          {...(mayUrge && { selection, rowActions: urgeOne, rowActionsWidth: 84 })}
          empty={<EmptyState title={say(`none.${query.state}`)} />}
        />
      </ListLayout>
      {urging !== undefined && (
        <UrgeDialog
          orders={urging}
          onClose={() => setUrging(undefined)}
          onDone={(result) => {
            setTold({ orders: urging, result });
            setUrging(undefined);
            selection.clear();
            held.release();
          }}
        />
      )}
      {told !== undefined && <UrgeResultDialog {...told} onClose={() => setTold(undefined)} />}
    </>
  );
}
