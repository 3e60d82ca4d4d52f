import { customerRoutes } from '@redress/contract';
import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { type CustomerValues, emptyCustomer, newBody } from './form.ts';
import { customerMessages } from './messages.ts';
import { OwnFields } from './OwnFields.tsx';
import { ContactFields, LineFields } from './PartsFields.tsx';

/** A new customer record; a number that is known already must be confirmed to be another customer's (F4). */
export function NewCustomerDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}) {
  const say = useMessages(customerMessages);
  const [isKnown, setKnown] = useState(false);
  return (
    <CommandDialog<CustomerValues, { id: string; number: string }>
      as="drawer"
      width={560}
      title={say('create')}
      initial={emptyCustomer}
      submitText={say('create')}
      send={async (values) => {
        const made = await call(customerRoutes.createCustomer, { body: newBody(values) });
        setKnown(!made.ok && made.failure.code === 'customerKnown');
        return made;
      }}
      onDone={({ id, number }) => {
        toast('done', say('created', { number }));
        void refresh(customerRoutes.customers);
        onMade(id);
      }}
      onClose={onClose}
    >
      {isKnown && (
        <Form.Item name="anotherOne" valuePropName="checked">
          <Checkbox>{say('anotherOne')}</Checkbox>
        </Form.Item>
      )}
      <OwnFields />
      <ContactFields />
      <LineFields />
    </CommandDialog>
  );
}
