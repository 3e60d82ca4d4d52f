import type { Unit } from '@redress/contract';
import { useMessages } from '#ui/language/useMessages.ts';
import type { Column } from '#ui/table/column.ts';
import { administrationMessages } from '../shared/messages.ts';
import { RetiredMark } from '../shared/RetiredMark.tsx';
import { TreeName } from '../shared/TreeName.tsx';
import type { PlacedEntry } from '../shared/tree.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { useReferenceData } from '../shared/useReferenceData.ts';
import { organisationMessages } from './messages.ts';

/** The columns of the tree of units. */
export function useUnitColumns(): readonly Column<PlacedEntry<Unit>>[] {
  const say = useMessages(organisationMessages);
  const common = useMessages(administrationMessages);
  const inLanguage = useInLanguage();
  const { calendars } = useReferenceData();
  const calendarName = (id: string) => {
    const found = calendars.find((calendar) => calendar.id === id);
    return found ? inLanguage(found) : '';
  };
  return [
    {
      id: 'name',
      title: common('name'),
      cell: ({ entry, depth }) => <TreeName depth={depth}>{inLanguage(entry)}</TreeName>,
    },
    { id: 'code', title: common('code'), width: 120, cell: ({ entry }) => entry.code },
    { id: 'kind', title: say('kind'), width: 130, cell: ({ entry }) => say(entry.kind) },
    { id: 'people', title: say('people'), width: 80, align: 'end', cell: ({ entry }) => entry.people },
    {
      id: 'calendar',
      title: say('calendar'),
      width: 160,
      cell: ({ entry, depth }) => {
        if (entry.calendarId !== null) return calendarName(entry.calendarId);
        return say(depth === 0 ? 'workingTime' : 'inherited');
      },
    },
    {
      id: 'province',
      title: say('province'),
      width: 110,
      cell: ({ entry }) => entry.provinceCode ?? say('inherited'),
    },
    {
      id: 'state',
      title: common('state'),
      width: 100,
      cell: ({ entry }) => <RetiredMark retired={entry.retired} />,
    },
  ];
}
