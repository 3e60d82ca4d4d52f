import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { dayParam } from '#ui/filter/search.ts';
import { deskRoute } from '#ui/routing/parents.ts';

const figuresSearch = z.object({ from: dayParam, until: dayParam });

/** What stands in the address of the figures. */
export type FiguresSearch = z.infer<typeof figuresSearch>;

/** The figures of departments. */
export const figureRoutes = [
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/figures',
    validateSearch: figuresSearch,
    component: lazyRouteComponent(() => import('./FiguresPage.tsx'), 'FiguresPage'),
  }),
];
