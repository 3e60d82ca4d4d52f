import { classificationRoutes } from '@redress/contract';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import type { RowAction } from '../shared/RowMenu.tsx';
import type { PlacedEntry } from '../shared/tree.ts';
import type { OpenEntry } from './EntryDialogs.tsx';
import { classificationMessages } from './messages.ts';
import type { Entry } from './TreeTable.tsx';

/** What can be done to an entry; moving up and down and restoring are done at once. */
export function useEntryActions(
  open: (what: OpenEntry) => void,
  done: () => void,
): (row: PlacedEntry<Entry>) => readonly RowAction[] {
  const say = useMessages(classificationMessages);
  const common = useMessages(administrationMessages);
  const move = async ({ id, parentId, version }: Entry, position: number) => {
    const outcome = await call(classificationRoutes.move, {
      params: { id },
      body: { parentId, position, version },
    });
    if (!outcome.ok) toast('failed', outcome.failure.message);
    done();
  };
  const restore = async ({ id, name, version }: Entry) => {
    const outcome = await call(classificationRoutes.restore, { params: { id }, body: { version } });
    if (outcome.ok) toast('done', say('entryRestored', { name }));
    else toast('failed', outcome.failure.message);
    done();
  };
  return ({ entry, depth, position, siblings }) => {
    if (entry.retired) {
      return [{ key: 'restore', label: common('restore'), run: () => void restore(entry) }];
    }
    const below = { act: 'add', tree: entry.tree, parent: entry } as const;
    return [
      ...(depth < 2 ? [{ key: 'add', label: say('addBelow'), run: () => open(below) }] : []),
      { key: 'rename', label: common('rename'), run: () => open({ act: 'rename', entry }) },
      {
        key: 'up',
        label: common('moveUp'),
        disabled: position === 0,
        run: () => void move(entry, position - 1),
      },
      {
        key: 'down',
        label: common('moveDown'),
        disabled: position === siblings - 1,
        run: () => void move(entry, position + 1),
      },
      { key: 'move', label: say('moveUnder'), run: () => open({ act: 'move', entry }) },
      { key: 'retire', label: common('retire'), danger: true, run: () => open({ act: 'retire', entry }) },
    ];
  };
}
