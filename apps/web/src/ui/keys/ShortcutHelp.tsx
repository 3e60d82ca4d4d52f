import { lazy, Suspense } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { keyMessages } from './messages.ts';
import { useShortcuts } from './useShortcuts.ts';

const ShortcutList = lazy(() =>
  import('./ShortcutList.tsx').then((loaded) => ({ default: loaded.ShortcutList })),
);

/** The overlay that lists what the keyboard can do here; `?` opens it, too. */
export function ShortcutHelp({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const say = useMessages(keyMessages);
  useShortcuts([{ keys: '?', label: say('help'), run: () => onOpen(true) }]);
  if (!open) return null;
  return (
    <Suspense>
      <ShortcutList onClose={() => onOpen(false)} />
    </Suspense>
  );
}
