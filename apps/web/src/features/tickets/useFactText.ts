import { areaLabels, channelLabels, customerClassLabels, emotionLabels } from '@redress/contract';
import { useCallback } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import { ticketMessages } from './messages.ts';

/** Says the value of a fact as people read it: names for ids, words for codes, the centre's time for instants. */
export function useFactText(): (name: string, value: unknown) => string {
  const say = useMessages(ticketMessages);
  const label = useLabel();
  const names = useReference();
  const moment = useMoment();
  return useCallback(
    (name, value) => {
      if (value === null || value === undefined || value === '') return say('empty');
      const inLabels = (labels: Readonly<Record<string, { zh: string; en: string }>>) => {
        const found = labels[String(value)];
        return found === undefined ? String(value) : label(found);
      };
      switch (name) {
        case 'channel':
        case 'replyChannel':
          return inLabels(channelLabels);
        case 'area':
          return inLabels(areaLabels);
        case 'emotion':
          return inLabels(emotionLabels);
        case 'customerClass':
          return inLabels(customerClassLabels);
        case 'businessTypeId':
        case 'natureId':
        case 'suggestionSubjectId':
          return names.classification(String(value));
        case 'urgent':
          return say(value === true ? 'yes' : 'no');
        case 'replyWantedByAt':
          return moment(isoOf(value), 'minute');
        case 'callQueuedAt':
        case 'callAnsweredAt':
        case 'callGreetedAt':
          return moment(isoOf(value), 'second');
        default:
          return String(value);
      }
    },
    [say, label, names, moment],
  );
}

/** An instant as ISO text, whether it came as one or, out of the history, as epoch milliseconds. */
export function isoOf(value: unknown): string {
  return typeof value === 'number' ? new Date(value).toISOString() : String(value);
}
