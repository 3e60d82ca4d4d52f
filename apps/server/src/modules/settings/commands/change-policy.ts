import type { PolicyDocument, Refusal } from '@redress/contract';
import type { CategoryPattern } from '@redress/domain';
import type { Queries } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { differences } from '../differences.ts';
import { policySetting } from '../policy.ts';
import { currentPolicy, type PolicyVersion } from '../policy-versions.ts';
import { administer, recordChange } from '../record.ts';

/** Puts a new version of the policy in force; running clocks keep the one they started under (E1). */
export function changePolicy(
  {
    basedOn,
    policy,
    note,
  }: { readonly basedOn: number; readonly policy: PolicyDocument; readonly note: string },
  context: Context,
): Promise<Result<PolicyVersion>> {
  return administer(context.database, async (transaction) => {
    const before = await currentPolicy(transaction);
    if (before.version !== basedOn) return refused('versionConflict');
    if (differences(before.policy, policy).length === 0) return refused('nothingChanged');
    const refusal = unfitRouting(policy) ?? (await unknownCodes(transaction, policy));
    if (refusal) return { ok: false, refusal };
    const written = await transaction.run(
      `insert into setting_version (kind, version, body, created_at, created_by, note)
       values ($1, $2, $3, now(), $4, $5) on conflict (kind, version) do nothing`,
      [policySetting.kind, basedOn + 1, JSON.stringify(policy), context.actor.id, note],
    );
    if (written === 0) return refused('versionConflict');
    await recordChange(transaction, context, {
      action: 'policyChanged',
      subjectType: 'policy',
      subjectId: String(basedOn + 1),
      before: before.policy,
      after: policy,
    });
    return done(await currentPolicy(transaction));
  });
}

const levelOf = {
  agent: 'junior',
  senior: 'senior',
  managerHotline: 'manager',
  dataManager: 'junior',
} as const;

/** The desk follows from level and kind (C2, C4): a row that says something else would promise what does not happen. */
function unfitRouting({ routing }: PolicyDocument): Refusal | null {
  const fields: Record<string, 'deskUnfit' | 'deskForSuggestions'> = {};
  for (const [row, { kinds, level, desk }] of routing.entries()) {
    const onlySuggestions = kinds?.length === 1 && kinds[0] === 'suggestion';
    if (level !== levelOf[desk]) fields[`policy.routing.${row}.desk`] = 'deskUnfit';
    else if ((desk === 'dataManager') !== onlySuggestions)
      fields[`policy.routing.${row}.desk`] = 'deskForSuggestions';
  }
  return Object.keys(fields).length === 0 ? null : { code: 'invalidInput', fields };
}

/** A rule for a code that no tree has would silently never apply. */
async function unknownCodes(transaction: Queries, policy: PolicyDocument): Promise<Refusal | null> {
  const known = await transaction.query<{ tree: string; code: string }>(
    'select tree, code from classification',
  );
  const codes = new Set(known.map(({ tree, code }) => `${tree}/${code}`));
  const fields: Record<string, { code: 'classificationUnknown'; params: { code: string } }> = {};
  for (const [path, pattern] of patternsOf(policy)) {
    for (const [column, tree] of [
      ['businessTypeCode', 'businessType'],
      ['natureCode', 'nature'],
    ] as const) {
      const code = pattern[column];
      if (code === undefined || code === '*' || codes.has(`${tree}/${code}`)) continue;
      fields[`policy.${path}.${column}`] = { code: 'classificationUnknown', params: { code } };
    }
  }
  return Object.keys(fields).length === 0 ? null : { code: 'invalidInput', fields };
}

function patternsOf(policy: PolicyDocument): (readonly [string, CategoryPattern])[] {
  return [
    ...policy.orderLimits.map(({ when }, row) => [`orderLimits.${row}.when`, when] as const),
    ...policy.escalationChains.map(({ when }, row) => [`escalationChains.${row}.when`, when] as const),
    ...policy.handlingApproval.map((when, row) => [`handlingApproval.${row}`, when] as const),
  ];
}
