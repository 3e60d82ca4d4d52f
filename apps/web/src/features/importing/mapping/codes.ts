import {
  areaLabels,
  channelLabels,
  customerClassLabels,
  emotionLabels,
  ticketKindLabels,
} from '@redress/contract';
import type { ImportField } from '@redress/domain';
import { useMemo } from 'react';
import { type Label, useLabel, useLanguage, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { importMessages } from '../messages.ts';

/** One code a field may have. */
export interface CodeOption {
  readonly value: string;
  readonly label: string;
}

const vocabularies: Partial<Record<ImportField, Readonly<Record<string, Label>>>> = {
  kind: ticketKindLabels,
  channel: channelLabels,
  replyChannel: channelLabels,
  customerClass: customerClassLabels,
  area: areaLabels,
  emotion: emotionLabels,
};

const trees = {
  businessType: 'businessType',
  nature: 'nature',
  suggestionSubject: 'suggestionSubject',
} as const;

/** Whether the field's values are codes of a vocabulary or a tree. */
export function isCoded(field: ImportField): boolean {
  return field in vocabularies || field in trees || field === 'status' || field === 'urgent';
}

/** The codes a field may have, with their names; empty for free text. */
export function useCodes(field: ImportField): readonly CodeOption[] {
  const label = useLabel();
  const [language] = useLanguage();
  const say = useMessages(importMessages);
  const names = useReference();
  return useMemo(() => {
    const vocabulary = vocabularies[field];
    if (vocabulary) return Object.entries(vocabulary).map(([value, name]) => ({ value, label: label(name) }));
    if (field === 'status') {
      return (['open', 'closed'] as const).map((value) => ({ value, label: say(value) }));
    }
    if (field === 'urgent') return ['true', 'false'].map((value) => ({ value, label: value }));
    const tree = Object.entries(trees).find(([name]) => name === field)?.[1];
    if (tree === undefined) return [];
    return names.tree(tree).map(({ code, name, nameEn }) => ({
      value: code,
      label: `${language === 'zh' ? name : nameEn} (${code})`,
    }));
  }, [field, label, language, say, names]);
}
