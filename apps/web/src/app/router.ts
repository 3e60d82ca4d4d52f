import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { noteNavigation } from '#ui/page/visit.ts';
import { parseSearch, writeSearch } from '#ui/routing/address.ts';
import { deskRoute, rootRoute } from '#ui/routing/parents.ts';
import { NotFound } from '#ui/states/NotFound.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { administrationRoutes } from '../features/administration/routes.ts';
import { customerPages } from '../features/customers/feature.tsx';
import { deskRoutes } from '../features/desks/routes.ts';
import { figureRoutes } from '../features/figures/routes.ts';
import { importPages } from '../features/importing/feature.tsx';
import { knowledgePages } from '../features/knowledge/routes.ts';
import { listRoutes } from '../features/lists/routes.ts';
import { registerRoute } from '../features/registering/feature.tsx';
import { searchPageRoute } from '../features/search/routes.ts';
import { ticketRoute } from '../features/tickets/feature.ts';
import { warningRoutes } from '../features/warnings/routes.ts';
import { Shell } from './layout/Shell.tsx';
import { BrokenPage } from './pages/BrokenPage.tsx';
import { HomePage } from './pages/HomePage.tsx';

deskRoute.update({ component: Shell });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  // Only an address of this site: a link from elsewhere must not lead away after signing in.
  validateSearch: ({ next }): { next?: string } =>
    typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {},
  component: lazyRouteComponent(() => import('./signIn/SignInPage.tsx'), 'SignInPage'),
});

const homeRoute = createRoute({ getParentRoute: () => deskRoute, path: '/', component: HomePage });

// Inside the frame of the product: whoever mistyped an address still has the navigation.
const unknownRoute = createRoute({ getParentRoute: () => deskRoute, path: '$', component: NotFound });

/** All addresses. A feature's routes are added as children of `deskRoute`; their pages are loaded when first opened. */
const routeTree = rootRoute.addChildren([
  signInRoute,
  deskRoute.addChildren([
    homeRoute,
    ...deskRoutes,
    ...listRoutes,
    ...warningRoutes,
    ...figureRoutes,
    registerRoute,
    searchPageRoute,
    ticketRoute,
    ...customerPages,
    ...knowledgePages,
    ...importPages,
    ...administrationRoutes,
    unknownRoute,
  ]),
]);

/** The router of the app. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation !== undefined) noteNavigation();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
