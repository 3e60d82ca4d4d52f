import { useCallback } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { splitDuration } from './duration.ts';
import { timeMessages } from './messages.ts';

/** Says a duration in milliseconds in words, for example `2小时5分`. */
export function useDuration(): (ms: number) => string {
  const say = useMessages(timeMessages);
  return useCallback(
    (ms) => {
      const parts = splitDuration(ms);
      switch (parts.unit) {
        case 'days':
          return say('days', parts);
        case 'hours':
          return say('hours', parts);
        case 'minutes':
          return say('minutes', parts);
      }
    },
    [say],
  );
}
