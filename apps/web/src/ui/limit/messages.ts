import { catalogue } from '#ui/language/catalogue.ts';

/** Words of limit fields. */
export const limitMessages = catalogue(
  'ui.limit',
  { amount: '时限数值', unit: '时限单位', calendar: '计时方式' },
  { amount: 'Amount', unit: 'Unit', calendar: 'Hours that count' },
);
