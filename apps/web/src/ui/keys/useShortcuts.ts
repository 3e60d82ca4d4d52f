import { useEffect, useEffectEvent } from 'react';
import { register } from './registry.ts';
import type { Shortcut } from './shortcuts.ts';

/**
 * Makes shortcuts work while the component is shown. An exclusive list (a dialog's) silences the ones of the page below.
 * They appear in the help overlay, which `?` opens.
 */
export function useShortcuts(
  shortcuts: readonly Shortcut[],
  { exclusive = false, enabled = true }: { exclusive?: boolean; enabled?: boolean } = {},
): void {
  const current = useEffectEvent(() => shortcuts);
  useEffect(() => {
    if (!enabled) return;
    return register({ exclusive, shortcuts: () => current() });
  }, [exclusive, enabled]);
}
