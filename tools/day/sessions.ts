import type { Queries } from '../../apps/server/src/platform/database/database.ts';

const day = 24 * 3_600_000;

/**
 * Lets sessions of a fast day live as long as the day: half an hour without a request passes in a blink there. A version
 * of the setting like any other, written where an administrator's would be.
 */
export async function keepSessions(queries: Queries): Promise<void> {
  await queries.run(
    `insert into setting_version (kind, version, body, created_at, note)
     select 'identity', coalesce(max(version), 0) + 1, $1, now(), 'sessions as long as the day'
     from setting_version where kind = 'identity'`,
    [
      JSON.stringify({
        lockAfterFailures: 5,
        lockForMs: 15 * 60_000,
        idleMs: 365 * day,
        sessionMs: 365 * day,
        passwordMinimumLength: 10,
        passwordHistory: 5,
        passwordMaximumAgeMs: 3650 * day,
      }),
    ],
  );
}
