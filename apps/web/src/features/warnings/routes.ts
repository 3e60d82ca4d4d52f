import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { listParams } from '#ui/filter/search.ts';
import { deskRoute } from '#ui/routing/parents.ts';

const warningsSearch = z.object({ departmentId: z.uuid().optional().catch(undefined), ...listParams });

/** What stands in the address of the list of warnings. */
export type WarningsSearch = z.infer<typeof warningsSearch>;

/** The list of written warnings, and the letter of one. */
export const warningRoutes = [
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/warnings',
    validateSearch: warningsSearch,
    component: lazyRouteComponent(() => import('./WarningsPage.tsx'), 'WarningsPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/warnings/$id/print',
    component: lazyRouteComponent(() => import('./LetterPage.tsx'), 'LetterPage'),
  }),
];
