import { clockKindLabels, type Notification } from '@redress/contract';
import { useCallback } from 'react';
import { translator } from '#ui/language/instance.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { notificationMessages } from './messages.ts';

/** Says a notification as a sentence; a kind this program does not know yet is told in general words. */
export function useSentence(): (notification: Notification) => string {
  const say = useMessages(notificationMessages);
  const label = useLabel();
  return useCallback(
    ({ kind, data }) => {
      const ticket = textOf(data.ticketNumber);
      const order = textOf(data.orderNumber);
      const clock = Object.entries(clockKindLabels).find(([code]) => code === data.clock)?.[1];
      if (!(kind in notificationMessages.zh)) return say('other', { ticket });
      const values = {
        ticket,
        order,
        title: textOf(data.title),
        subject: order || ticket,
        clock: clock === undefined ? '' : label(clock),
      };
      return translator.t(kind, { ns: notificationMessages.name, ...values });
    },
    [say, label],
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
