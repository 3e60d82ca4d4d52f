import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '#ui/session/useSession.ts';
import { type DraftKeeper, type DraftState, type DraftStore, draftKeeper } from './draftKeeper.ts';

/** A draft for a form: its state, and what can be done with it. */
export type Draft<Value> = DraftState<Value> &
  Omit<DraftKeeper<Value>, 'state' | 'subscribe' | 'open' | 'close'>;

/**
 * A draft that survives closing the browser, a crash, a lost line and somebody else's changes. `initial` and `store` are
 * taken when the page opens; give the component a `key` to open another draft. Values must survive JSON.
 */
export function useDraft<Value>(name: string, initial: Value, store: DraftStore<Value>): Draft<Value> {
  const { user } = useSession();
  const [keeper] = useState(() =>
    draftKeeper({ key: `redress.draft.${user.employeeNumber}.${name}`, initial, store, local: localStorage }),
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    void keeper.open();
    const leave = () => void keeper.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void keeper.flush();
      keeper.close();
    };
  }, [keeper]);
  const { change, flush, keepMine, takeTheirs, forget } = keeper;
  return { ...state, change, flush, keepMine, takeTheirs, forget };
}
