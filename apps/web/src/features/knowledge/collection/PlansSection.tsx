import { collectionRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { DepartmentSelect } from '#ui/case/DepartmentSelect.tsx';
import { PersonSelect } from '#ui/case/PersonSelect.tsx';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { queries, queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { toast } from '#ui/toast/toast.ts';
import { collectionMessages } from './messages.ts';

/** Which senior asks which department every week (I3). */
export function PlansSection() {
  const say = useMessages(collectionMessages);
  const names = useReference();
  const { data, error, refetch } = useQuery(queryOf(collectionRoutes.collectionPlans));
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<string>();
  return (
    <Section
      title={say('plans')}
      {...(data && { count: data.items.length })}
      flush
      actions={
        <Button size="small" onClick={() => setAdding(true)}>
          {say('addPlan')}
        </Button>
      }
    >
      <DataTable
        caption={say('plans')}
        columns={[
          {
            id: 'department',
            title: say('department'),
            cell: ({ departmentId }) => names.place(departmentId),
          },
          { id: 'senior', title: say('senior'), width: 200, cell: ({ seniorId }) => names.person(seniorId) },
        ]}
        rows={data?.items}
        rowId={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={say('noPlans')} />}
        rowActionsWidth={100}
        rowActions={({ id }) => (
          <Button size="small" danger onClick={() => setEnding(id)}>
            {say('end')}
          </Button>
        )}
      />
      {adding && (
        <CommandDialog<{ seniorId: string; departmentId: string }, unknown>
          title={say('planTitle')}
          initial={{}}
          submitText={say('addPlan')}
          send={(body) => call(collectionRoutes.addPlan, { body })}
          onDone={() => {
            toast('done', say('planned'));
            void queries.invalidateQueries();
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        >
          <Form.Item name="departmentId" label={say('department')} rules={[{ required: true }]}>
            <DepartmentSelect />
          </Form.Item>
          <Form.Item name="seniorId" label={say('senior')} rules={[{ required: true }]}>
            <PersonSelect />
          </Form.Item>
        </CommandDialog>
      )}
      {ending !== undefined && (
        <ConfirmDialog
          title={say('endTitle')}
          confirmText={say('end')}
          danger
          send={() => call(collectionRoutes.endPlan, { params: { id: ending } })}
          onDone={() => {
            setEnding(undefined);
            void queries.invalidateQueries();
          }}
          onClose={() => setEnding(undefined)}
        >
          {say('endHint')}
        </ConfirmDialog>
      )}
    </Section>
  );
}
