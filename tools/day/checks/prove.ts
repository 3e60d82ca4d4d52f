import type { Rules } from '../../../apps/server/src/modules/settings/public.ts';
import type { Queries } from '../../../apps/server/src/platform/database/database.ts';
import type { Journal } from '../journal.ts';
import { type CaseVerdicts, caseVerdicts } from './cases.ts';
import type { Evidence, Verdict } from './evidence.ts';
import { answersVerdict, commandsVerdict, registeredVerdict, timelineVerdict } from './history.ts';
import { numbersVerdict } from './numbers.ts';
import { auditVerdict, outboxVerdict } from './trail.ts';

/** What people remember of a day, to be held against the database. */
export interface Remembered {
  readonly journal: Journal;
  /** The last audit entry before the day. */
  readonly sinceAuditId: number;
}

/** All verdicts on a database. */
export interface Proof extends Pick<CaseVerdicts, 'lags'> {
  readonly verdicts: readonly Verdict[];
}

/**
 * Checks a whole database against its own history; with `remembered` also against what the people of a day were told. The
 * servers should be stopped, or quiet: what changes while it is read looks like a mistake.
 */
export async function prove(queries: Queries, rules: Rules, remembered: Remembered | null): Promise<Proof> {
  const { now } = await queries.one<{ now: number }>('select now() as now');
  const evidence: Evidence = { queries, rules, asOf: now };
  const cases = await caseVerdicts(evidence);
  const verdicts = [
    ...cases.verdicts,
    await timelineVerdict(queries),
    await numbersVerdict(evidence),
    await outboxVerdict(queries),
    await auditVerdict(queries),
  ];
  if (remembered) {
    const { journal, sinceAuditId } = remembered;
    verdicts.push(await commandsVerdict(queries, journal, sinceAuditId));
    verdicts.push(await registeredVerdict(queries, journal), answersVerdict(journal));
  }
  return { verdicts, lags: cases.lags };
}
