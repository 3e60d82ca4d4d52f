import { channelLabels, type Labels, ticketKindLabels, ticketStatusLabels } from '@redress/contract';
import { channels, customerClasses, ticketKinds, ticketStatuses } from '@redress/domain';
import type { FilterField, FilterOption } from '#ui/filter/field.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import type { ReferenceNames } from '#ui/reference/names.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { listMessages } from '../messages.ts';

/** The filters of the list of tickets: the usual ones in the line, the others behind a button. */
export function useTicketFilters(): readonly FilterField[] {
  const say = useMessages(listMessages);
  const label = useLabel();
  const names = useReference();
  const options = <Value extends string>(values: readonly Value[], labels: Labels<Value>): FilterOption[] =>
    values.map((value) => ({ value, label: label(labels[value]) }));
  return [
    { kind: 'text', key: 'text', label: say('find'), width: 196 },
    {
      kind: 'choices',
      key: 'status',
      label: say('status'),
      options: options(ticketStatuses, ticketStatusLabels),
      width: 150,
    },
    {
      kind: 'choices',
      key: 'kind',
      label: say('kind'),
      options: options(ticketKinds, ticketKindLabels),
      width: 240,
      more: true,
    },
    { kind: 'days', key: 'from', untilKey: 'until', label: say('period') },
    { kind: 'flag', key: 'urgent', label: say('urgent'), more: true },
    { kind: 'flag', key: 'repeat', label: say('repeat'), more: true },
    {
      kind: 'choices',
      key: 'customerClass',
      label: say('class'),
      options: customerClasses.map((code) => ({ value: code, label: names.customerClass(code).name })),
      width: 240,
      more: true,
    },
    {
      kind: 'choices',
      key: 'channel',
      label: say('channel'),
      options: options(channels, channelLabels),
      width: 240,
      more: true,
    },
    {
      kind: 'choice',
      key: 'businessTypeId',
      label: say('business'),
      options: treeOptions(names, 'businessType'),
      width: 240,
      more: true,
    },
    {
      kind: 'choice',
      key: 'natureId',
      label: say('nature'),
      options: treeOptions(names, 'nature'),
      width: 240,
      more: true,
    },
    {
      kind: 'choice',
      key: 'departmentId',
      label: say('department'),
      options: departmentOptions(names),
      width: 240,
      more: true,
    },
  ];
}

/** The departments as choices of a filter, each with its branch. */
export function departmentOptions(names: ReferenceNames): FilterOption[] {
  return names.units('department').map(({ id }) => ({ value: id, label: names.place(id) }));
}

function treeOptions(names: ReferenceNames, tree: 'businessType' | 'nature'): FilterOption[] {
  const entries = names.tree(tree);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.map(({ id, parentId }) => {
    const above = parentId !== null && byId.has(parentId) ? `${names.classification(parentId)} / ` : '';
    return { value: id, label: `${above}${names.classification(id)}` };
  });
}
