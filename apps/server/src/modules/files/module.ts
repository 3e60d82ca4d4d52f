import type { ModuleFactory } from '#platform/module.ts';
import { fileStore } from './file-store.ts';
import { uploadCleaner } from './jobs.ts';
import { fileImplementations } from './routes.ts';

/** Files that people upload: evidence, originals, lists to import (J2). */
export const files: ModuleFactory = ({ database, dataFolder }) => {
  const store = fileStore(dataFolder);
  return { name: 'files', routes: fileImplementations(store), jobs: [uploadCleaner(database, store)] };
};
