import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** What changing the rules may be refused for. */
export const settingsRefusals = {
  codeTaken: { status: 422, zh: '该编码已被使用', en: 'This code is taken' },
  parentUnfit: {
    status: 422,
    zh: '上级须属于同一棵树，且在使用中',
    en: 'The entry above must be of the same tree and in use',
  },
  underItself: { status: 422, zh: '不能移动到自己或自己的下级之下', en: 'An entry cannot lie under itself' },
  treeTooDeep: { status: 422, zh: '分类最多 {levels} 级', en: 'A tree has at most {levels} levels' },
  parentRetired: {
    status: 409,
    zh: '上级已停用，请先恢复上级',
    en: 'The entry above is retired; restore it first',
  },
  nothingChanged: { status: 422, zh: '内容没有变化', en: 'Nothing has changed' },
  classificationUnknown: {
    status: 422,
    zh: '分类中没有编码“{code}”',
    en: 'No entry of the tree has the code “{code}”',
  },
  deskUnfit: { status: 422, zh: '级别与去向不符', en: 'The level is not that of the desk' },
  deskForSuggestions: {
    status: 422,
    zh: '资料管理员只处理建议，建议也只由资料管理员处理',
    en: 'The data manager has the suggestions, and nothing else',
  },
  zoneUnknown: { status: 422, zh: '没有这个时区', en: 'There is no such time zone' },
  intervalMalformed: {
    status: 422,
    zh: '开始和结束时间不能相同',
    en: 'Opening and closing cannot be the same',
  },
  intervalsOverlap: { status: 422, zh: '时间段有重叠', en: 'The intervals overlap' },
  dateContradicted: {
    status: 422,
    zh: '同一天设置了两次：节假日、调休上班日或特殊日只能选一种',
    en: 'This date is set twice: a holiday, a make-up workday or a special day',
  },
  dateMalformed: { status: 422, zh: '没有这一天', en: 'There is no such date' },
  weekdayUnknown: { status: 422, zh: '没有这个星期几', en: 'There is no such weekday' },
  neverOpens: { status: 422, zh: '这个日历从不开放，时限永远不会到期', en: 'This calendar never opens' },
  limitWithoutEnd: {
    status: 422,
    zh: '按这个日历，该时限没有到期的时候',
    en: 'By this calendar the limit never ends',
  },
  effectiveTooEarly: {
    status: 422,
    zh: '生效时间不能早于现在，也不能早于上一个版本',
    en: 'It cannot take force before now, nor before the version before it',
  },
} as const satisfies RefusalCatalogue;
