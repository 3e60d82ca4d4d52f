import type { Change } from '@redress/contract';
import type { Database } from '#platform/database/database.ts';
import { differences } from '../differences.ts';
import { loadPolicyVersions, type PolicyVersion } from '../policy-versions.ts';

/** A version without its document, with what it changed. */
export type PolicyHistoryRow = Omit<PolicyVersion, 'policy'> & { readonly changes: Change[] };

/** A page of versions, newest first; each is compared with the one before it, the first with nothing. */
export async function policyHistory(
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  database: Database,
): Promise<{ items: PolicyHistoryRow[]; next: string | null }> {
  const below = after !== undefined && /^\d{1,9}$/.test(after) ? Number(after) : null;
  const found = await loadPolicyVersions(database, below, limit + 1);
  const items = found.slice(0, limit).map(({ policy, ...row }, index) => {
    const earlier = found[index + 1];
    return { ...row, changes: earlier ? [...differences(earlier.policy, policy)] : [] };
  });
  return { items, next: found.length > limit ? String(items.at(-1)?.version) : null };
}
