import type { Database } from '#platform/database/database.ts';
import type { Job } from '#platform/jobs/runner.ts';

/** The loop that removes the rows of lists that ended long ago: they hold personal data, the tickets stay (V1). */
export function importCleaner(database: Database): Job {
  return {
    name: 'import-cleaner',
    everyMs: 3_600_000,
    run: async () => {
      await database.run(
        `delete from import_row where run_id in (
           select id from import_run where status in ('done', 'discarded', 'failed', 'staged')
             and created_at < now() - interval '30 days')`,
      );
      return false;
    },
  };
}
