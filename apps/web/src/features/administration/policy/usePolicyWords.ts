import { areaLabels, calendarChoiceLabels, limitLabel, ticketKindLabels } from '@redress/contract';
import {
  type CategoryPattern,
  type Consequence,
  dayMs,
  hourMs,
  type Limit,
  minuteMs,
  type Recipient,
} from '@redress/domain';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useComma } from '../shared/useComma.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { useReferenceData } from '../shared/useReferenceData.ts';
import { policyMessages } from './messages.ts';

/** What the parts of the policy are called in words. */
export interface PolicyWords {
  readonly limit: (limit: Limit) => string;
  /** A duration in its largest whole unit, for example `4 小时`. */
  readonly span: (ms: number) => string;
  readonly recipient: (recipient: Recipient) => string;
  readonly recipients: (all: readonly Recipient[]) => string;
  readonly consequences: (all: readonly Consequence[]) => string;
  readonly consequence: (consequence: Consequence) => string;
  readonly pattern: (pattern: CategoryPattern) => string;
}

const parts = ['owner', 'handler', 'sender', 'department'] as const;

/** Says limits, recipients, consequences and conditions in the current language. */
export function usePolicyWords(): PolicyWords {
  const say = useMessages(policyMessages);
  const label = useLabel();
  const inLanguage = useInLanguage();
  const comma = useComma();
  const { roles, classifications, customerClasses } = useReferenceData();
  const recipient = (one: Recipient): string => {
    const part = parts.find((known) => known === one);
    if (part) return say(part);
    const role = roles.find(({ code }) => code === one);
    return role ? inLanguage(role) : one;
  };
  const entry = (tree: 'businessType' | 'nature', code: string) => {
    const found = classifications.find((known) => known.tree === tree && known.code === code);
    return found ? inLanguage(found) : code;
  };
  const customerClass = (code: string) => {
    const found = customerClasses.find((known) => known.code === code);
    return found ? inLanguage(found) : code;
  };
  return {
    limit: (limit) => `${label(limitLabel(limit))} · ${label(calendarChoiceLabels[limit.calendar])}`,
    span: (ms) => label(limitLabel(spanOf(ms))),
    recipient,
    recipients: (all) => all.map(recipient).join(comma),
    consequences: (all) => all.map((one) => say(one)).join(comma),
    consequence: (one) => say(one),
    pattern: ({ kind, businessTypeCode, natureCode, area, customerClass: group, urgent }) => {
      const words = [
        kind !== undefined && kind !== '*' && label(ticketKindLabels[kind]),
        businessTypeCode && businessTypeCode !== '*' && entry('businessType', businessTypeCode),
        natureCode && natureCode !== '*' && entry('nature', natureCode),
        area !== undefined && area !== '*' && label(areaLabels[area]),
        group !== undefined && group !== '*' && customerClass(group),
        typeof urgent === 'boolean' && say(urgent ? 'isUrgent' : 'notUrgent'),
      ].filter((word) => typeof word === 'string' && word !== '');
      return words.length === 0 ? say('everythingElse') : words.join(' · ');
    },
  };
}

function spanOf(ms: number): Pick<Limit, 'amount' | 'unit'> {
  if (ms >= dayMs && ms % dayMs === 0) return { amount: ms / dayMs, unit: 'days' };
  if (ms >= hourMs && ms % hourMs === 0) return { amount: ms / hourMs, unit: 'hours' };
  return { amount: Math.round(ms / minuteMs), unit: 'minutes' };
}
