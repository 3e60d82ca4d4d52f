import { useEffect, useEffectEvent } from 'react';
import { listenLive } from './connection.ts';
import type { LiveContent } from './eventReader.ts';

/** Hears the live messages of a topic while the component is shown; what was missed offline arrives as a refresh of all queries. */
export function useLive(topic: string, onMessage: (content: LiveContent) => void): void {
  const hear = useEffectEvent(onMessage);
  useEffect(() => listenLive(topic, (content) => hear(content)), [topic]);
}
