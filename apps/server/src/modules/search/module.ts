import type { ModuleFactory } from '#platform/module.ts';
import { buildSome } from '#platform/search/build.ts';
import { searchImplementations } from './routes.ts';

/** One box over everything a person may see (B7); what is found is registered by the modules it belongs to. */
export const search: ModuleFactory = ({ database }) => ({
  name: 'search',
  routes: searchImplementations,
  // What was written before there was an index, or by older rules of folding, is indexed beside the work.
  jobs: [{ name: 'searchBuild', everyMs: 30_000, run: async () => (await buildSome(database)) !== null }],
});
