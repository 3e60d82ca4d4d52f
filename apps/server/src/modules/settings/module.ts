import type { ModuleFactory } from '#platform/module.ts';
import { prepareSettings } from './prepare.ts';

/** What decides about cases and may be changed by an administrator: calendars, trees, classes, limits. */
export const settings: ModuleFactory = ({ database }) => ({
  name: 'settings',
  routes: [],
  prepare: () => prepareSettings(database),
});
