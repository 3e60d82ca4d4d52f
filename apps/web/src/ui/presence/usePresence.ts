import { presenceExpiresAfterMs, presenceRoutes } from '@redress/contract';
import { useEffect, useReducer, useState } from 'react';
import { useLive } from '#ui/live/useLive.ts';
import { call } from '#ui/server/client.ts';

/** Somebody else who looks at the same ticket. */
export interface Present {
  readonly userId: string;
  readonly name: string;
}

/** Says that one is looking at a ticket while the component is shown, and tells who else is. */
export function usePresence(ticketId: string): readonly Present[] {
  const [others, setOthers] = useState<readonly Present[]>([]);
  const [changes, noteChange] = useReducer((count: number) => count + 1, 0);
  useLive('presence', (content) => {
    if (content.ticketId === ticketId) noteChange();
  });
  // Somebody came or went (`changes`): a beat at once tells who is there now.
  useEffect(() => {
    let current = changes >= 0;
    const beat = async () => {
      if (document.hidden) return;
      const outcome = await call(presenceRoutes.beat, { params: { ticketId } });
      if (current && outcome.ok) setOthers(outcome.value.others);
    };
    void beat();
    const timer = setInterval(() => void beat(), presenceExpiresAfterMs / 2);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [ticketId, changes]);
  useEffect(() => () => void call(presenceRoutes.leave, { params: { ticketId } }), [ticketId]);
  return others;
}
