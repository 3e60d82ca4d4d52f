import { ContactsOutlined } from '@ant-design/icons';
import { customerClasses } from '@redress/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { pagesParam } from '#ui/filter/pages.ts';
import { choicesParam, textParam } from '#ui/filter/search.ts';
import type { Feature } from '#ui/routing/feature.ts';
import { deskRoute } from '#ui/routing/parents.ts';
import { customerTitles } from './titles.ts';

const customersSearch = z.object({
  text: textParam,
  class: choicesParam(customerClasses),
  branch: textParam,
  after: pagesParam,
});

/** What stands in the address of the list of customers. */
export type CustomersSearch = z.infer<typeof customersSearch>;

/** Customer records in the navigation (F1, F2). */
export const customersFeature: Feature = {
  navigation: [
    {
      to: '/customers',
      title: { zh: customerTitles.zh.customers, en: customerTitles.en.customers },
      icon: <ContactsOutlined />,
      group: 'records',
      rights: ['customer.read'],
    },
  ],
};

/** The list of customers and the page of one. */
export const customerPages = [
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/customers',
    validateSearch: customersSearch,
    component: lazyRouteComponent(() => import('./CustomersPage.tsx'), 'CustomersPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/customers/$id',
    component: lazyRouteComponent(() => import('./CustomerPage.tsx'), 'CustomerPage'),
  }),
];
