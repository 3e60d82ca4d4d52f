import { address as addressOf, ticketRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { FilterBar } from '#ui/filter/FilterBar.tsx';
import { SavedViews } from '#ui/filter/SavedViews.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { ticketLink } from '#ui/routing/links.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { useScope } from '#ui/session/useSession.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { ColumnChooser, useColumnChoice } from '#ui/table/ColumnChooser.tsx';
import { shownColumns } from '#ui/table/column.ts';
import { ExportButton } from '#ui/table/ExportButton.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { LiveTable } from '#ui/table/LiveTable.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { useSteadyRows } from '#ui/table/useSteadyRows.ts';
import { useZone } from '#ui/time/zone.ts';
import { listMessages } from '../messages.ts';
import { rowTone } from '../rowTone.ts';
import { type TicketRow, useTicketColumns } from './columns.tsx';
import { useTicketFilters } from './filters.ts';
import { type TicketsSearch, ticketQuery } from './search.ts';

const rowId = ({ id }: TicketRow) => id;

/** All tickets one may read: filtered, sorted and kept in the address; saved, exported, opened. */
export function TicketsPage() {
  const say = useMessages(listMessages);
  const zone = useZone();
  const address = useListAddress<TicketsSearch>();
  const query = ticketQuery(address.search, zone);
  const { cursor } = address;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(ticketRoutes.list, { query: { ...query, after: cursor } }),
    placeholderData: keepPreviousData,
  });
  useLiveRefresh(
    'ticket',
    () => true,
    () => void refresh(ticketRoutes.list),
  );
  const held = useSteadyRows(data?.items, rowId, JSON.stringify([query, cursor]));
  const columns = useTicketColumns();
  const fields = useTicketFilters();
  const choice = useColumnChoice('tickets');
  const mayExport = useScope('list.export') !== undefined;
  const pages = address.pages(data?.next);
  const anyFilter = Object.keys(query).length > 0;
  return (
    <ListLayout
      header={<PageHeader title={say('tickets')} />}
      filters={
        <FilterBar fields={fields} values={address.search} onChange={address.setFilters}>
          <SavedViews list="tickets" values={address.search} onApply={address.replace} />
          <ColumnChooser columns={columns} choice={choice} />
          {mayExport && (
            <ExportButton
              href={addressOf(ticketRoutes.export.path, undefined, {
                ...query,
                columns: shownColumns(columns, choice.hidden).map(({ id }) => id),
              })}
              disabled={data?.items.length === 0 && data.next === null}
            />
          )}
        </FilterBar>
      }
      pager={
        <Pager
          onPrevious={pages.onPrevious}
          onNext={pages.onNext}
          {...(pages.number > 1 && { summary: say('page', { page: pages.number }) })}
        />
      }
    >
      <LiveTable<TicketRow>
        held={held}
        caption={say('tickets')}
        columns={columns}
        hidden={choice.hidden}
        rowId={rowId}
        refreshing={isPlaceholderData}
        error={error}
        onRetry={() => void refetch()}
        sort={address.sort}
        // Newest first is the order of the list itself.
        onSort={(sort) => address.setSort(sort?.descending ? undefined : sort)}
        rowLink={({ id }) => ticketLink(id)}
        rowTone={rowTone}
        empty={
          pages.onNext ? (
            <EmptyState
              title={say('noneYet')}
              action={
                <Button type="primary" onClick={pages.onNext}>
                  {say('lookFurther')}
                </Button>
              }
            />
          ) : anyFilter ? (
            <EmptyState
              title={say('noTicketMatches')}
              action={<Button onClick={() => address.replace({})}>{say('clearFilters')}</Button>}
            />
          ) : (
            <EmptyState title={say('noTickets')} />
          )
        }
      />
    </ListLayout>
  );
}
