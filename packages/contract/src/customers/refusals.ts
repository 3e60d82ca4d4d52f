import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** What keeping customer records may be refused for (F1, F4). */
export const customerRefusals = {
  customerKnown: {
    status: 409,
    zh: '已有客户使用相同的号码（{numbers}），请先核对；确属另一客户时再确认新建',
    en: 'There is a customer with the same number ({numbers}); look first, and confirm if this is another one',
  },
  maskedValue: {
    status: 422,
    zh: '不能保存打了星号的内容；不修改此项时请不要提交',
    en: 'A masked value cannot be saved; leave this out if it does not change',
  },
  unknownBranch: { status: 422, zh: '没有这个分公司', en: 'There is no such branch' },
  unknownPart: {
    status: 422,
    zh: '该客户没有这项联系方式或号码',
    en: 'The customer has no such contact or line',
  },
  nothingToUnmask: { status: 404, zh: '该项没有内容', en: 'There is nothing to show' },
} as const satisfies RefusalCatalogue;
