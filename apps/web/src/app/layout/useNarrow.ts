import { useSyncExternalStore } from 'react';
import { usePreference } from '#ui/preferences/usePreference.ts';

const tablet = '(max-width: 1100px)';

/** Whether the navigation shows icons only: as chosen, or else by the width of the screen. */
export function useNarrow(): readonly [boolean, (narrow: boolean) => void] {
  const onTablet = useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(tablet);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(tablet).matches,
  );
  const [chosen, choose] = usePreference<'auto' | 'narrow' | 'wide'>('navigation', 'auto');
  const narrow = chosen === 'auto' ? onTablet : chosen === 'narrow';
  return [narrow, (next) => choose(next ? 'narrow' : 'wide')];
}
