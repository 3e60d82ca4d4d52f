import { useCallback } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { caseMessages } from './messages.ts';

const plain = ['sameCustomer', 'sameLine', 'sameBusinessType', 'sameNature'] as const;

/** Says one reason why a case counts as repeated (B6), as the server codes it: `sameLine`, `withinDays:12:30`. */
export function useRepeatReason(): (reason: string) => string {
  const say = useMessages(caseMessages);
  return useCallback(
    (reason) => {
      const known = plain.find((code) => code === reason);
      if (known !== undefined) return say(`repeat.${known}`);
      const [, days = '', within = ''] = reason.split(':');
      return days === '0' ? say('repeat.sameDay', { within }) : say('repeat.withinDays', { days, within });
    },
    [say],
  );
}
