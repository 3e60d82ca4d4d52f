import { type RefObject, useEffect, useRef, useState } from 'react';
import { type SteadyRows, steady } from './steady.ts';

/** A list that does not move under the hand of whoever works on it. */
export interface HeldList<Row> extends Omit<SteadyRows<Row>, 'rows'> {
  readonly rows: readonly Row[] | undefined;
  /** Shows the newest list at once. */
  readonly catchUp: () => void;
  /** Lets the next answer of the server show at once: after a command of one's own. */
  readonly release: () => void;
  /** To be put on the element around the list. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/**
 * Holds the rows still while the pointer is over the list or the focus is in one of its rows; otherwise, and when `view`
 * (the filters and the page) changes, the newest list is shown at once.
 */
export function useSteadyRows<Row>(
  newest: readonly Row[] | undefined,
  rowId: (row: Row) => string,
  view: string,
): HeldList<Row> {
  const place = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<{ readonly view: string; readonly rows: readonly Row[] }>();
  const mine = held?.view === view ? held.rows : undefined;
  useEffect(() => {
    if (newest === undefined) return;
    setHeld((before) => (before?.view === view && isInUse(place.current) ? before : { view, rows: newest }));
  }, [newest, view]);
  useEffect(() => {
    const element = place.current;
    if (element === null || newest === undefined) return;
    const settle = () => {
      if (!isInUse(element)) setHeld({ view, rows: newest });
    };
    // The focus is on its way to the next element when it leaves; where it arrives is known a moment later.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      timer = setTimeout(settle);
    };
    element.addEventListener('pointerleave', settle);
    element.addEventListener('focusout', later);
    return () => {
      // A newer list has come since: it decides for itself, and this one must not come back.
      clearTimeout(timer);
      element.removeEventListener('pointerleave', settle);
      element.removeEventListener('focusout', later);
    };
  }, [newest, view]);
  const rest = {
    place,
    catchUp: () => newest && setHeld({ view, rows: newest }),
    release: () => setHeld(undefined),
  };
  if (newest === undefined) return { ...rest, rows: undefined, gone: new Set(), waiting: 0, behind: false };
  return { ...rest, ...steady(mine ?? newest, newest, rowId) };
}

function isInUse(element: HTMLElement | null): boolean {
  return element !== null && (element.matches(':hover') || element.querySelector('tr:focus-within') !== null);
}
