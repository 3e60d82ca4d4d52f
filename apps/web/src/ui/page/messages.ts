import { catalogue } from '#ui/language/catalogue.ts';

/** Words of the page frame. */
export const pageMessages = catalogue(
  'ui.page',
  { product: '闭环', back: '返回', breadcrumb: '当前位置' },
  { product: 'Redress', back: 'Back', breadcrumb: 'Where you are' },
);
