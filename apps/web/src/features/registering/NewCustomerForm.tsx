import { type CustomerCard, customerClassLabels, customerRoutes, factLabels } from '@redress/contract';
import type { CustomerClass } from '@redress/domain';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { LabelSelect } from '#ui/case/LabelSelect.tsx';
import { fieldErrors } from '#ui/command/failure.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { toast } from '#ui/toast/toast.ts';
import { registeringMessages } from './messages.ts';

interface Values {
  readonly name: string;
  readonly class: CustomerClass;
  readonly address: string;
  readonly line: string;
  readonly anotherOne?: boolean;
}

/** A customer record made while the customer is on the line: name, class, number; the rest can follow later (F1). */
export function NewCustomerForm({
  number,
  name,
  onCreated,
  onCancel,
}: {
  readonly number: string;
  readonly name: string;
  readonly onCreated: (customer: CustomerCard) => void;
  readonly onCancel: () => void;
}) {
  const say = useMessages(registeringMessages);
  const label = useLabel();
  const [form] = Form.useForm<Values>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<{ readonly code: string; readonly message: string }>();
  const create = async (values: Values) => {
    setSending(true);
    const made = await call(customerRoutes.createCustomer, { body: bodyOf(values, number) });
    setSending(false);
    if (!made.ok) {
      setRefused(made.failure);
      return form.setFields(fieldErrors(made) as Parameters<typeof form.setFields>[0]);
    }
    toast('done', say('customerCreated', { number: made.value.number }));
    onCreated({
      ...made.value,
      name: values.name,
      class: values.class,
      branchId: null,
      contacts: [],
      lines: [],
      openTickets: [],
      ticketCount: 0,
    });
  };
  return (
    <Form<Values>
      form={form}
      // Inside the registering form there can be no second form element; Enter is handled here instead.
      component="div"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        event.stopPropagation();
        form.submit();
      }}
      layout="vertical"
      size="small"
      disabled={sending}
      initialValues={{ name, class: 'ordinary', line: number, address: '' }}
      onFinish={(values) => void create(values)}
    >
      {refused !== undefined && (
        <Alert type="error" showIcon role="alert" title={refused.message} style={{ marginBottom: 12 }} />
      )}
      <Form.Item
        name="name"
        label={label(factLabels.complainantName)}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={100} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="class" label={say('customerClass')}>
        <LabelSelect labels={customerClassLabels} />
      </Form.Item>
      <Form.Item name="line" label={say('lines')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="address" label={say('address')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      {refused?.code === 'customerKnown' && (
        <Form.Item name="anotherOne" valuePropName="checked">
          <Checkbox>{say('anotherOne')}</Checkbox>
        </Form.Item>
      )}
      <div style={{ display: 'flex', gap: 8 }}>
        <Button type="primary" loading={sending} onClick={() => form.submit()}>
          {say('createCustomer')}
        </Button>
        <Button onClick={onCancel}>{say('cancel')}</Button>
      </div>
    </Form>
  );
}

function bodyOf({ name, class: customerClass, address, line, anotherOne = false }: Values, phone: string) {
  return {
    name,
    class: customerClass,
    identityNumber: '',
    address,
    area: 'town' as const,
    provinceCode: '',
    regionCode: '',
    branchId: null,
    preferredChannel: '' as const,
    note: '',
    contacts: phone.trim() === '' ? [] : [{ kind: 'phone' as const, value: phone.trim() }],
    lines: line.trim() === '' ? [] : [{ number: line.trim(), product: '', state: 'active' as const }],
    anotherOne,
  };
}
