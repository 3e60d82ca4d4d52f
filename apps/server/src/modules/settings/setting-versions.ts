import type { Change } from '@redress/contract';
import type { Database, Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import type { Setting } from '#platform/settings/setting.ts';
import { differences } from './differences.ts';
import { administer, recordChange } from './record.ts';

/** One version of a setting without its value; version 0 is as delivered, and nobody made it. */
export interface SettingVersion {
  readonly version: number;
  readonly createdAt: string | null;
  readonly createdBy: string | null;
  readonly note: string;
}

/** One version of a setting. */
export type ValuedVersion<Value> = SettingVersion & { readonly value: Value };

interface Row {
  readonly version: number;
  readonly body: unknown;
  readonly created_at: number;
  readonly created_by: string | null;
  readonly note: string;
}

/** The version of a setting that is in force. */
export async function settingInForce<Value>(
  queries: Queries,
  setting: Setting<Value>,
): Promise<ValuedVersion<Value>> {
  const [newest] = await versionsBelow(queries, setting, null, 1);
  return newest ?? { version: 0, createdAt: null, createdBy: null, note: '', value: setting.initial };
}

/** A page of versions, newest first, each compared with the one before it; the first with what was delivered. */
export async function settingHistory<Value>(
  setting: Setting<Value>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  database: Database,
): Promise<{ items: (SettingVersion & { readonly changes: Change[] })[]; next: string | null }> {
  const below = after !== undefined && /^\d{1,9}$/.test(after) ? Number(after) : null;
  const found = await versionsBelow(database, setting, below, limit + 1);
  const items = found.slice(0, limit).map(({ value, ...version }, at) => ({
    ...version,
    changes: [...differences(found[at + 1]?.value ?? setting.initial, value)],
  }));
  return { items, next: found.length > limit ? String(items.at(-1)?.version) : null };
}

/** A change of a setting: which version it was made from, what it says now, why, and its name in the audit trail. */
export interface SettingChange<Value> {
  readonly basedOn: number;
  readonly value: Value;
  readonly note: string;
  readonly action: string;
}

/**
 * Puts a new version of a setting in force, with its audit entry; `follow` does in the same transaction what follows from
 * it. Refused when somebody else has made one since, or nothing has changed.
 */
export function changeSetting<Value extends object>(
  setting: Setting<Value>,
  { basedOn, value, note, action }: SettingChange<Value>,
  context: Context,
  follow: (transaction: Queries, before: Value) => Promise<void>,
): Promise<Result<ValuedVersion<Value>>> {
  return administer(context.database, async (transaction) => {
    const before = await settingInForce(transaction, setting);
    if (before.version !== basedOn) return refused('versionConflict');
    if (differences(before.value, value).length === 0) return refused('nothingChanged');
    const written = await transaction.run(
      `insert into setting_version (kind, version, body, created_at, created_by, note)
       values ($1, $2, $3, now(), $4, $5) on conflict (kind, version) do nothing`,
      [setting.kind, basedOn + 1, JSON.stringify(value), context.actor.id, note],
    );
    if (written === 0) return refused('versionConflict');
    await follow(transaction, before.value);
    await recordChange(transaction, context, {
      action,
      subjectType: setting.kind,
      subjectId: String(basedOn + 1),
      before: before.value,
      after: value,
    });
    return done(await settingInForce(transaction, setting));
  });
}

async function versionsBelow<Value>(
  queries: Queries,
  setting: Setting<Value>,
  below: number | null,
  count: number,
): Promise<ValuedVersion<Value>[]> {
  const rows = await queries.query<Row>(
    `select version, body, created_at, created_by, note from setting_version
     where kind = $1 and ($2::integer is null or version < $2) order by version desc limit $3`,
    [setting.kind, below, count],
  );
  return rows.map(({ version, body, created_at, created_by, note }) => ({
    version,
    createdAt: moment(created_at),
    createdBy: created_by,
    note,
    value: setting.schema.parse(body),
  }));
}
