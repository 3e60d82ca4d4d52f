import {
  adoptionLabels,
  attemptOutcomeLabels,
  channelLabels,
  closeReasonLabels,
  judgementLabels,
  type Label,
  levelLabels,
  limitLabel,
  managerGroundLabels,
  outcomeLabels,
  remedyLabels,
  scoreLabels,
  ticketCommandLabels,
} from '@redress/contract';
import type { Limit } from '@redress/domain';
import { useCallback } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import { ticketMessages } from '../messages.ts';
import { isoOf } from '../useFactText.ts';
import type { Reading } from './details.ts';
import { historyMessages } from './messages.ts';

type Table = Readonly<Record<string, Label>>;

const tables: Readonly<Partial<Record<Reading, Table>>> = {
  channel: channelLabels,
  command: ticketCommandLabels,
  level: levelLabels,
  attempt: attemptOutcomeLabels,
  remedy: remedyLabels,
  closeReason: closeReasonLabels,
  managerGround: managerGroundLabels,
  judgement: judgementLabels,
  outcome: outcomeLabels,
  adopted: adoptionLabels,
  score: scoreLabels,
};

/** Reads a value of the history as people do; empty where there is nothing to say. */
export function useReading(): (as: Reading, value: unknown) => string {
  const say = useMessages(historyMessages);
  const words = useMessages(ticketMessages);
  const label = useLabel();
  const names = useReference();
  const moment = useMoment();
  return useCallback(
    (as, value) => {
      if (value === null || value === undefined || value === '') return '';
      const table = tables[as];
      if (table !== undefined) {
        const found = table[String(value)];
        const word = found === undefined ? String(value) : label(found);
        return as === 'score' ? `${String(value)} · ${word}` : word;
      }
      const list = Array.isArray(value) ? value.map(String) : [];
      switch (as) {
        case 'texts':
          return list.join('；');
        case 'person':
          return names.person(String(value));
        case 'unit':
          return names.unit(String(value));
        case 'units':
          return list.map((id) => names.unit(id)).join('、');
        case 'classification':
          return names.classification(String(value));
        case 'limit':
          return label(limitLabel(value as Limit));
        case 'moment':
          return moment(isoOf(value));
        case 'mark':
          return value === true ? words('yes') : '';
        case 'yuan':
          return words('yuan', { amount: (Number(value) / 100).toFixed(2) });
        case 'files':
          return list.length === 0 ? '' : say('files', { count: list.length });
        default:
          return String(value);
      }
    },
    [say, words, label, names, moment],
  );
}
