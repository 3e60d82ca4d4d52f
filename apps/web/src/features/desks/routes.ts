import { deskReasons } from '@redress/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { pagesParam } from '#ui/filter/pages.ts';
import { choiceParam, flagParam } from '#ui/filter/search.ts';
import { deskRoute } from '#ui/routing/parents.ts';

const deskSearch = z.object({ reason: choiceParam(deskReasons), mine: flagParam, after: pagesParam });

/** What stands in the address of a desk. */
export type DeskSearch = z.infer<typeof deskSearch>;

/** The desks: one address each. */
export const deskRoutes = [
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/desks/$desk',
    validateSearch: deskSearch,
    component: lazyRouteComponent(() => import('./DeskPage.tsx'), 'DeskPage'),
  }),
];
