import { searchRoutes as routes } from '@redress/contract';
import { type Implementation, implement } from '#platform/http/implement.ts';
import { searchAll } from './queries/search.ts';

/** The routes of searching. */
export const searchImplementations: readonly Implementation[] = [
  implement(routes.search, ({ body }, context) => searchAll(context, body)),
];
