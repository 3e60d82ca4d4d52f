import {
  calendarChoiceLabels,
  clockKindLabels,
  limitUnitLabels,
  rightLabels,
  scopeLabels,
} from '@redress/contract';
import { type Label, useLabel, useMessages } from '#ui/language/useMessages.ts';
import { administrationMessages } from '../shared/messages.ts';
import { changeMessages } from './messages.ts';
import { partsOf } from './path.ts';

const labels: Readonly<Record<string, Label>> = { ...clockKindLabels, ...rightLabels };
const valueLabels: Readonly<Record<string, Label>> = {
  ...limitUnitLabels,
  ...calendarChoiceLabels,
  ...scopeLabels,
};

/** Says where a difference is and what a value is, in words of the screens where there are some. */
export function useChangeWords(): {
  readonly place: (path: string) => string;
  readonly value: (value: unknown) => string;
} {
  const say = useMessages(changeMessages);
  const common = useMessages(administrationMessages);
  const label = useLabel();
  const word = (text: string) => {
    const known = labels[text];
    if (known) return label(known);
    return isKey(text) ? say(text) : text;
  };
  return {
    place: (path) =>
      partsOf(path)
        .map((part) => (part.kind === 'row' ? say('row', { number: part.number }) : word(part.word)))
        .join(' › ') || say('whole'),
    value: (value) => {
      if (value === null || value === undefined) return common('nothing');
      if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
      if (typeof value === 'string') return valueLabels[value] ? label(valueLabels[value]) : value;
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    },
  };
}

type PlainKey = Exclude<keyof typeof changeMessages.zh, 'row'>;

function isKey(text: string): text is PlainKey {
  return text !== 'row' && Object.hasOwn(changeMessages.zh, text);
}
