import type { ModuleFactory } from '#platform/module.ts';
import { prepareSettings } from './prepare.ts';
import { referenceTopic } from './record.ts';
import { settingsImplementations } from './routes.ts';

/** What decides about cases and may be changed by an administrator: calendars, trees, classes, limits. */
export const settings: ModuleFactory = ({ database }) => ({
  name: 'settings',
  routes: settingsImplementations,
  live: { [referenceTopic]: (_actor, ids) => ids },
  prepare: () => prepareSettings(database),
});
