import { ImportOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { pagesParam } from '#ui/filter/pages.ts';
import type { Feature } from '#ui/routing/feature.ts';
import { deskRoute } from '#ui/routing/parents.ts';
import { importTitles } from './titles.ts';

/** Lists from elsewhere in the navigation. */
export const importingFeature: Feature = {
  navigation: [
    {
      to: '/imports',
      title: { zh: importTitles.zh.imports, en: importTitles.en.imports },
      icon: <ImportOutlined />,
      group: 'management',
      rights: ['import.run'],
    },
  ],
};

/** The list of imports and the page of one. */
export const importPages = [
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/imports',
    validateSearch: z.object({ after: pagesParam }),
    component: lazyRouteComponent(() => import('./ImportsPage.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/imports/$id',
    component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
  }),
];
