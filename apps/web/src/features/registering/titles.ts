import { catalogue } from '#ui/language/catalogue.ts';

/** What the navigation says; apart from the other words, so that those wait until the page is opened. */
export const registeringTitles = catalogue(
  'registering.titles',
  { register: '登记受理' },
  { register: 'Register' },
);
