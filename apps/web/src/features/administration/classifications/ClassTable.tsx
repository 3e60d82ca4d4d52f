import { customerClassRoutes, type ReplyOf } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { call } from '#ui/server/client.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { classificationMessages } from './messages.ts';

type CustomerClass = ReplyOf<typeof customerClassRoutes.list>['customerClasses'][number];

/** The customer classes and what each causes (C4). */
export function ClassTable() {
  const say = useMessages(classificationMessages);
  const common = useMessages(administrationMessages);
  const [open, setOpen] = useState<CustomerClass>();
  const query = useQuery(queryOf(customerClassRoutes.list));
  const yesNo = (value: boolean) => common(value ? 'yes' : 'no');
  const columns: readonly Column<CustomerClass>[] = [
    { id: 'name', title: common('name'), width: 160, cell: (one) => one.name },
    { id: 'nameEn', title: common('nameEn'), cell: (one) => one.nameEn },
    { id: 'rank', title: say('rank'), width: 100, align: 'end', cell: (one) => one.rank },
    {
      id: 'senior',
      title: say('seniorAtOnce'),
      width: 200,
      cell: ({ seniorAtOnce }) => yesNo(seniorAtOnce),
    },
    { id: 'urgent', title: say('urgent'), width: 140, cell: ({ urgent }) => yesNo(urgent) },
  ];
  return (
    <Section title={say('customerClass')} flush>
      <DataTable
        caption={say('customerClass')}
        columns={columns}
        rows={query.data?.customerClasses}
        rowId={({ code }) => code}
        refreshing={query.isFetching}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={<EmptyState title={common('none')} />}
        rowActions={(one) => (
          <Button type="link" size="small" onClick={() => setOpen(one)}>
            {common('edit')}
          </Button>
        )}
        rowActionsWidth={90}
      />
      {open !== undefined && <ClassDialog one={open} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

function ClassDialog({ one, onClose }: { one: CustomerClass; onClose: () => void }) {
  const say = useMessages(classificationMessages);
  const common = useMessages(administrationMessages);
  const name = useInLanguage()(one);
  return (
    <CommandDialog<Omit<CustomerClass, 'code' | 'version'>, CustomerClass>
      title={say('editClass', { name })}
      initial={one}
      submitText={common('save')}
      send={(values) =>
        call(customerClassRoutes.change, {
          params: { code: one.code },
          body: { ...values, version: one.version },
        })
      }
      onDone={() => {
        toast('done', common('saved'));
        void refresh(customerClassRoutes.list);
        onClose();
      }}
      onConflict={() => refresh(customerClassRoutes.list)}
      onClose={onClose}
    >
      <Form.Item name="name" label={common('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={common('nameEn')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="rank" label={say('rank')} extra={say('rankHint')} rules={[{ required: true }]}>
        <InputNumber min={0} max={1000} precision={0} />
      </Form.Item>
      <Form.Item name="seniorAtOnce" valuePropName="checked">
        <Checkbox>{say('seniorAtOnce')}</Checkbox>
      </Form.Item>
      <Form.Item name="urgent" valuePropName="checked">
        <Checkbox>{say('urgent')}</Checkbox>
      </Form.Item>
    </CommandDialog>
  );
}
