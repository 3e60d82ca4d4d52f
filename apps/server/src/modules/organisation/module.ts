import type { ModuleFactory } from '#platform/module.ts';
import { organisationImplementations } from './routes.ts';

/** The tree of the organisation: centre, branches, departments, teams. */
export const organisation: ModuleFactory = () => ({
  name: 'organisation',
  routes: organisationImplementations,
});
