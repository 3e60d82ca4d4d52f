import type { ModuleFactory } from '#platform/module.ts';
import { administrationImplementations } from './routes.ts';

/** People, roles and the audit trail, as an administrator cares for them (V1, V2). */
export const administration: ModuleFactory = () => ({
  name: 'administration',
  routes: administrationImplementations,
});
