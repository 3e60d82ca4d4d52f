import type { PolicyDocument } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import { policySetting, readPolicy } from './policy.ts';

/** One version of the policy. */
export interface PolicyVersion {
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly note: string;
  readonly policy: PolicyDocument;
}

interface Row {
  readonly version: number;
  readonly body: unknown;
  readonly created_at: number;
  readonly created_by: string | null;
  readonly note: string;
}

/** Versions of the policy below one (null: from the newest), newest first. */
export async function loadPolicyVersions(
  queries: Queries,
  below: number | null,
  count: number,
): Promise<PolicyVersion[]> {
  const rows = await queries.query<Row>(
    `select version, body, created_at, created_by, note from setting_version
     where kind = $1 and ($2::integer is null or version < $2) order by version desc limit $3`,
    [policySetting.kind, below, count],
  );
  return rows.map(({ version, body, created_at, created_by, note }) => ({
    version,
    createdAt: moment(created_at),
    createdBy: created_by,
    note,
    policy: readPolicy(body),
  }));
}

/** The version in force. Throws before the first start has put one in place. */
export async function currentPolicy(queries: Queries): Promise<PolicyVersion> {
  const [current] = await loadPolicyVersions(queries, null, 1);
  if (!current) throw new Error('no policy is in force');
  return current;
}
