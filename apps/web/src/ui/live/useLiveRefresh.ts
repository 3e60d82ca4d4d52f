import { useEffect, useEffectEvent } from 'react';
import { listenLive } from './connection.ts';
import type { LiveContent } from './eventReader.ts';
import { paced } from './paced.ts';

const everyMs = 1000;

/** Asks again for what a screen shows when a live message concerns it, at most once a second. */
export function useLiveRefresh(
  topic: string,
  concerns: (content: LiveContent) => boolean,
  refresh: () => void,
): void {
  const hears = useEffectEvent(concerns);
  const work = useEffectEvent(refresh);
  useEffect(() => {
    const pace = paced(() => work(), everyMs);
    const stop = listenLive(topic, (content) => {
      if (hears(content)) pace.ask();
    });
    return () => {
      stop();
      pace.stop();
    };
  }, [topic]);
}
