import { catalogue } from '#ui/language/catalogue.ts';

/** What the navigation says; apart from the other words, so that those wait until the page is opened. */
export const importTitles = catalogue('importing.titles', { imports: '导入投诉' }, { imports: 'Import' });
