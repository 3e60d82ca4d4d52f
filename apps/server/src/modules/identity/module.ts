import type { ModuleFactory } from '#platform/module.ts';
import { ensureRoles } from './roles.ts';
import { identityImplementations } from './routes.ts';

/** Who may come in, and as whom (V3). */
export const identity: ModuleFactory = ({ database, key }) => ({
  name: 'identity',
  routes: identityImplementations(key),
  prepare: () => ensureRoles(database),
});
