import type { ModuleFactory } from '#platform/module.ts';
import { registerReader } from '#platform/privacy/readers.ts';
import { fileStore } from '../files/public.ts';
import { importCleaner } from './cleaner-job.ts';
import { importImplementations } from './routes.ts';
import { importJob } from './run-job.ts';
import { findRun } from './store.ts';

/** Lists of complaints from elsewhere become tickets: looked at first, then all of a list or none. */
export const importing: ModuleFactory = ({ database, log, dataFolder }) => {
  registerReader(
    'import',
    async (id, context) => (await findRun(context.database, id, context.actor.id)) !== undefined,
  );
  return {
    name: 'importing',
    routes: importImplementations(fileStore(dataFolder)),
    jobs: [importJob(database, log), importCleaner(database)],
    live: {
      import: (actor, { importId, userId }) =>
        userId === actor.id && importId !== undefined ? { importId } : null,
    },
  };
};
