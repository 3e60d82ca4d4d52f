import { PlusOutlined } from '@ant-design/icons';
import { customerClassLabels, customerRoutes } from '@redress/contract';
import { customerClasses } from '@redress/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { FilterBar } from '#ui/filter/FilterBar.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { queryOf } from '#ui/server/query.ts';
import { useScope } from '#ui/session/useSession.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { customerLink, useCustomerColumns } from './columns.tsx';
import type { CustomersSearch } from './feature.tsx';
import { customerMessages } from './messages.ts';
import { NewCustomerDialog } from './NewCustomerDialog.tsx';

/** Customers, newest first, found by the beginning of the name or the record number (F1). */
export function CustomersPage() {
  const say = useMessages(customerMessages);
  const label = useLabel();
  const names = useReference();
  const navigate = useNavigate();
  const address = useListAddress<CustomersSearch>();
  const [making, setMaking] = useState(false);
  const mayEdit = useScope('customer.edit') !== undefined;
  const { text, class: classes, branch } = address.search;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(customerRoutes.customers, {
      query: {
        limit: 30,
        ...(address.cursor === undefined ? {} : { after: address.cursor }),
        ...(text === undefined ? {} : { text }),
        ...(classes === undefined ? {} : { class: classes }),
        ...(branch === undefined ? {} : { branchId: branch }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const pages = address.pages(data?.next);
  return (
    <>
      <ListLayout
        header={
          <PageHeader
            title={say('customers')}
            actions={
              mayEdit && (
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
                  {say('create')}
                </Button>
              )
            }
          />
        }
        filters={
          <FilterBar
            fields={[
              { kind: 'text', key: 'text', label: say('find'), width: 260 },
              {
                kind: 'choices',
                key: 'class',
                label: say('class'),
                options: customerClasses.map((value) => ({
                  value,
                  label: label(customerClassLabels[value]),
                })),
                width: 160,
              },
              {
                kind: 'choice',
                key: 'branch',
                label: say('branch'),
                options: names.units('branch').map(({ id }) => ({ value: id, label: names.unit(id) })),
                width: 160,
              },
            ]}
            values={address.search}
            onChange={address.setFilters}
          />
        }
        pager={
          <Pager
            onPrevious={pages.onPrevious}
            onNext={pages.onNext}
            {...(pages.number > 1 && { summary: say('page', { page: pages.number }) })}
          />
        }
      >
        <DataTable
          caption={say('caption')}
          columns={useCustomerColumns()}
          rows={data?.items}
          rowId={({ id }) => id}
          refreshing={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
          rowLink={({ id }) => customerLink(id)}
          empty={
            <EmptyState
              title={say('none')}
              hint={say('noneHint')}
              action={<Button onClick={() => address.replace({})}>{say('clear')}</Button>}
            />
          }
        />
      </ListLayout>
      {making && (
        <NewCustomerDialog
          onClose={() => setMaking(false)}
          onMade={(id) => void navigate(customerLink(id) as never)}
        />
      )}
    </>
  );
}
