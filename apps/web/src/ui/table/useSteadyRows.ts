import { type RefObject, useEffect, useRef, useState } from 'react';
import { type SteadyRows, steady } from './steady.ts';

/** A list that does not move under the hand of whoever works on it. */
export interface HeldList<Row> extends Omit<SteadyRows<Row>, 'rows'> {
  readonly rows: readonly Row[] | undefined;
  /** Shows the newest list at once. */
  readonly catchUp: () => void;
  /** To be put on the element around the list. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/**
 * Holds the rows still while the pointer is over the list or the focus is in it; otherwise, and when `view` (the filters
 * and the page) changes, the newest list is shown at once.
 */
export function useSteadyRows<Row>(
  newest: readonly Row[] | undefined,
  rowId: (row: Row) => string,
  view: string,
): HeldList<Row> {
  const place = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<{ readonly view: string; readonly rows: readonly Row[] }>();
  const shown = held?.view === view ? held.rows : newest;
  useEffect(() => {
    if (newest === undefined) return;
    if (held?.view !== view || !isInUse(place.current)) setHeld({ view, rows: newest });
  }, [newest, view, held?.view]);
  const none = { rows: undefined, gone: new Set<string>(), waiting: 0, behind: false };
  const list = shown === undefined || newest === undefined ? none : steady(shown, newest, rowId);
  return {
    ...list,
    place,
    catchUp: () => {
      if (newest !== undefined) setHeld({ view, rows: newest });
    },
  };
}

function isInUse(element: HTMLElement | null): boolean {
  if (element === null) return false;
  return element.matches(':hover') || element.querySelector('tr:focus-within') !== null;
}
