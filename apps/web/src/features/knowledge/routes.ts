import { articleKinds } from '@redress/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { pagesParam } from '#ui/filter/pages.ts';
import { choiceParam, dayParam, textParam } from '#ui/filter/search.ts';
import { deskRoute } from '#ui/routing/parents.ts';

const knowledgeSearch = z.object({
  text: textParam,
  kind: choiceParam(articleKinds),
  category: z.uuid().optional().catch(undefined),
  tag: textParam,
  after: pagesParam,
});

/** What stands in the address of the knowledge base. */
export type KnowledgeSearch = z.infer<typeof knowledgeSearch>;

/** The parts of the data manager's desk. */
export const deskTabs = ['tasks', 'review', 'drafts', 'misses', 'done'] as const;

const deskSearch = z.object({ tab: choiceParam(deskTabs), day: dayParam, after: pagesParam });

/** What stands in the address of the data manager's desk. */
export type KnowledgeDeskSearch = z.infer<typeof deskSearch>;

const newSearch = z.object({
  kind: choiceParam(articleKinds),
  category: z.uuid().optional().catch(undefined),
  task: z.uuid().optional().catch(undefined),
});

/** What stands in the address of a new entry. */
export type NewArticleSearch = z.infer<typeof newSearch>;

const noticeSearch = z.object({ view: choiceParam(['own', 'all']), after: pagesParam });

/** What stands in the address of the notices. */
export type NoticeSearch = z.infer<typeof noticeSearch>;

/** All pages of the knowledge base. */
export const knowledgePages = [
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/knowledge',
    validateSearch: knowledgeSearch,
    component: lazyRouteComponent(() => import('./list/KnowledgePage.tsx'), 'KnowledgePage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/knowledge/new',
    validateSearch: newSearch,
    component: lazyRouteComponent(() => import('./edit/NewArticlePage.tsx'), 'NewArticlePage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/knowledge/$id',
    component: lazyRouteComponent(() => import('./article/ArticlePage.tsx'), 'ArticlePage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/knowledge/$id/edit',
    component: lazyRouteComponent(() => import('./edit/EditArticlePage.tsx'), 'EditArticlePage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/knowledge-desk',
    validateSearch: deskSearch,
    component: lazyRouteComponent(() => import('./tasks/KnowledgeDeskPage.tsx'), 'KnowledgeDeskPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/collection',
    validateSearch: z.object({ day: dayParam }),
    component: lazyRouteComponent(() => import('./collection/CollectionPage.tsx'), 'CollectionPage'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/notices',
    validateSearch: noticeSearch,
    component: lazyRouteComponent(() => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
  }),
];
