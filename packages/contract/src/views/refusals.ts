import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** Why a view may not be saved. */
export const viewRefusals = {
  tooManyViews: {
    status: 409,
    zh: '该页面的视图已达 {most} 个，请先删除一个',
    en: 'This screen has {most} views; remove one first',
  },
} as const satisfies RefusalCatalogue;
