import type { Database } from '../../apps/server/src/platform/database/database.ts';

const patienceMs = 60_000;

/** Waits until the servers have done everything that is due: clocks, messages, seals. False when they never get there. */
export async function untilQuiet(database: Database): Promise<boolean> {
  const began = performance.now();
  while (performance.now() - began < patienceMs) {
    const { busy } = await database.one<{ busy: boolean }>(
      `select exists (select from clock where next_fire_at <= now())
         or exists (select from outbox where processed_at is null)
         or exists (select from audit_unsealed) as busy`,
    );
    if (!busy) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
