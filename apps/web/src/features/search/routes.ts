import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '#ui/routing/parents.ts';
import { hitsSearch } from './search.ts';

/** The page of hits. */
export const searchPageRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/search',
  validateSearch: hitsSearch,
  component: lazyRouteComponent(() => import('./SearchPage.tsx'), 'SearchPage'),
});
