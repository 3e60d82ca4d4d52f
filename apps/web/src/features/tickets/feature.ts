import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '#ui/routing/parents.ts';

/** The address of a ticket's page. */
export const ticketRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/tickets/$id',
  component: lazyRouteComponent(() => import('./TicketPage.tsx'), 'TicketPage'),
});
