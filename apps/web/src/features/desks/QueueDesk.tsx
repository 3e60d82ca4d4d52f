import { deskReasonLabels } from '@redress/contract';
import type { Desk, DeskReason } from '@redress/domain';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { FilterBar } from '#ui/filter/FilterBar.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { ticketLink } from '#ui/routing/links.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { LiveTable } from '#ui/table/LiveTable.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { useSteadyRows } from '#ui/table/useSteadyRows.ts';
import { ActDialog } from './acts/ActDialog.tsx';
import { RowActions } from './acts/RowActions.tsx';
import { useActs } from './acts/useActs.ts';
import { DeskHeader } from './DeskHeader.tsx';
import { DraftsNote } from './DraftsNote.tsx';
import { useDeskColumns, useOver24hColumns } from './deskColumns.tsx';
import { deskMessages } from './messages.ts';
import { useOpinionColumn } from './opinion/OpinionCell.tsx';
import { reasonsOf, takesFrom } from './reasons.ts';
import type { DeskSearch } from './routes.ts';
import { type DeskRow, rowIdOf, useDesk, useDeskLive } from './rows.ts';
import { rowTone } from './rowTone.ts';

/** A desk as one list: what waits, most urgent first, with the usual next step right in the row. */
export function QueueDesk({ desk }: { desk: Desk }) {
  const say = useMessages(deskMessages);
  const label = useLabel();
  const address = useListAddress<DeskSearch>();
  const { reason, mine } = address.search;
  const { cursor } = address;
  const { data, error, isPlaceholderData, refetch } = useDesk(desk, { reason, mine, cursor });
  useDeskLive(desk);
  const held = useSteadyRows(data?.items, rowIdOf, [desk, reason, mine, cursor].join());
  const acts = useActs(held.release);
  const opinion = useOpinionColumn(held.release);
  const columns = useDeskColumns();
  const over24h = useOver24hColumns();
  const pages = address.pages(data?.next);
  const reasons = reasonsOf[desk].map((one: DeskReason) => ({
    value: one,
    label: label(deskReasonLabels[one]),
  }));
  // The 24 h list has its command in the row itself.
  const inline = desk === 'teamLeader';
  const takes = takesFrom.includes(desk);
  const hints: Readonly<Partial<Record<Desk, ReactNode>>> = {
    agent: <DraftsNote />,
    teamLeader: say('over24hHint'),
    serviceHead: say('steppedUpHint'),
  };
  const filtered = reason !== undefined || mine === true;
  return (
    <>
      <ListLayout
        header={
          <DeskHeader desk={desk} takes={takes} {...(hints[desk] !== undefined && { hint: hints[desk] })} />
        }
        {...(takes && {
          filters: (
            <FilterBar
              fields={[
                ...(reasons.length > 1
                  ? [
                      {
                        kind: 'choice' as const,
                        key: 'reason',
                        label: say('allReasons'),
                        options: reasons,
                        width: 180,
                      },
                    ]
                  : []),
                { kind: 'flag', key: 'mine', label: say('onlyMine') },
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
        <LiveTable<DeskRow>
          held={held}
          caption={say('caption')}
          columns={inline ? [...over24h, opinion] : desk === 'serviceHead' ? over24h : columns}
          rowId={rowIdOf}
          refreshing={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
          rowLink={({ ticket, orderId }) => ticketLink(ticket.id, orderId)}
          rowTone={rowTone}
          {...(!inline && { rowActions: (row: DeskRow) => <RowActions row={row} acts={acts} /> })}
          empty={
            filtered ? (
              <EmptyState
                title={say('emptyFiltered')}
                action={<Button onClick={() => address.replace({})}>{say('clearFilters')}</Button>}
              />
            ) : (
              <EmptyState title={say('empty')} hint={say('emptyHint')} />
            )
          }
        />
      </ListLayout>
      <ActDialog acts={acts} />
    </>
  );
}
