import { administration } from './modules/administration/module.ts';
import { identity } from './modules/identity/module.ts';
import { organisation } from './modules/organisation/module.ts';
import { settings } from './modules/settings/module.ts';
import type { ModuleFactory } from './platform/module.ts';

/** Every capability of the server, in the order it is prepared at start. */
export const modules: readonly ModuleFactory[] = [identity, settings, organisation, administration];
