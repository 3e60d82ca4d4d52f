import { type Labels, searchKindLabels, searchKinds, ticketStatusLabels } from '@redress/contract';
import { customerClasses, ticketStatuses } from '@redress/domain';
import type { FilterField, FilterOption } from '#ui/filter/field.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { useScope } from '#ui/session/useSession.ts';
import { searchMessages } from './messages.ts';

/** What narrows a search, as far as this person's rights make a difference of it. */
export function useSearchFilters(): readonly FilterField[] {
  const say = useMessages(searchMessages);
  const label = useLabel();
  const names = useReference();
  const customers = useScope('customer.read') !== undefined;
  const ofOneDepartment = useScope('ticket.read') === 'department';
  const options = <Value extends string>(values: readonly Value[], labels: Labels<Value>): FilterOption[] =>
    values.map((value) => ({ value, label: label(labels[value]) }));
  const kinds = searchKinds.filter((kind) => kind !== 'customer' || customers);
  const departments = names.units('department').map(({ id }) => ({ value: id, label: names.place(id) }));
  return [
    {
      kind: 'choices',
      key: 'kind',
      label: say('kind'),
      options: options(kinds, searchKindLabels),
      width: 140,
    },
    { kind: 'days', key: 'from', untilKey: 'until', label: say('period') },
    {
      kind: 'choices',
      key: 'status',
      label: say('status'),
      options: options(ticketStatuses, ticketStatusLabels),
      width: 140,
    },
    {
      kind: 'choices',
      key: 'customerClass',
      label: say('class'),
      options: customerClasses.map((code) => ({ value: code, label: names.customerClass(code).name })),
      width: 130,
    },
    ...(ofOneDepartment
      ? []
      : [
          {
            kind: 'choice',
            key: 'departmentId',
            label: say('department'),
            options: departments,
            width: 180,
          } as const,
        ]),
  ];
}
