import { administration } from './modules/administration/module.ts';
import { customers } from './modules/customers/module.ts';
import { drafts } from './modules/drafts/module.ts';
import { files } from './modules/files/module.ts';
import { identity } from './modules/identity/module.ts';
import { importing } from './modules/importing/module.ts';
import { knowledge } from './modules/knowledge/module.ts';
import { notifications } from './modules/notifications/module.ts';
import { organisation } from './modules/organisation/module.ts';
import { presence } from './modules/presence/module.ts';
import { search } from './modules/search/module.ts';
import { settings } from './modules/settings/module.ts';
import { tickets } from './modules/tickets/module.ts';
import { views } from './modules/views/module.ts';
import type { ModuleFactory } from './platform/module.ts';

/** Every capability of the server, in the order it is prepared at start. */
export const modules: readonly ModuleFactory[] = [
  identity,
  settings,
  organisation,
  administration,
  customers,
  files,
  tickets,
  drafts,
  views,
  presence,
  notifications,
  importing,
  search,
  knowledge,
];
