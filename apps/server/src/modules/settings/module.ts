import type { ModuleFactory } from '#platform/module.ts';
import { prepareSettings } from './prepare.ts';
import { referenceTopic } from './record.ts';

/** What decides about cases and may be changed by an administrator: calendars, trees, classes, limits. */
export const settings: ModuleFactory = ({ database }) => ({
  name: 'settings',
  routes: [],
  live: { [referenceTopic]: (_actor, ids) => ids },
  prepare: () => prepareSettings(database),
});
