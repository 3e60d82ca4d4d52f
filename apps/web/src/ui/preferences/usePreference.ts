import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from '#ui/session/useSession.ts';

const listeners = new Set<() => void>();
const read = new Map<string, { readonly text: string; readonly value: unknown }>();

/**
 * A setting of one person's screens (columns, saved views, the width of the navigation), kept in this browser under the
 * person's number, because seats are shared. The value must survive JSON.
 */
export function usePreference<Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] {
  const { user } = useSession();
  const key = `redress.${user.employeeNumber}.${name}`;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const set = useCallback(
    (value: Value) => {
      localStorage.setItem(key, JSON.stringify(value));
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [text === null ? initial : (parse(key, text) as Value), set];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

// The same text gives the same object, so that effects and memos that depend on it stay quiet.
function parse(key: string, text: string): unknown {
  const known = read.get(key);
  if (known?.text === text) return known.value;
  const value: unknown = JSON.parse(text);
  read.set(key, { text, value });
  return value;
}
