import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '../file-store.ts';
import { lockContent } from './upload-files.ts';

/** Removes the contents with these hashes (64 hex digits) that no file needs any more. */
export async function removeUnneeded(
  database: Database,
  store: FileStore,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of hashes) {
    await database.transaction(async (transaction) => {
      await transaction.query(lockContent, [hash]);
      const sql = "select from stored_file where sha256 = decode($1, 'hex') limit 1";
      if ((await transaction.maybeOne(sql, [hash])) === undefined) await store.remove(hash);
    });
  }
}
