import { catalogue } from '#ui/language/catalogue.ts';

/** Words of masked values. */
export const maskMessages = catalogue(
  'ui.personal',
  {
    reveal: '查看完整{{label}}',
    hide: '重新遮盖',
    reason: '查看原因',
    reasonHint: '查看会被记录：谁、何时、为何。',
    show: '查看',
    hidesIn: '{{seconds}} 秒后自动遮盖',
  },
  {
    reveal: 'Show the whole {{label}}',
    hide: 'Mask again',
    reason: 'Reason',
    reasonHint: 'It is recorded who looked, when and why.',
    show: 'Show',
    hidesIn: 'Masked again in {{seconds}} s',
  },
);
