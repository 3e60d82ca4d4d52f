import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** Why a draft may not be kept. */
export const draftRefusals = {
  draftTooLarge: { status: 413, zh: '草稿内容过多，无法保存', en: 'The draft is too large to be kept' },
  tooManyDrafts: {
    status: 409,
    zh: '草稿已达 {most} 份，请先处理或删除旧草稿',
    en: 'You have {most} drafts; finish or remove some first',
  },
} as const satisfies RefusalCatalogue;
