import { lazy, Suspense } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { keyMessages } from './messages.ts';
import { activeShortcuts } from './registry.ts';
import type { Shortcut } from './shortcuts.ts';
import { useShortcuts } from './useShortcuts.ts';

const ShortcutList = lazy(() =>
  import('./ShortcutList.tsx').then((loaded) => ({ default: loaded.ShortcutList })),
);

/** The overlay that lists what the keyboard can do here; open while there is a list (of `activeShortcuts`), and on `?`. */
export function ShortcutHelp({
  listed,
  onList,
}: {
  listed: readonly Shortcut[] | undefined;
  onList: (listed: readonly Shortcut[] | undefined) => void;
}) {
  const say = useMessages(keyMessages);
  useShortcuts([{ keys: '?', label: say('help'), run: () => onList(activeShortcuts()) }]);
  if (listed === undefined) return null;
  return (
    <Suspense>
      <ShortcutList listed={listed} onClose={() => onList(undefined)} />
    </Suspense>
  );
}
