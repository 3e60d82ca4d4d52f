import { catalogue } from '#ui/language/catalogue.ts';

/** What the navigation says; apart from the other words, so that those wait until the page is opened. */
export const customerTitles = catalogue(
  'customers.titles',
  { customers: '客户资料' },
  { customers: 'Customers' },
);
