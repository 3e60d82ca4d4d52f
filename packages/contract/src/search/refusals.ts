import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** Why there is nothing to search for (B7). */
export const searchRefusals = {
  searchEmpty: { status: 422, zh: '请输入要检索的内容', en: 'Type what you are looking for' },
  searchTooLong: {
    status: 422,
    zh: '检索内容太长（最多 {most} 个字），请只输入几个关键词',
    en: 'That is too long to search for (at most {most} characters); type a few words of it',
  },
  searchOnlySigns: {
    status: 422,
    zh: '检索内容里没有文字或数字，请输入关键词、姓名或编号',
    en: 'There is no letter or digit to search for; type a word, a name or a number',
  },
  searchCursorInvalid: {
    status: 422,
    zh: '无法继续翻页，请重新检索',
    en: 'This page cannot be continued; search again',
  },
} as const satisfies RefusalCatalogue;
