import type { Moment } from '@redress/domain';
import type { Rules } from '../../../apps/server/src/modules/settings/public.ts';
import type { Queries } from '../../../apps/server/src/platform/database/database.ts';

/** What the checks look at: a database at rest, the rules in force, and the moment up to which everything should be done. */
export interface Evidence {
  readonly queries: Queries;
  readonly rules: Rules;
  readonly asOf: Moment;
}

/** The verdict of one check. A check that saw nothing has proved nothing, and does not pass. */
export interface Verdict {
  readonly name: string;
  readonly passed: boolean;
  /** How many things were looked at. */
  readonly seen: number;
  /** What was seen, in a few words. */
  readonly note: string;
  /** What is wrong, one sentence each, the first of them. */
  readonly findings: readonly string[];
  readonly failures: number;
}

const shownFindings = 8;

/** Makes a verdict of what was seen and found. */
export function verdict(name: string, seen: number, findings: readonly string[], note = ''): Verdict {
  return {
    name,
    passed: seen > 0 && findings.length === 0,
    seen,
    note,
    findings: findings.slice(0, shownFindings),
    failures: findings.length,
  };
}
