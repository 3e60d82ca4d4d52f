import type { z } from 'zod';
import type { Queries } from '#platform/database/database.ts';

/** A policy document of one kind: its shape, and what holds before anybody has changed it. */
export interface Setting<Value> {
  readonly kind: string;
  readonly schema: z.ZodType<Value>;
  readonly initial: Value;
}

/** What a setting is now; version 0 is the delivered one. */
export interface CurrentSetting<Value> {
  readonly version: number;
  readonly value: Value;
}

/** Reads the version of a setting that holds now. Throws where a stored document no longer fits its shape. */
export async function currentSetting<Value>(
  queries: Queries,
  setting: Setting<Value>,
): Promise<CurrentSetting<Value>> {
  const row = await queries.maybeOne<{ version: number; body: unknown }>(
    'select version, body from setting_version where kind = $1 order by version desc limit 1',
    [setting.kind],
  );
  if (!row) return { version: 0, value: setting.initial };
  return { version: row.version, value: setting.schema.parse(row.body) };
}
