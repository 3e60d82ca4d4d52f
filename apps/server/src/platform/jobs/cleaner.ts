import type { Database } from '#platform/database/database.ts';
import type { Job } from './runner.ts';

// In portions: a long deletion would hold locks and bloat the tables it is to keep small.
const portion = 5_000;

const rubbish = [
  "session where expires_at < now() or last_seen_at + idle_s * interval '1 second' < now()",
  "idempotency_key where created_at < now() - interval '2 days'",
  "idempotency_done where at < now() - interval '2 days'",
  "live_event where at < now() - interval '2 hours'",
  "outbox where processed_at < now() - interval '7 days'",
  "presence where seen_at < now() - interval '5 minutes'",
].map((condition) => {
  const table = condition.slice(0, condition.indexOf(' '));
  return `delete from ${table} where ctid in (select ctid from ${condition} limit ${portion})`;
});

/** The loop that removes what nobody needs any more: ended sessions, old answers to retries, old messages, old presence. */
export function cleanerJob(database: Database): Job {
  return {
    name: 'cleaner',
    everyMs: 60_000,
    run: async () => {
      let again = false;
      for (const statement of rubbish) again = (await database.run(statement)) === portion || again;
      return again;
    },
  };
}
