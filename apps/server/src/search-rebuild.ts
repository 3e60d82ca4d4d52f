// npm run search:rebuild: indexes everything anew, while the servers go on working and everything stays findable.
import { modules } from './modules.ts';
import { readConfiguration } from './platform/configuration.ts';
import { openInstallation } from './platform/installation.ts';
import { openLog } from './platform/log.ts';
import { buildAll, restartBuild } from './platform/search/build.ts';

const say = (sentence: string) => console.log(sentence);
const configuration = readConfiguration(process.env);
const { database, dataFolder, key, close } = await openInstallation(configuration, say);
try {
  // Each module tells what of its own can be found.
  for (const make of modules) make({ database, configuration, log: openLog('silent'), key, dataFolder });
  await restartBuild(database);
  const done = new Map<string, number>();
  await buildAll(database, ({ kind, subjects }) => {
    const before = done.get(kind) ?? 0;
    done.set(kind, before + subjects);
    if (Math.floor(before / 10_000) < Math.floor((before + subjects) / 10_000)) {
      say(`${kind}: ${before + subjects}`);
    }
  });
  // What was written over and over leaves room behind in the index; readers and writers go on meanwhile.
  await database.run('reindex index concurrently search_entry_grams');
  for (const [kind, subjects] of done) say(`${kind}: ${subjects} indexed.`);
} finally {
  await close();
}
