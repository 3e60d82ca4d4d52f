import type { CustomerCard } from '@redress/contract';
import type { FormInstance } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import type { RegistrationForm } from './form.ts';

/**
 * The customer the form is about: chosen by hand, or by itself where a number of seven digits or more has exactly one
 * owner; another number lets go of the customer again.
 */
export function useChosenCustomer({
  form,
  typed,
  found,
  onTyped,
}: {
  readonly form: FormInstance<RegistrationForm>;
  readonly typed: RegistrationForm;
  readonly found: readonly CustomerCard[] | undefined;
  readonly onTyped: () => void;
}): { readonly chosen: CustomerCard | undefined; readonly choose: (customer: CustomerCard | null) => void } {
  const [made, setMade] = useState<CustomerCard>();
  const [letGo, setLetGo] = useState<string>();
  const { contactPhone } = typed.facts;
  const known = made === undefined ? (found ?? []) : [made, ...(found ?? [])];
  const chosen = known.find(({ id }) => id === typed.customerId);

  const choose = (customer: CustomerCard | null) => {
    setLetGo(customer === null ? contactPhone : undefined);
    if (customer !== null) setMade(customer);
    form.setFieldsValue({ customerId: customer?.id ?? null, customerClass: customer?.class ?? 'ordinary' });
    if (customer !== null) {
      form.setFieldValue(['facts', 'complainantName'], customer.name);
      if (form.getFieldValue(['facts', 'lineNumber']) === '' && ownsLine(customer, contactPhone)) {
        form.setFieldValue(['facts', 'lineNumber'], contactPhone.trim());
      }
    }
    onTyped();
  };
  const onFound = useEffectEvent((customers: readonly CustomerCard[]) => {
    const held = typed.customerId !== null;
    const [only, second] = customers;
    if (held && made?.id !== typed.customerId && customers.every(({ id }) => id !== typed.customerId)) {
      choose(null);
    } else if (!held && only !== undefined && second === undefined && letGo !== contactPhone) {
      if (contactPhone.replace(/\D/g, '').length >= 7) choose(only);
    }
  });
  useEffect(() => {
    if (found !== undefined) onFound(found);
  }, [found]);
  return { chosen, choose };
}

/** Whether one of the customer's lines, which arrive masked, looks like the number that was typed. */
function ownsLine(customer: CustomerCard, number: string): boolean {
  const digits = number.replace(/\D/g, '');
  return customer.lines.some((line) => {
    const [head = '', tail = ''] = line.number.split('****');
    return line.number.includes('****') && tail !== '' && digits.startsWith(head) && digits.endsWith(tail);
  });
}
