import type { CustomerPage } from '@redress/contract';
import type { Area, Channel, CustomerClass } from '@redress/domain';
import type { ContactValue, LineValue } from './PartsFields.tsx';

/** What the form of a customer holds. */
export interface CustomerValues {
  readonly name: string;
  readonly class: CustomerClass;
  readonly identityNumber: string;
  readonly address: string;
  readonly area: Area;
  readonly branchId?: string | null;
  readonly preferredChannel?: Channel | undefined;
  readonly note: string;
  readonly contacts: readonly ContactValue[];
  readonly lines: readonly LineValue[];
  readonly anotherOne?: boolean;
}

/** An empty form. */
export const emptyCustomer: CustomerValues = {
  name: '',
  class: 'ordinary',
  identityNumber: '',
  address: '',
  area: 'town',
  note: '',
  contacts: [{ kind: 'phone', value: '' }],
  lines: [],
};

/** The form for a record that is there: masked values that are typed over stay empty until somebody types. */
export function valuesOf(customer: CustomerPage): CustomerValues {
  return {
    name: customer.name,
    class: customer.class,
    identityNumber: '',
    address: '',
    area: customer.area,
    branchId: customer.branch?.id ?? null,
    preferredChannel: customer.preferredChannel === '' ? undefined : customer.preferredChannel,
    note: customer.note,
    contacts: customer.contacts,
    lines: customer.lines,
  };
}

/** What is sent for a new record; rows without a number are left out. */
export function newBody(values: CustomerValues) {
  return {
    ...plain(values),
    identityNumber: values.identityNumber.trim(),
    address: values.address.trim(),
    provinceCode: '',
    regionCode: '',
    contacts: values.contacts
      .filter(({ value }) => value.trim() !== '')
      .map(({ kind, value }) => ({ kind, value })),
    lines: values.lines
      .filter(({ number }) => number.trim() !== '')
      .map(({ number, product, state }) => ({ number, product, state })),
    anotherOne: values.anotherOne ?? false,
  };
}

/** What is sent for a change: personal values only where they were typed, known parts by their id alone. */
export function changeBody(values: CustomerValues, before: CustomerPage) {
  return {
    version: before.version,
    ...plain(values),
    ...(values.identityNumber.trim() === '' ? {} : { identityNumber: values.identityNumber.trim() }),
    ...(values.address.trim() === '' ? {} : { address: values.address.trim() }),
    contacts: values.contacts.map(({ id, kind, value }) => (id === undefined ? { kind, value } : { id })),
    lines: values.lines.map(({ id, number, product, state }) =>
      id === undefined ? { number, product, state } : { id, product, state },
    ),
  };
}

function plain(values: CustomerValues) {
  return {
    name: values.name.trim(),
    class: values.class,
    area: values.area,
    branchId: values.branchId ?? null,
    preferredChannel: values.preferredChannel ?? ('' as const),
    note: values.note.trim(),
  };
}
