import { customers } from './modules/customers/module.ts';
import { files } from './modules/files/module.ts';
import { identity } from './modules/identity/module.ts';
import type { ModuleFactory } from './platform/module.ts';

/** Every capability of the server, in the order it is prepared at start. */
export const modules: readonly ModuleFactory[] = [identity, customers, files];
