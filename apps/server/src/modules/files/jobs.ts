import type { Database } from '#platform/database/database.ts';
import type { Job } from '#platform/jobs/runner.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import { removeUnneeded } from './commands/remove-unneeded.ts';
import type { FileStore } from './file-store.ts';
import { unclaimed } from './rows.ts';
import { fileSetting } from './settings.ts';

const portion = 100;

/** The loop that removes uploads nobody used, and what broken uploads left behind. */
export function uploadCleaner(database: Database, store: FileStore): Job {
  return {
    name: 'upload-cleaner',
    everyMs: 600_000,
    run: async () => {
      await store.removeAbandoned();
      return removeUnused(database, store);
    },
  };
}

/** Removes one portion of uploads that waited too long; true when there may be more. */
export async function removeUnused(database: Database, store: FileStore): Promise<boolean> {
  const { unusedForMs } = (await currentSetting(database, fileSetting)).value;
  const gone = await database.query<{ sha256: string }>(
    `delete from stored_file where id in (
       select id from stored_file where subject_type = '${unclaimed}' and subject_id = ''
         and created_at < now() - $1 * interval '1 millisecond' limit ${portion} for update skip locked)
     returning encode(sha256, 'hex') as sha256`,
    [unusedForMs],
  );
  await removeUnneeded(
    database,
    store,
    gone.map(({ sha256 }) => sha256),
  );
  return gone.length === portion;
}
