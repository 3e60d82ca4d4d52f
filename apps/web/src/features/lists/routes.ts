import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '#ui/routing/parents.ts';
import { ordersSearch } from './orders/search.ts';
import { ticketsSearch } from './tickets/search.ts';

/** The lists of tickets and of orders. */
export const listRoutes = [
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/tickets',
    validateSearch: ticketsSearch,
    component: lazyRouteComponent(() => import('./tickets/TicketsPage.tsx'), 'TicketsPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/orders',
    validateSearch: ordersSearch,
    component: lazyRouteComponent(() => import('./orders/OrdersPage.tsx'), 'OrdersPage'),
  }),
];
