import { classificationTrees } from '@redress/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { choiceParam, dayParam, listParams, textParam } from '#ui/filter/search.ts';
import { deskRoute } from '#ui/routing/parents.ts';

/** The states people are listed by. */
export const userStates = ['active', 'locked', 'retired', 'all'] as const;

/** The parts of the policy, each a tab. */
export const policyParts = [
  'clocks',
  'orderLimits',
  'replyLimits',
  'escalation',
  'routing',
  'handlingApproval',
  'numbers',
  'history',
] as const;

/** The tabs of the page of classifications. */
export const classificationTabs = [...classificationTrees, 'customerClass'] as const;

const userSearch = z.object({
  ...listParams,
  search: textParam,
  unitId: textParam,
  role: textParam,
  state: choiceParam(userStates),
});
const auditSearch = z.object({
  ...listParams,
  actorId: textParam,
  action: textParam,
  subjectType: textParam,
  subjectId: textParam,
  from: dayParam,
  until: dayParam,
});

/** What stands in the address of the list of people. */
export type UserSearch = z.infer<typeof userSearch>;

/** What stands in the address of the audit trail. */
export type AuditSearch = z.infer<typeof auditSearch>;

/** The addresses of the administrator's pages. */
export const administrationRoutes = [
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/admin/users',
    validateSearch: userSearch,
    component: lazyRouteComponent(() => import('./users/UsersPage.tsx'), 'UsersPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/admin/roles',
    component: lazyRouteComponent(() => import('./roles/RolesPage.tsx'), 'RolesPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/admin/organisation',
    component: lazyRouteComponent(() => import('./organisation/OrganisationPage.tsx'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/admin/classifications',
    validateSearch: z.object({ tab: choiceParam(classificationTabs) }),
    component: lazyRouteComponent(
      () => import('./classifications/ClassificationsPage.tsx'),
      'ClassificationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/admin/policy',
    validateSearch: z.object({ part: choiceParam(policyParts) }),
    component: lazyRouteComponent(() => import('./policy/PolicyPage.tsx'), 'PolicyPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/admin/calendars',
    validateSearch: z.object({ calendar: textParam, year: textParam }),
    component: lazyRouteComponent(() => import('./calendars/CalendarsPage.tsx'), 'CalendarsPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/admin/centre',
    component: lazyRouteComponent(() => import('./centre/CentrePage.tsx'), 'CentrePage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/admin/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
  }),
] as const;
