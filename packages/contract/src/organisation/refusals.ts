import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** What changing the organisation may be refused for. */
export const organisationRefusals = {
  unitCodeTaken: { status: 422, zh: '该编码已被其他单位使用', en: 'Another unit has this code' },
  unitParentUnfit: {
    status: 422,
    zh: '此类单位不能放在所选上级之下',
    en: 'This kind of unit cannot lie under the chosen one',
  },
  unitParentRetired: { status: 422, zh: '上级单位已停用', en: 'The unit above is retired' },
  unitUnderItself: {
    status: 422,
    zh: '不能移动到自己或自己的下级之下',
    en: 'A unit cannot lie under itself',
  },
  unitHasChildren: {
    status: 409,
    zh: '还有 {count} 个下级单位在用，请先移走或停用',
    en: 'There are {count} units below it; move or retire them first',
  },
  unitHasPeople: {
    status: 409,
    zh: '还有 {count} 名在岗人员，请先调离',
    en: 'There are {count} people in it; move them first',
  },
  calendarUnknown: { status: 422, zh: '没有这个日历', en: 'There is no such calendar' },
} as const satisfies RefusalCatalogue;
