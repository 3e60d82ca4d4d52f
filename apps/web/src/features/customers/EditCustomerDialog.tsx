import { type CustomerPage, customerRoutes } from '@redress/contract';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { type CustomerValues, changeBody, valuesOf } from './form.ts';
import { customerMessages } from './messages.ts';
import { OwnFields } from './OwnFields.tsx';
import { ContactFields, LineFields } from './PartsFields.tsx';

/** A change of a record; masked values stay unless somebody types new ones, and another's change is not overwritten. */
export function EditCustomerDialog({
  customer,
  onClose,
  onNewest,
}: {
  readonly customer: CustomerPage;
  readonly onClose: () => void;
  readonly onNewest: () => Promise<unknown>;
}) {
  const say = useMessages(customerMessages);
  const { identityNumber, address } = customer;
  return (
    <CommandDialog<CustomerValues, { version: number }>
      as="drawer"
      width={560}
      title={say('edit')}
      initial={valuesOf(customer)}
      submitText={say('save')}
      send={(values) =>
        call(customerRoutes.changeCustomer, {
          params: { id: customer.id },
          body: changeBody(values, customer),
        })
      }
      onDone={() => {
        toast('done', say('saved'));
        void refresh(customerRoutes.customer, { params: { id: customer.id } });
        void refresh(customerRoutes.customers);
        onClose();
      }}
      onConflict={onNewest}
      onClose={onClose}
    >
      <OwnFields hidden={{ identityNumber, address }} />
      <ContactFields />
      <LineFields />
    </CommandDialog>
  );
}
